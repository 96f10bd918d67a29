import type { Db } from '../../../../db/client.ts';
import { answerInWords, forStudent, gradeItem, needsPerson } from '../../items/index.ts';
import type { Kept } from '../markKept.ts';
import { isAccepted, type Ruling, rulingsOn } from '../rulings.ts';
import { NOT_SAVED } from '../types.ts';
import { type AnswerCount, answersGiven, keptOf } from './attempts/store.ts';

/** An answer that students really gave. KEY: whether it is right. */
export interface GivenAnswer {
  /** An attempt in which it was given: what a page names it by. */
  attempt: string;
  /** In lines of Markdown. */
  words: string[];
  n: number;
  /** What those who gave it earned of the whole quiz, 0 to 1, in the mean; null while none is graded. */
  share: number | null;
  verdict: 'right' | 'accepted' | 'partly' | 'wrong';
}

/** How many different answers are shown. */
const SHOWN = 30;

/** The answers that were given to an item, the commonest first; none where a person marks them. */
export async function givenAnswers(
  db: Db,
  quiz: string,
  item: string,
  rulings: readonly Ruling[],
): Promise<GivenAnswer[]> {
  const counts = await answersGiven(db, quiz, item, SHOWN);
  const kept = await keptOf(
    db,
    counts.map((it) => it.attempt),
  );
  return counts.flatMap((count) => toldOf(count, kept.get(count.attempt), item, rulings) ?? []);
}

function toldOf(
  { attempt, n, share }: AnswerCount,
  kept: Kept | undefined,
  item: string,
  rulings: readonly Ruling[],
): GivenAnswer | undefined {
  const pinned = kept?.pinned.find((it) => it.item.id === item);
  const { answer } = kept?.said.get(item) ?? NOT_SAVED;
  if (!pinned || needsPerson(pinned.key, answer)) return undefined;
  const accepted = isAccepted(rulingsOn(rulings, item, pinned.keyTemplate), pinned.key, answer);
  const mark = gradeItem(pinned.key, answer);
  const verdict = mark === 100 ? 'right' : accepted ? 'accepted' : mark > 0 ? 'partly' : 'wrong';
  const words = answerInWords(forStudent(pinned.item, pinned.order), answer);
  return { attempt, n, share, verdict, words };
}

/** The answer of an attempt in words, as lines of Markdown. */
export async function answerOf(db: Db, attempt: string, item: string): Promise<string[]> {
  const kept = (await keptOf(db, [attempt])).get(attempt);
  const pinned = kept?.pinned.find((it) => it.item.id === item);
  if (!kept || !pinned) return [];
  return answerInWords(forStudent(pinned.item, pinned.order), (kept.said.get(item) ?? NOT_SAVED).answer);
}
