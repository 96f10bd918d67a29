import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import { toDateTime } from '../../../platform/seconds.ts';
import type { JsonObject } from '../../../platform/signing/contexts.ts';
import {
  CREDENTIALS_CONTEXT,
  OPEN_BADGES_CONTEXT,
  OPEN_BADGES_EXTENSIONS,
  OWN_CONTEXT_PATH,
} from '../../../platform/signing/contexts.ts';
import { schoolDid } from '../keys/index.ts';
import type { Snapshot } from '../snapshot.ts';
import { statusEntries } from '../status/entries.ts';
import { achievementOf } from './achievement.ts';
import { identifierEntry } from './identifierEntry.ts';
import type { PictureDigest } from './picture.ts';

/** Where 1EdTech publishes the JSON Schema of the credential, and by which type it is named (OB 3.0, B.1.9). */
const SCHEMA = {
  id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
  type: '1EdTechJsonSchemaValidator2019',
};

/** An award as far as its credential is concerned. Times in ms. */
export interface Badgeable {
  code: string;
  snapshot: Snapshot;
  issuedAt: number;
  expiresAt: number | null;
  /** Its place in the status lists. */
  statusIndex: number;
}

/** What a credential states that its certificate states: everything but what the award rests on. */
export type Certificate = Omit<Snapshot, 'evidence' | 'requirements'>;

/**
 * An award as an Open Badges 3.0 credential, unsigned: what its snapshot states, in the standard's terms where it has
 * them, and whole in our own `certificate`. What it rests on is nobody else's business and stays out.
 * @param pictures the badge's pictures, unbaked.
 */
export function credentialOf(award: Badgeable, pictures: readonly PictureDigest[]): JsonObject {
  const { code, snapshot } = award;
  return {
    '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT, OPEN_BADGES_EXTENSIONS, publicLink(OWN_CONTEXT_PATH)],
    id: publicLink(paths.certificateAs(code, 'json')),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: snapshot.title,
    description: `${snapshot.holder.name} ${snapshot.statement} ${snapshot.title}.`,
    issuer: issuerOf(snapshot),
    validFrom: toDateTime(award.issuedAt),
    ...(award.expiresAt !== null && { validUntil: toDateTime(award.expiresAt) }),
    awardedDate: toDateTime(award.issuedAt),
    credentialSubject: subjectOf(snapshot, pictures),
    certificate: certificateOf(snapshot),
    credentialStatus: statusEntries(award.statusIndex),
    credentialSchema: [SCHEMA],
    relatedResource: pictures.map(({ id, mediaType, digestSRI }) => ({ id, mediaType, digestSRI })),
  };
}

/** What of a snapshot anyone may know. */
export function certificateOf({ evidence: _, requirements: __, ...stated }: Snapshot): Certificate {
  return stated;
}

function issuerOf({ school, approvals = [] }: Snapshot): JsonObject {
  const numbered = approvals.filter((it) => it.provider !== '');
  return {
    id: schoolDid(),
    type: ['Profile'],
    name: school.name,
    url: publicLink(paths.home),
    address: { type: ['Address'], streetAddress: school.address },
    ...(numbered.length > 0 && {
      otherIdentifier: numbered.map(({ board, provider }) => identifierEntry(`ext:${board}-provider`, provider)),
    }),
  };
}

function subjectOf(snapshot: Snapshot, pictures: readonly PictureDigest[]): JsonObject {
  const { startedOn, completedOn } = snapshot;
  return {
    type: ['AchievementSubject'],
    identifier: [
      { type: 'IdentityObject', hashed: false, identityHash: snapshot.holder.name, identityType: 'ext:name' },
    ],
    creditsEarned: snapshot.hours / 100,
    ...(startedOn && { activityStartDate: `${startedOn}T00:00:00Z` }),
    ...(completedOn && { activityEndDate: `${completedOn}T00:00:00Z` }),
    achievement: achievementOf(snapshot, pictures),
  };
}
