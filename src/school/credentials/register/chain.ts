import canonicalize from 'canonicalize';
import { sha256 } from '../../../platform/tokens.ts';

/** What an entry of the register of awards says. */
export interface Entry {
  number: number;
  at: number;
  kind: string;
  award: string;
  by: string | null;
  reason: string;
  replacedBy: string | null;
  /** The award's snapshot, in the entry that issues it. */
  snapshot?: unknown;
}

/** The hash that the first entry is chained to. */
export const GENESIS = '0'.repeat(64);

/** SHA-256, in hex, of what an entry says, written by the JSON Canonicalization Scheme (RFC 8785). */
export const digestOf = (entry: Entry): string => sha256(canonicalize(entry) ?? '');

/** A link of a chain of hashes: SHA-256, in hex, of the hash before and a digest. It covers everything up to its own. */
export const hashAfter = (before: string, digest: string): string => sha256(`${before}${digest}`);

/** What of an entry anyone may see. */
export interface Stamp {
  number: number;
  at: number;
  kind: string;
  digest: string;
}

/**
 * The hash of an entry: SHA-256, in hex, of the hash before it, its digest, number, time (ms) and kind, with a space
 * between each and the next. It covers every entry up to its own, and what is published of each.
 */
export const hashOf = (before: string, { digest, number, at, kind }: Stamp): string =>
  sha256([before, digest, number, at, kind].join(' '));
