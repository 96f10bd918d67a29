import type { Db } from '../../../../db/client.ts';
import { canTeach, type Person, readsAsStaff } from '../../accounts/index.ts';
import { findQuiz, type Quiz } from '../../catalogue/index.ts';
import { plainText } from '../../items/index.ts';
import { modifiedAngoff, type Standard } from '../formulas/modifiedAngoff.ts';
import { ROUNDS } from './decideRound.ts';
import { expectedPoints, type RatedItem } from './expectedPoints.ts';
import { type RatingRow, ratingsOf } from './store.ts';

/** An item to rate, and what was said of it. Ratings in percent. */
export interface ItemToRate {
  id: string;
  stem: string;
  /** Points in an attempt on average, in hundredths. */
  points: number;
  /** What this judge said last. */
  mine: number | undefined;
  /** The mean of what the other judges said last, once this one has handed in a round. */
  others: number | undefined;
}

/** The pass mark of a quiz as its judges set it, as far as this reader may see it. */
export interface StandardOfQuiz {
  quiz: Pick<Quiz, 'path' | 'course' | 'module' | 'id' | 'title' | 'pass'>;
  items: ItemToRate[];
  /** Who has handed in, and how many rounds. */
  judges: { name: string; rounds: number }[];
  /** The round that this reader may hand in; undefined when there is none, or for who is no judge. */
  round: number | undefined;
  /** Of each judge's last round; undefined before a judge has handed in one, and when nobody has. */
  standard: Standard | undefined;
  /** Of each round by those who handed it in, first to last. */
  rounds: { round: number; standard: Standard }[];
}

/**
 * What is known of the pass mark of a quiz, for who teaches its course or runs the school; undefined for anyone else. A
 * judge sees what others said only after handing in a first round, so that it is the judge's own.
 */
export async function standardFor(db: Db, reader: Person, path: string): Promise<StandardOfQuiz | undefined> {
  const quiz = findQuiz(path);
  if (!quiz || !readsAsStaff(reader, quiz.course)) return undefined;
  const rated = expectedPoints(quiz);
  const rows = await ratingsOf(db, path);
  const isJudge = canTeach(reader, quiz.course);
  const given = roundsOf(rows, reader.id);
  const mayLook = !isJudge || given > 0;
  const last = rows.filter((it) => it.round === roundsOf(rows, it.judge));
  const rounds = [...Map.groupBy(rows, (it) => it.round)].flatMap(([round, of]) => {
    const standard = standardOf(rated, of);
    return standard ? [{ round, standard }] : [];
  });
  return {
    quiz,
    items: rated.map((it) => itemToRate(it, last, reader.id, mayLook)),
    judges: [...Map.groupBy(rows, (it) => it.judge).values()].map((of) => ({
      name: of[0]?.name ?? '',
      rounds: Math.max(...of.map((it) => it.round)),
    })),
    round: isJudge && given < ROUNDS ? given + 1 : undefined,
    standard: mayLook ? standardOf(rated, last) : undefined,
    rounds: mayLook ? rounds : [],
  };
}

const roundsOf = (rows: readonly RatingRow[], judge: string): number =>
  Math.max(0, ...rows.filter((it) => it.judge === judge).map((it) => it.round));

const standardOf = (rated: readonly RatedItem[], rows: readonly RatingRow[]): Standard | undefined =>
  modifiedAngoff(
    rated.map(({ item, points }) => ({ id: item.id, points })),
    rows.map(({ judge, item, rating }) => ({ judge, item, rating: rating / 100 })),
  );

function itemToRate(
  { item, points }: RatedItem,
  last: readonly RatingRow[],
  reader: string,
  mayLook: boolean,
): ItemToRate {
  const of = last.filter((it) => it.item === item.id);
  const others = mayLook ? of.filter((it) => it.judge !== reader).map((it) => it.rating) : [];
  return {
    id: item.id,
    stem: plainText(item.stem),
    points,
    mine: of.find((it) => it.judge === reader)?.rating,
    others: others.length === 0 ? undefined : others.reduce((sum, it) => sum + it, 0) / others.length,
  };
}

/** The pass mark that a standard comes to, as the quiz's file writes it: a share with two decimals. */
export const passOf = ({ cut, possible }: Pick<Standard, 'cut' | 'possible'>): number =>
  Math.round((cut / possible) * 100) / 100;
