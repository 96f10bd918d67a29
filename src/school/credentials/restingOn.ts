import type { Db } from '../../../db/client.ts';
import { type Award, awardsOf, standingAwards } from './store.ts';

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
  return [...certificates, ...restingOnCertificates(all, certificates.flatMap(codesOf))];
}

/** The diplomas of its holder that stand and rest on a certificate, or on one that it took the place of. */
export async function diplomasRestingOn(db: Db, certificate: Award): Promise<Award[]> {
  const all = await awardsOf(db, certificate.person);
  const before = all.filter((it) => it.kind === certificate.kind && it.subject === certificate.subject);
  const codes = before.filter((it) => it.number <= certificate.number).map((it) => it.code);
  return restingOnCertificates(
    all.filter((it) => it.standing.state === 'valid'),
    codes,
  );
}

/** A diploma names the certificates that it rests on as they were then: perhaps the one before. */
const codesOf = ({ code, replaces }: Award): string[] => (replaces ? [code, replaces] : [code]);

function restingOnCertificates(all: readonly Award[], codes: readonly string[]): Award[] {
  const named = new Set(codes.map((it) => `award/${it}`));
  return all.filter((it) => it.snapshot.evidence.some((piece) => named.has(piece)));
}
