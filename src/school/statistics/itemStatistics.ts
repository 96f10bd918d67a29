import { type Certainty, calibration } from './formulas/calibration.ts';
import { type ChoiceTable, choiceTable } from './formulas/choiceTable.ts';
import { discriminationIndex, discriminativeEfficiency } from './formulas/discrimination.ts';
import { facility } from './formulas/facility.ts';
import { countOf } from './formulas/moments.ts';
import { correctedPointBiserial } from './formulas/pointBiserial.ts';
import type { ScoreGroup } from './formulas/scoreGroups.ts';
import { standardDeviation } from './formulas/standardDeviation.ts';
import { type TimeTaken, timeTaken } from './formulas/timeTaken.ts';
import { upperLower } from './formulas/upperLower.ts';
import type { Weight } from './formulas/weights.ts';
import type { CertaintyRow, ChoiceRow, ScoreRow, TimeRow } from './rows.ts';

/** What the answers say of an item. Shares and correlations as the formulas give them; undefined where none is defined. */
export interface ItemStatistics extends Weight {
  item: string;
  /** Attempts that held it. */
  n: number;
  facility: number | undefined;
  /** Of its points, in hundredths. */
  deviation: number | undefined;
  discrimination: number | undefined;
  efficiency: number | undefined;
  pointBiserial: number | undefined;
  upperLower: number | undefined;
  choices: ChoiceTable;
  choosing: Choosing;
  /** Of its options, those that are right; empty where an item has no options to tally. */
  right: ReadonlySet<string>;
  seconds: TimeTaken;
  certainty: Certainty[];
}

/**
 * What choosing is in an item: one of a list of options, or some; for each of several parts one; for each of several
 * parts a degree, where more than one is worth something; or nothing is chosen from what the author wrote.
 */
export type Choosing = 'of-a-list' | 'by-parts' | 'by-degrees' | 'nothing';

/** All answers to an item, and what it is made of. */
export interface ItemAnswers {
  item: string;
  choosing: Choosing;
  options: readonly { key: string; right: boolean }[];
  scores: readonly ScoreRow[];
  choices: readonly ChoiceRow[];
  times: readonly TimeRow[];
  certainties: readonly CertaintyRow[];
}

/** Reckons the statistics of an item. @param groups score groups of the quiz, weakest first. */
export const itemStatistics = (
  answers: ItemAnswers,
  groups: readonly ScoreGroup[],
  weight: Weight,
): ItemStatistics => ({
  ...weight,
  item: answers.item,
  choosing: answers.choosing,
  n: countOf(answers.scores),
  facility: facility(answers.scores),
  deviation: standardDeviation(answers.scores.map(({ earned, n }) => ({ value: earned, n }))),
  discrimination: discriminationIndex(answers.scores),
  efficiency: discriminativeEfficiency(answers.scores),
  pointBiserial: correctedPointBiserial(answers.scores),
  upperLower: upperLower(answers.scores),
  choices: choiceTable(
    answers.choices,
    groups,
    answers.options.map((it) => it.key),
  ),
  right: new Set(answers.options.flatMap((it) => (it.right ? [it.key] : []))),
  seconds: timeTaken(answers.times),
  certainty: calibration(answers.certainties),
});
