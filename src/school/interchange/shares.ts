import { type Lose, type Reading, refuse } from './types.ts';

/** An option with what choosing it earns, in hundredths of the question's marks; below 0 it costs. */
export interface SharedOption {
  text: string;
  share: number;
  feedback?: string | undefined;
}

/** Shares are rounded where they come from: a third is 33.333 or 33.33. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.02;

/** A question of which one option is chosen. */
export function singleOf(stem: string, options: readonly SharedOption[], lose: Lose): Reading {
  const right = options.filter((it) => near(it.share, 100));
  if (right.length === 0) return refuse('no option earns full marks', 'say which option is right');
  if (right.length > 1) {
    return refuse(
      'several options earn full marks, and one is to be chosen',
      'keep one of them, or let several be chosen',
    );
  }
  const wrong = options.filter((it) => it !== right[0]);
  if (wrong.some((it) => it.share > 0)) lose('part marks for some options');
  if (wrong.some((it) => it.share < 0)) lose('marks that some options cost');
  return { raw: { type: 'single', stem, options: options.map((it) => optionOf(it, it === right[0])) } };
}

/**
 * A question of which several options are chosen. `per-option` is what Moodle does where each of n right options earns
 * one n-th and each wrong one costs as much; where a wrong one costs everything, `all-or-nothing` comes nearest.
 */
export function severalOf(stem: string, options: readonly SharedOption[], lose: Lose): Reading {
  const right = options.filter((it) => it.share > 0);
  const wrong = options.filter((it) => it.share <= 0);
  if (right.length === 0) return refuse('no option is right', 'say which options are right');
  const share = 100 / right.length;
  const even = right.every((it) => near(it.share, share));
  if (!even) lose('the different weights of the right options');
  const costly = wrong.length > 0 && wrong.every((it) => it.share <= -99.98);
  const exact = wrong.every((it) => near(it.share, -share));
  if (costly && right.length > 1) lose('part marks for some of the right options: all or nothing here');
  else if (!exact) lose('what a wrong choice cost: here it takes away what a right one adds');
  const marking = costly || (right.length === 1 && exact) ? {} : { marking: 'per-option' };
  return {
    raw: { type: 'several', stem, ...marking, options: options.map((it) => optionOf(it, it.share > 0)) },
  };
}

/** An option as authors write it. */
export const optionOf = ({ text, feedback }: Omit<SharedOption, 'share'>, correct: boolean) => ({
  text,
  ...(correct && { correct }),
  ...(feedback && { feedback }),
});

/** What right and wrong options of a `several` item earn in Moodle's way, in hundredths with five decimals at most. */
export function sharesOf(
  { marking, options }: { marking: string; options: readonly { correct: boolean }[] },
  lose: Lose,
): { right: number; wrong: number } {
  const count = options.filter((it) => it.correct).length;
  const right = Number((100 / count).toFixed(5));
  if (marking === 'per-option') return { right, wrong: -right };
  if (count > 1) lose(`its marking ${marking}: some of the right options earn part marks there`);
  return { right, wrong: -100 };
}
