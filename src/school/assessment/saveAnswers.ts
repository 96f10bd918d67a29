import { type Db, database, write } from '../../../db/client.ts';
import { SECOND } from '../../platform/clock.ts';
import {
  forStudent,
  type ItemForStudent,
  isAnswered,
  itemOfField,
  type PostedFields,
  readAnswer,
  UNANSWERED,
} from '../items/index.ts';
import { done, refused } from '../outcome.ts';
import { accommodationFor } from './accommodations/store.ts';
import { CERTAINTIES } from './certainty.ts';
import { isOver } from './deadline.ts';
import { decideChange, sameSaid } from './decideChange.ts';
import { endWhenOver } from './endAttempt.ts';
import { paperOf } from './papers.ts';
import type { Rule } from './rule.ts';
import { saveTogether } from './saveTogether.ts';
import { addAnswers, answersUnder, findAttempt, itemsOf, lockItems, newestAnswers } from './store.ts';
import { type Attempt, NOT_SAVED, type PinnedItem, type Said, type Saved } from './types.ts';

export type SaveRefusal = 'unknown-attempt' | 'already-submitted' | 'foreign-item' | 'time-over';

/** Posted fields, and the names that occur among them. */
export interface PostedAnswers extends PostedFields {
  readonly entries: readonly (readonly [name: string, value: string])[];
}

/** The part of an item's fields that names the revision which the page showed. Parts of ours begin with `_`. */
export const SHOWN = '_shown';
/** The part that says how sure the student is, 1 to 3. */
export const SURE = '_sure';
/** The part that is `yes` where a question is to be looked at again. */
export const FLAG = '_flag';
/** The field that names the moment of a change, in ms, where a page saves each change by itself. */
export const REVISION = '_revision';

const FINAL = 'This answer is final and was not changed.';
const ANSWER_FIRST = 'Answer first, then check.';

/** How answers are saved: as they stand, for good, or for good where there is an answer to check. */
export type Finality = 'open' | 'final' | 'checked';

/**
 * Saves the answers that were posted: those of one item or of many. What can't be read leaves what was saved before,
 * and comes back as a message for whoever typed it.
 * @param now in ms. Refused for an attempt that is not this person's, is submitted or out of time, and, whole, for an
 * item that the attempt does not hold.
 * @param finality whether the answers are final from now on.
 * @returns the revision of each item's answer, and messages by item.
 */
export async function saveAnswers(
  person: string,
  attemptId: string,
  posted: PostedAnswers,
  now: number,
  finality: Finality = 'open',
) {
  const quickly = finality === 'open' && (await saveQuickly(person, attemptId, posted, now));
  return quickly || saveWhole(person, attemptId, posted, now, finality);
}

/**
 * Saves one answer with the moment of its change, as pages send them by themselves, without reading what was saved
 * before: the moment alone decides which counts.
 * @returns undefined where anything is not as it should be; the long way then finds out what.
 */
async function saveQuickly(person: string, attempt: string, posted: PostedAnswers, now: number) {
  const asked = wholeNumber(posted.get(REVISION));
  const [item = '', ...others] = postedItems(posted);
  if (asked === undefined || others.length > 0) return undefined;
  const paper = await paperOf(database(), attempt);
  const view = paper?.questions.get(item);
  if (!view || paper?.person !== person) return undefined;
  const { said } = readOne(view, paper.rule, posted);
  if (!said) return undefined;
  const revision = Math.min(asked, now);
  const notOverBefore = now - paper.rule.grace * SECOND;
  const saved = await saveTogether({ ...said, revision, attempt, person, item, savedAt: now, notOverBefore });
  return saved
    ? done({ revisions: { [item]: revision } as Record<string, number>, messages: {} as Messages })
    : undefined;
}

function saveWhole(person: string, attemptId: string, posted: PostedAnswers, now: number, finality: Finality) {
  return write(async (tx) => {
    const attempt = await findAttempt(tx, attemptId);
    if (attempt?.person !== person) return refused<SaveRefusal>('unknown-attempt');
    if (attempt.submission) return refused<SaveRefusal>('already-submitted');
    if (isOver(attempt, now)) {
      await endWhenOver(tx, attempt, await accommodationFor(tx, person, attempt.course), now);
      return refused<SaveRefusal>('time-over');
    }
    const ids = postedItems(posted);
    const items = await itemsOf(tx, attemptId, ids);
    if (items.length < ids.length) return refused<SaveRefusal>('foreign-item');

    const { said, messages } = readAll(attempt, items, posted);
    const revisions = await keep(tx, attemptId, said, posted, now);
    if (finality !== 'open') await settle(tx, attemptId, said, finality, messages, now);
    await tellOfFinal(tx, attemptId, items, posted, messages);
    return done({ revisions, messages });
  });
}

