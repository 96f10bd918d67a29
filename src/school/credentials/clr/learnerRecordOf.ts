import { randomUUID } from 'node:crypto';
import type { Db } from '../../../../db/client.ts';
import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import type { JsonObject } from '../../../platform/signing/contexts.ts';
import { school } from '../../catalogue/index.ts';
import { schoolDid, signDocument } from '../keys/index.ts';
import { signedCredentialOf } from '../openBadge/index.ts';
import { type Award, awardsOf } from '../store.ts';
import { type Credentialed, learnerRecord } from './learnerRecord.ts';

/**
 * What somebody was awarded, as a signed learner record (CLR 2.0): every award that stands or has run out. What was
 * withdrawn is no achievement to hand on; the transcript on paper tells of it.
 * @param now in ms. @returns undefined where there is nothing to record: a record holds one credential at least.
 */
export async function learnerRecordOf(
  db: Db,
  holder: { id: string; name: string },
  now: number,
): Promise<JsonObject | undefined> {
  const awards = (await awardsOf(db, holder.id)).filter(({ standing }) =>
    ['valid', 'expired'].includes(standing.state),
  );
  const held = (await Promise.all(awards.map((award) => credentialed(db, award)))).flat();
  const [newest] = held;
  if (!newest) return undefined;
  const issuer = { id: schoolDid(), name: school().name, url: publicLink(paths.home) };
  const { name } = newest.award.snapshot.holder;
  return signDocument(db, learnerRecord({ id: `urn:uuid:${randomUUID()}`, name, issuer, at: now, held }));
}

async function credentialed(db: Db, award: Award): Promise<Credentialed[]> {
  const signed = await signedCredentialOf(db, award.code);
  return signed ? [{ award, credential: JSON.parse(signed.json) as JsonObject }] : [];
}
