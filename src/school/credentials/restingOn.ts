import type { Db } from '../../../db/client.ts';
import { type Award, standingAwards } from './store.ts';

/**
 * The awards that stand and rest on some attempts: certificates with one among their evidence, and diplomas that rest
 * on such a certificate.
 * @param attempts their ids, and whose they are.
 */
export async function awardsRestingOn(db: Db, attempts: readonly { id: string; person: string }[]): Promise<Award[]> {
  if (attempts.length === 0) return [];
  const all = await standingAwards(db, [...new Set(attempts.map((it) => it.person))]);
  const named = new Set(attempts.map((it) => `attempt/${it.id}`));
  const certificates = all.filter((it) => it.snapshot.evidence.some((piece) => named.has(piece)));
  const codes = new Set(certificates.map((it) => `award/${it.code}`));
  const diplomas = all.filter((it) => it.snapshot.evidence.some((piece) => codes.has(piece)));
  return [...certificates, ...diplomas];
}