type Messages = Record<string, string>;

/** What was said of each item that is still open, and what to tell where that can't be read. */
function readAll({ rule }: Attempt, items: readonly PinnedItem[], posted: PostedAnswers) {
  const messages: Messages = {};
  const said = new Map<string, Said>();
  for (const { item, order, lockedAt } of items) {
    if (lockedAt !== null) continue;
    const read = readOne(forStudent(item, order), rule, posted);
    if (read.said) said.set(item.id, read.said);
    else messages[item.id] = read.message;
  }
  return { said, messages };
}

/** What was said of one item, or what to tell where that can't be read. */
function readOne(view: ItemForStudent, rule: Pick<Rule, 'certainty'>, posted: PostedAnswers) {
  const reading = readAnswer(view, posted);
  if (reading.state === 'unreadable') return { said: undefined, message: reading.message };
  const said: Said = {
    answer: reading.state === 'answered' ? reading.response : UNANSWERED,
    certainty: rule.certainty === 'none' ? null : certaintyIn(posted, view.id),
    flagged: posted.get(`${view.id}.${FLAG}`) === 'yes',
  };
  return { said, message: '' };
}

function certaintyIn(posted: PostedAnswers, item: string): number | null {
  const typed = Number(posted.get(`${item}.${SURE}`));
  return CERTAINTIES.find((it) => it === typed) ?? null;
}

/** Ids of the items that a post speaks of. Fields that begin with `_` are about the post itself. */
export const postedItems = (posted: PostedAnswers): string[] => [
  ...new Set(posted.entries.map(([name]) => itemOfField(name)).filter((it) => !it.startsWith('_'))),
];

/** Adds what has changed, and tells the revision that each item now has for the page that posted. */
async function keep(tx: Db, attempt: string, said: ReadonlyMap<string, Said>, posted: PostedAnswers, now: number) {
  const ids = [...said.keys()];
  const current = await newestAnswers(tx, attempt, ids);
  const shown = await shownOf(tx, attempt, ids, posted);
  const asked = wholeNumber(posted.get(REVISION));
  const changes: (Saved & { item: string })[] = [];
  const revisions: Record<string, number> = {};
  for (const [item, it] of said) {
    const saved = current.get(item) ?? NOT_SAVED;
    const revision = decideChange({ posted: it, current: saved, shown: shown.get(item), revision: asked }, now);
    revisions[item] = revision === 'keep' ? saved.revision : revision;
    if (revision !== 'keep') changes.push({ item, ...it, revision });
  }
  await addAnswers(tx, attempt, changes, now);
  return revisions;
}

/** Makes what was said final; where it is to be checked, only what is an answer. */
async function settle(
  tx: Db,
  attempt: string,
  said: ReadonlyMap<string, Said>,
  finality: Finality,
  messages: Messages,
  now: number,
): Promise<void> {
  const open = [...said].filter(([, it]) => finality === 'checked' && !isAnswered(it.answer)).map(([item]) => item);
  for (const item of open) messages[item] = ANSWER_FIRST;
  await lockItems(
    tx,
    attempt,
    [...said.keys()].filter((it) => !open.includes(it)),
    now,
  );
}

/** Whoever posts something else for an answer that is final is told that it stays. */
async function tellOfFinal(
  tx: Db,
  attempt: string,
  items: readonly PinnedItem[],
  posted: PostedAnswers,
  messages: Messages,
): Promise<void> {
  const final = items.filter((it) => it.lockedAt !== null);
  if (final.length === 0) return;
  const saved = await newestAnswers(
    tx,
    attempt,
    final.map((it) => it.item.id),
  );
  for (const { item, order } of final) {
    const reading = readAnswer(forStudent(item, order), posted);
    const { certainty, flagged, answer } = saved.get(item.id) ?? NOT_SAVED;
    const same =
      reading.state === 'answered' &&
      sameSaid({ answer: reading.response, certainty, flagged }, { answer, certainty, flagged });
    if (!same) messages[item.id] = FINAL;
  }
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
