import { toDateTime } from '../../../platform/seconds.ts';
import {
  CLR_CONTEXT,
  CREDENTIALS_CONTEXT,
  type JsonObject,
  OPEN_BADGES_CONTEXT,
  OPEN_BADGES_EXTENSIONS,
} from '../../../platform/signing/contexts.ts';
import type { Award } from '../store.ts';

/** Where 1EdTech publishes the JSON Schema of a learner record, and by which type it is named (CLR 2.0, B.1). */
const SCHEMA = {
  id: 'https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json',
  type: '1EdTechJsonSchemaValidator2019',
};

/** An award with its signed credential, as it was kept. */
export interface Credentialed {
  award: Pick<Award, 'code' | 'replaces' | 'kind' | 'snapshot'>;
  credential: JsonObject;
}

/** What a learner record is made of. */
export interface Learner {
  /** A URI of its own. */
  id: string;
  name: string;
  issuer: { id: string; name: string; url: string };
  /** In ms. */
  at: number;
  held: readonly Credentialed[];
}

/**
 * A Comprehensive Learner Record (1EdTech CLR 2.0), unsigned: each credential with its own proof, untouched, and how the
 * achievements belong together.
 */
export function learnerRecord({ id, name, issuer, at, held }: Learner): JsonObject {
  const associations = associationsOf(held);
  return {
    '@context': [CREDENTIALS_CONTEXT, CLR_CONTEXT, OPEN_BADGES_CONTEXT, OPEN_BADGES_EXTENSIONS],
    id,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: `Transcript of ${name}`,
    description: `What ${issuer.name} awarded to ${name}.`,
    issuer: { ...issuer, type: ['Profile'] },
    validFrom: toDateTime(at),
    credentialSubject: {
      type: ['ClrSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'ext:name' }],
      verifiableCredential: held.map((it) => it.credential),
      ...(associations.length > 0 && { association: associations }),
    },
    credentialSchema: [SCHEMA],
  };
}

/** That the achievement of a diploma is made of those of the certificates that it rests on. */
function associationsOf(held: readonly Credentialed[]): JsonObject[] {
  return held
    .filter(({ award }) => award.kind === 'diploma')
    .flatMap(({ award, credential }) =>
      award.snapshot.evidence
        .filter((it) => it.startsWith('award/'))
        .flatMap((it) => successor(held, it.slice('award/'.length)) ?? [])
        .map((part) => ({
          type: 'Association',
          associationType: 'isParentOf',
          sourceId: achievementOf(credential),
          targetId: achievementOf(part.credential),
        })),
    );
}

/** The certificate with a code, or the one that took its place since. */
function successor(held: readonly Credentialed[], code: string): Credentialed | undefined {
  const itself = held.find(({ award }) => award.code === code);
  return itself ?? held.find(({ award }) => award.replaces === code);
}

/** The id of what a credential says was achieved. */
function achievementOf(credential: JsonObject): unknown {
  // Our own credentials: Open Badges asks for the achievement and its id.
  const { achievement } = credential.credentialSubject as { achievement: { id: string } };
  return achievement.id;
}
