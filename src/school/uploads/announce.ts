import type { Db } from '../../../db/client.ts';
import { HOUR } from '../../platform/clock.ts';
import { limitOf } from '../../platform/rateLimits.ts';
import { newId } from '../../platform/tokens.ts';
import { type Done, done } from '../outcome.ts';
import { decideAnnounce } from './decideAnnounce.ts';
import { hasRoomFor } from './incoming.ts';
import { cleanName } from './kinds.ts';
import { type AnnounceRefusal, type RefusedFile, refusedFile } from './refusal.ts';
import { addUpload, bytesOf, countOf } from './store.ts';
import type { Owner } from './upload.ts';

/** A file as it is announced: whose, for what, as its device calls it, and how many bytes. */
export interface Announced {
  owner: Owner;
  person: string;
  name: string;
  size: number;
}

/** How many files one person may begin to send in an hour. */
const begun = limitOf(100, HOUR);

/**
 * Takes note of a file that is to come, if by its name and size it may. The caller has checked that this person may
 * send files for this.
 * @param most how many files it may have. @param now in ms.
 */
export async function announceUpload(
  tx: Db,
  { owner, person, name, size }: Announced,
  most: number,
  now: number,
): Promise<Done<{ upload: string }> | RefusedFile<AnnounceRefusal>> {
  const [present, taken] = [await countOf(tx, owner), await bytesOf(tx, person)];
  const decision = decideAnnounce({ name: cleanName(name), size, present, most, taken });
  if (!decision.ok) return decision;
  if (!(await hasRoomFor(size))) return refusedFile({ reason: 'disk-full' });
  if ((await begun.take(person)) > 0) return refusedFile({ reason: 'too-fast' });
  const id = newId();
  await addUpload(tx, { id, owner, person, name: cleanName(name), size, createdAt: now });
  return done({ upload: id });
}
