import type { NoReliability } from './formulas/reliability.ts';
import type { Remark } from './remarks.ts';

/** A remark as an instructor reads it. @param nameOf what an option is called on the page, such as «C». */
export function remarkText(remark: Remark, nameOf: (choice: string) => string): string {
  switch (remark.reason) {
    case 'too-few':
      return `Too few attempts to say (n = ${remark.n}).`;
    case 'right-draws-weak':
      return (
        `The weak students chose ${nameOf(remark.choice)}, which counts as right, more often than the strong ` +
        `(${percent(remark.weak)} against ${percent(remark.strong)}): check the key.`
      );
    case 'wrong-draws-strong':
      return (
        `The strong students chose ${nameOf(remark.choice)}, which counts as wrong, more often than the weak ` +
        `(${percent(remark.strong)} against ${percent(remark.weak)}): check the key, or whether it can be read two ways.`
      );
    case 'against-the-rest':
      return 'Who is weak in the rest of the quiz does better here: check the key.';
    case 'hardly-discriminates':
      return 'It hardly tells strong students from weak ones.';
    case 'nobody-chose':
      return remark.choices.length === 1
        ? `Nobody chose ${listed(remark.choices, nameOf)}: it does not distract.`
        : `Nobody chose ${listed(remark.choices, nameOf)}: they do not distract.`;
    case 'hardly-chosen':
      return `Fewer than 5 % chose ${listed(remark.choices, nameOf)}.`;
    case 'very-easy':
      return 'Nearly everyone is right; it tells little.';
    case 'very-hard':
      return 'Nearly everyone is wrong: check the key, and whether it was taught.';
    case 'left-out':
      return `${percent(remark.share)} left it out.`;
    case 'strong-slower':
      return `Strong students are slower here: ${seconds(remark.strong)} against ${seconds(remark.weak)}. They may see more in it than was meant.`;
    case 'certain-but-wrong':
      return `Of those who were most certain only ${percent(remark.share)} were right: a misconception, or a wrong key.`;
    case 'works':
      return 'Nothing stands out.';
  }
}

/** Why a quiz has no reliability. */
export function noReliabilityText(reason: NoReliability): string {
  switch (reason) {
    case 'too-few':
      return 'There are too few attempts or questions.';
    case 'no-variance':
      return 'All attempts have the same score.';
    case 'lengths-differ':
      return 'Attempts hold different numbers of questions.';
  }
}

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const seconds = (time: number): string => `${Math.round(time)}\u00a0s`;
const listed = (choices: readonly string[], nameOf: (choice: string) => string): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(choices.map(nameOf));
