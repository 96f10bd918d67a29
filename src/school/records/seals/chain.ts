import canonicalize from 'canonicalize';
import { sha256 } from '../../../platform/tokens.ts';
import { GENESIS, hashAfter } from '../../credentials/index.ts';

/** An entry of the audit log as it is kept, and as its digest covers it: every column. `at` in ms. */
export interface LogEntry {
  id: number;
  at: number;
  actor: string | null;
  action: string;
  subject: string;
  details: unknown;
}

/** How far the log was sealed: the hash of the chain over every entry up to one. */
export interface Seal {
  upTo: number;
  at: number;
  hash: string;
}

/** Before the first entry: as in the register of awards, whose rule for chaining holds here, too. */
export const UNSEALED: Pick<Seal, 'upTo' | 'hash'> = { upTo: 0, hash: GENESIS };

/** SHA-256, in hex, of what an entry says, written by the JSON Canonicalization Scheme (RFC 8785). */
export const digestOfEntry = ({ id, at, actor, action, subject, details }: LogEntry): string =>
  sha256(canonicalize({ id, at, actor, action, subject, details }) ?? '');

/** The hash of the chain after some entries more, by their digests in order of their ids. */
export const chained = (before: string, digests: readonly string[]): string => digests.reduce(hashAfter, before);
