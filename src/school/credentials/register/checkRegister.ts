import { z } from 'zod';
import type { DidDocument } from '../keys/index.ts';
import { type ChainFault, checkChain, type PublishedEntry } from './checkChain.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { isNoteSignedBy, readNote } from './note.ts';

/** Why a register and its checkpoint are not good. */
export type RegisterFault =
  | ChainFault
  | { fault: 'entries-unreadable' | 'not-a-checkpoint' | 'other-register' | 'unknown-key' | 'key-revoked-before' };

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const entry = z.object({
  ...{ number: z.int().positive(), at: z.int(), kind: z.string() },
  ...{ digest: hex, before: hex, hash: hex },
});
const file = z.object({ entries: z.array(entry) });

/**
 * Checks, without the network, entries of the register as anyone may have kept them against a checkpoint and the
 * school's public keys.
 * @param files what `/awards-register/entries` gave, in order: all pages from the first on.
 * @param note what `/awards-register/checkpoint` gave, then or at any earlier time.
 * @param school its `did.json`.
 */
export function checkRegister(
  files: readonly string[],
  note: string,
  school: DidDocument,
): { ok: true; checkpoint: Checkpoint; entries: number } | ({ ok: false } & RegisterFault) {
  const entries = readEntries(files);
  if (!entries) return { ok: false, fault: 'entries-unreadable' };
  const signed = checkCheckpoint(note, school);
  if ('fault' in signed) return { ok: false, ...signed };
  const fault = checkChain(entries, signed);
  return fault ? { ok: false, ...fault } : { ok: true, checkpoint: signed, entries: entries.length };
}

/** Checks that a checkpoint was signed with a key of the school, and for its own register. */
export function checkCheckpoint(
  note: string,
  { id, verificationMethod }: DidDocument,
): Checkpoint | { fault: 'not-a-checkpoint' | 'other-register' | 'unknown-key' | 'key-revoked-before' } {
  const read = readNote(note);
  const checkpoint = read && readCheckpoint(read.text);
  if (!checkpoint) return { fault: 'not-a-checkpoint' };
  if (checkpoint.origin !== read.signer || checkpoint.origin !== originOf(id)) return { fault: 'other-register' };
  const key = verificationMethod.find((it) => it.publicKeyMultibase && isNoteSignedBy(read, it.publicKeyMultibase));
  if (!key) return { fault: 'unknown-key' };
  return key.revoked !== undefined && Date.parse(key.revoked) <= checkpoint.at
    ? { fault: 'key-revoked-before' }
    : checkpoint;
}

/** The name of a school's register in checkpoints. @param did its `did:web`. */
export const originOf = (did: string): string => `${decodeURIComponent(did.replace(/^did:web:/, ''))}/awards-register`;

function readEntries(files: readonly string[]): PublishedEntry[] | undefined {
  try {
    return files.flatMap((it) => file.parse(JSON.parse(it)).entries);
  } catch {
    return undefined;
  }
}
