import { GENESIS, hashOf } from './chain.ts';
import type { Checkpoint } from './checkpoint.ts';

/** An entry as the register publishes it: what it says is known by its digest alone, so that it names nobody. */
export interface PublishedEntry {
  /** Place in the chain, from 1. */
  number: number;
  /** In ms. */
  at: number;
  kind: string;
  /** SHA-256, in hex, of what the entry says. */
  digest: string;
  /** The hash of the entry before. */
  before: string;
  /** SHA-256, in hex, of the hash before and all of the above. */
  hash: string;
}

/** What is wrong with a register, and in which entry. */
export type ChainFault =
  | { fault: 'empty' }
  | { fault: 'start-missing' | 'gap' | 'not-chained' | 'hash-wrong' | 'time-runs-back'; number: number }
  | { fault: 'shorter-than-checkpoint' | 'not-that-of-checkpoint'; number: number };

/**
 * Checks a register from its first entry on: no gap, each hash made of the one before, no entry dated before the one
 * before it. With a checkpoint also that what it was signed over is the beginning of this register, entry by entry.
 * @returns undefined where all of it holds.
 */
export function checkChain(entries: readonly PublishedEntry[], checkpoint?: Checkpoint): ChainFault | undefined {
  if (entries.length === 0) return { fault: 'empty' };
  let last = { number: 0, at: Number.NEGATIVE_INFINITY, hash: GENESIS };
  for (const entry of entries) {
    const fault = faultOf(entry, last);
    if (fault) return { fault, number: entry.number };
    last = entry;
  }
  return checkpoint && faultBeside(entries, checkpoint);
}

type Link = Pick<PublishedEntry, 'number' | 'at' | 'hash'>;

function faultOf(entry: PublishedEntry, last: Link) {
  const { number, at, before, hash } = entry;
  if (number !== last.number + 1) return last.number === 0 ? 'start-missing' : 'gap';
  if (before !== last.hash) return 'not-chained';
  if (hash !== hashOf(before, entry)) return 'hash-wrong';
  return at < last.at ? 'time-runs-back' : undefined;
}

function faultBeside(entries: readonly PublishedEntry[], { size, hash }: Checkpoint): ChainFault | undefined {
  const covered = entries[size - 1];
  if (!covered) return { fault: 'shorter-than-checkpoint', number: entries.length };
  return covered.hash === hash ? undefined : { fault: 'not-that-of-checkpoint', number: size };
}
