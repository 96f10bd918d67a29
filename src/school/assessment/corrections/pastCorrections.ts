import type { Db } from '../../../../db/client.ts';
import { findQuiz } from '../../catalogue/index.ts';
import { decideCounting } from '../counting.ts';
import { isLess, type Score } from '../score.ts';
import { attemptsAtQuiz } from '../store.ts';
import { type CorrectionKind, isChanged, isWorse } from './change.ts';
import { type Effect, effectsOf, peopleWith, type Regrade, regradesOf } from './store.ts';

/** A correction that was made. KEY: `words` is a further answer that is right. */
export interface PastCorrection {
  id: string;
  item: string;
  kind: CorrectionKind;
  /** In ms. */
  at: number;
  /** Name of whoever made it. */
  by: string;
  reason: string;
  mayFall: boolean;
  words: string[];
  /** How many graded attempts it was about, and how many results rose and fell. */
  attempts: number;
  rose: number;
  fell: number;
}

/** What a correction did to one attempt, with whose it was. */
export interface PastEffect {
  attempt: string;
  number: number;
  person: string;
  name: string;
  before: Score;
  after: Score;
}

/** The corrections of an item, newest first. A mark that was looked at again concerns one attempt, and stands there. */
export async function pastCorrections(db: Db, quiz: string, item: string): Promise<PastCorrection[]> {
  const own = (await regradesOf(db, quiz)).filter((it) => it.item === item && it.change.kind !== 'marking');
  return Promise.all(own.map(async (it) => told(db, it, await effectsOf(db, it.id))));
}

async function told(db: Db, regrade: Regrade, effects: readonly Effect[]): Promise<PastCorrection> {
  const { id, item, at, reason, mayFall, change, actor } = regrade;
  return {
    ...{ id, item, at, reason, mayFall },
    kind: change.kind,
    by: (await peopleWith(db, [actor])).get(actor)?.name ?? '',
    words: change.words ?? [],
    attempts: effects.length,
    rose: effects.filter((it) => isLess(it.before, it.after)).length,
    fell: effects.filter((it) => isWorse(it.after, it.before)).length,
  };
}

/**
 * One correction with what it did, the results that changed first; undefined when the item has none of that id.
 * `below` holds the students whose result fell by it and for whom the quiz does not count as passed now, each with
 * all their attempts at the quiz: what a certificate may rest on.
 */
export async function correctionWith(db: Db, quiz: string, item: string, id: string) {
  const regrade = (await regradesOf(db, quiz)).find((it) => it.id === id && it.item === item);
  if (!regrade) return undefined;
  const effects = await effectsOf(db, id);
  const people = await peopleWith(
    db,
    effects.map((it) => it.person),
  );
  const named: PastEffect[] = effects.map((it) => ({ ...it, name: people.get(it.person)?.name ?? '' }));
  return {
    correction: await told(db, regrade, effects),
    changed: named.filter((it) => isChanged(it.before, it.after)),
    below: await belowNow(db, quiz, effects),
  };
}

async function belowNow(db: Db, quiz: string, effects: readonly (Effect & { person: string })[]) {
  const fell = new Set(effects.filter((it) => isWorse(it.after, it.before)).map((it) => it.person));
  if (fell.size === 0) return [];
  const attempts = (await attemptsAtQuiz(db, quiz)).filter((it) => fell.has(it.person));
  return [...Map.groupBy(attempts, (it) => it.person).values()].flatMap((own) => {
    const rule = findQuiz(quiz) ?? own.at(-1)?.rule;
    return rule && !decideCounting(own, rule).passed ? own.map(({ id, person }) => ({ id, person })) : [];
  });
}
