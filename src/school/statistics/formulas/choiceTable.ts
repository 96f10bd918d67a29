import type { ChoiceRow } from '../rows.ts';
import { countOf } from './moments.ts';
import { groupOf, type ScoreGroup } from './scoreGroups.ts';

/** How many chose something, and which share of those who were asked. */
export interface Chosen {
  n: number;
  share: number;
}

/** An option with how often it was chosen, by all and by each score group, weakest first. */
export interface ChoiceCount extends Chosen {
  choice: string;
  groups: Chosen[];
}

/** The distractor table of an item. */
export interface ChoiceTable {
  /** How many were asked, in each score group. */
  asked: number[];
  choices: ChoiceCount[];
  /** Those who chose nothing. */
  leftOut: ChoiceCount;
}

const LEFT_OUT = '';

/**
 * Distractor table: how often each option was chosen in each score group (Haladyna 2004; Moodle's response analysis). A
 * right option should be chosen more by the strong, a wrong one more by the weak. Where several may be chosen an answer
 * counts for each of them, so that shares need not add up to 1.
 * @param options all that there are, so that one nobody chose is in the table; anything else chosen comes after them.
 */
export function choiceTable(
  rows: readonly ChoiceRow[],
  groups: readonly ScoreGroup[],
  options: readonly string[],
): ChoiceTable {
  const none = () => groups.map(() => 0);
  const asked = none();
  const counts = new Map([...options, LEFT_OUT].map((it) => [it, none()]));
  for (const { chosen, total, n } of rows) {
    const group = groupOf(groups, total);
    add(asked, group, n);
    for (const choice of chosen.length > 0 ? new Set(chosen) : [LEFT_OUT]) {
      const count = counts.get(choice) ?? none();
      counts.set(choice, count);
      add(count, group, n);
    }
  }
  const all = countOf(rows);
  const line = ([choice, perGroup]: [string, number[]]): ChoiceCount => {
    const n = perGroup.reduce((sum, it) => sum + it, 0);
    return {
      choice,
      n,
      share: share(n, all),
      groups: perGroup.map((it, at) => ({ n: it, share: share(it, asked[at]) })),
    };
  };
  const lines = [...counts].map(line);
  return {
    asked,
    choices: lines.filter((it) => it.choice !== LEFT_OUT),
    leftOut: lines.find((it) => it.choice === LEFT_OUT) ?? line([LEFT_OUT, none()]),
  };
}

function add(counts: number[], at: number, n: number): void {
  counts[at] = (counts[at] ?? 0) + n;
}

const share = (n: number, of = 0): number => (of === 0 ? 0 : n / of);
