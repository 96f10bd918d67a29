import type { UploadKind } from './kinds.ts';

/** Why a file is not taken, before a byte of it has come. Sizes in bytes. */
export type AnnounceRefusal =
  | { reason: 'empty' }
  | { reason: 'too-large'; most: number; kind: UploadKind }
  | { reason: 'too-many'; most: number }
  /** `ending` as its name has it, or as its content deserves; empty where neither says. */
  | { reason: 'unsuitable'; ending: string }
  | { reason: 'too-much-in-all'; most: number }
  | { reason: 'too-fast' }
  | { reason: 'disk-full' };

/** Why a file is not kept once its content is known. */
export type ContentRefusal =
  | Extract<AnnounceRefusal, { reason: 'unsuitable' | 'too-large' }>
  | { reason: 'broken'; kind: UploadKind }
  | { reason: 'too-many-pixels'; width: number; height: number }
  | { reason: 'another-inside'; kind: UploadKind }
  | { reason: 'locked' }
  | { reason: 'active'; what: string }
  | { reason: 'no-picture' };

export type FileRefusal = AnnounceRefusal | ContentRefusal;

/** A file that is refused, with why. */
export type RefusedFile<R extends FileRefusal = FileRefusal> = { readonly ok: false } & R;

/** A refusal as a value. */
export const refusedFile = <R extends FileRefusal>(why: R): RefusedFile<R> => ({ ok: false, ...why });
