import type { Fact } from './fact.ts';

/** What was done about certificates of a course. */
export type CertificateFact = Extract<Fact, { award: string }>;

/** The kinds of these facts. */
export const CERTIFICATE_KINDS: readonly CertificateFact['kind'][] = [
  'awarded',
  'corrected',
  'expired',
  'suspended',
  'reinstated',
  'revoked',
];

/** What became of one certificate, and since when (ms). One that was corrected is spoken for by its successor. */
export interface CertificateState {
  award: string;
  state: 'valid' | 'corrected' | 'revoked' | 'expired' | 'suspended';
  issuedAt: number;
  since: number;
}

/** Codes of the certificates that stand: issued, and neither withdrawn, replaced, run out nor suspended. */
export const standingCertificates = (known: readonly CertificateFact[]): string[] =>
  statesOf(known).flatMap((it) => (it.state === 'valid' ? [it.award] : []));

/** What became of the certificate that speaks: the newest that was not corrected. Undefined where there is none. */
export const newestCertificate = (known: readonly CertificateFact[]): CertificateState | undefined =>
  statesOf(known).find((it) => it.state !== 'corrected');

/** Newest first. */
function statesOf(known: readonly CertificateFact[]): CertificateState[] {
  const issued = known.filter((it) => it.kind === 'awarded').toSorted((a, b) => b.at - a.at);
  return issued.map(({ award, at }) => ({
    ...(endOf(known.filter((it) => it.award === award)) ?? { state: 'valid', since: at }),
    ...{ award, issuedAt: at },
  }));
}

function endOf(own: readonly CertificateFact[]): Pick<CertificateState, 'state' | 'since'> | undefined {
  for (const state of ['revoked', 'corrected', 'expired'] as const) {
    const end = own.find((it) => it.kind === state);
    if (end) return { state, since: end.at };
  }
  const pauses = own.filter((it) => it.kind === 'suspended' || it.kind === 'reinstated');
  const last = pauses.toSorted((a, b) => a.entry - b.entry).at(-1);
  return last?.kind === 'suspended' ? { state: 'suspended', since: last.at } : undefined;
}
