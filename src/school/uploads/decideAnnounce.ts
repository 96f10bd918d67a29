import { type Done, done } from '../outcome.ts';
import { endingOf, KINDS, promisedKind } from './kinds.ts';
import { type AnnounceRefusal, type RefusedFile, refusedFile } from './refusal.ts';

/** How many bytes one person's files may take in all, those under way included. */
export const ROOM_OF_ONE = 2_000_000_000;

/** What is true when a file is announced. */
export interface AnnounceFacts {
  name: string;
  /** Bytes announced. */
  size: number;
  /** Files that the submission has, those under way included, and how many it may have. */
  present: number;
  most: number;
  /** Bytes that this person's files take in all. */
  taken: number;
}

/** Decides by its name and size whether a file may come. */
export function decideAnnounce(facts: AnnounceFacts): Done | RefusedFile<AnnounceRefusal> {
  const { name, size, present, most, taken } = facts;
  const kind = promisedKind(name);
  if (!kind) return refusedFile({ reason: 'unsuitable', ending: endingOf(name) });
  if (size <= 0) return refusedFile({ reason: 'empty' });
  if (size > KINDS[kind].most) return refusedFile({ reason: 'too-large', most: KINDS[kind].most, kind });
  if (present >= most) return refusedFile({ reason: 'too-many', most });
  if (taken + size > ROOM_OF_ONE) return refusedFile({ reason: 'too-much-in-all', most: ROOM_OF_ONE });
  return done();
}
