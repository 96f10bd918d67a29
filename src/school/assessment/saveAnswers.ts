import { type Db, write } from '../../../db/client.ts';
import { type Answer, forStudent, itemOfField, type PostedFields, readAnswer, UNANSWERED } from '../items/index.ts';
import { done, refused } from '../outcome.ts';
import { decideChange } from './decideChange.ts';
import { addAnswers, answersUnder, findAttempt, itemsOf, newestAnswers } from './store.ts';
import { NOT_SAVED, type Saved } from './types.ts';

export type SaveRefusal = 'unknown-attempt' | 'already-submitted' | 'foreign-item';

/** Posted fields, and the names that occur among them. */
export interface PostedAnswers extends PostedFields {
  readonly entries: readonly (readonly [name: string, value: string])[];
}

/** The part of an item's fields that names the revision which the page showed. */
export const SHOWN = 'shown';
/** The field that names the moment of a change, in ms, where a page saves each change by itself. */
export const REVISION = '_revision';

/**
 * Saves the answers that were posted: those of one item or of many. What can't be read leaves what was saved before,
 * and comes back as a message for whoever typed it.
 * @param now in ms. Refused for an attempt that is not this person's or is submitted, and, whole, for an item that
 * the attempt does not hold.
 * @returns the revision of each item's answer, and messages by item.
 */
export function saveAnswers(person: string, attemptId: string, posted: PostedAnswers, now: number) {
  return write(async (tx) => {
    const attempt = await findAttempt(tx, attemptId);
    if (attempt?.person !== person) return refused<SaveRefusal>('unknown-attempt');
    if (attempt.result) return refused<SaveRefusal>('already-submitted');
    const ids = postedItems(posted);
    const items = await itemsOf(tx, attemptId, ids);
    if (items.length < ids.length) return refused<SaveRefusal>('foreign-item');

    const messages: Record<string, string> = {};
    const read = items.flatMap(({ item, order }): [item: string, answer: Answer][] => {
      const reading = readAnswer(forStudent(item, order), posted);
      if (reading.state === 'answered') return [[item.id, reading.response]];
      if (reading.state === 'unanswered') return [[item.id, UNANSWERED]];
      messages[item.id] = reading.message;
      return [];
    });
    const revisions = await keep(tx, attemptId, read, posted, now);
    return done({ revisions, messages });
  });
}

/** Ids of the items that a post speaks of. Fields that begin with `_` are about the post itself. */
export const postedItems = (posted: PostedAnswers): string[] => [
  ...new Set(posted.entries.map(([name]) => itemOfField(name)).filter((it) => !it.startsWith('_'))),
];

/** Adds what has changed, and tells the revision that each item now has for the page that posted. */
async function keep(tx: Db, attempt: string, read: [string, Answer][], posted: PostedAnswers, now: number) {
  const ids = read.map(([item]) => item);
  const [current, shown] = await Promise.all([newestAnswers(tx, attempt, ids), shownOf(tx, attempt, ids, posted)]);
  const asked = wholeNumber(posted.get(REVISION));
  const changes: (Saved & { item: string })[] = [];
  const revisions: Record<string, number> = {};
  for (const [item, answer] of read) {
    const saved = current.get(item) ?? NOT_SAVED;
    const revision = decideChange({ posted: answer, current: saved, shown: shown.get(item), revision: asked }, now);
    revisions[item] = revision === 'keep' ? saved.revision : revision;
    if (revision !== 'keep') changes.push({ item, answer, revision });
  }
  await addAnswers(tx, attempt, changes, now);
  return revisions;
}

/** What the page showed of each item, as far as it says so. */
async function shownOf(tx: Db, attempt: string, items: string[], posted: PostedAnswers): Promise<Map<string, Saved>> {
  const said = items.flatMap((item): [item: string, revision: number][] => {
    const revision = wholeNumber(posted.get(`${item}.${SHOWN}`));
    return revision === undefined ? [] : [[item, revision]];
  });
  const shown = await answersUnder(tx, attempt, new Map(said));
  for (const [item, revision] of said) if (revision === 0) shown.set(item, NOT_SAVED);
  return shown;
}

/** A moment in ms as it was posted; undefined for anything else. */
const wholeNumber = (typed: string): number | undefined => (/^\d{1,15}$/.test(typed) ? Number(typed) : undefined);
