import type { ChoiceCount } from './formulas/choiceTable.ts';
import type { ItemStatistics } from './itemStatistics.ts';

/** Something an instructor should know of an item; `look` means that the item wants a look. */
export type Remark = { weight: 'look' | 'note' | 'fine' } & (
  | { reason: 'too-few'; n: number }
  | { reason: 'right-draws-weak' | 'wrong-draws-strong'; choice: string; weak: number; strong: number }
  | { reason: 'against-the-rest' | 'hardly-discriminates'; index: number }
  | { reason: 'nobody-chose' | 'hardly-chosen'; choices: string[] }
  | { reason: 'very-easy' | 'very-hard' | 'left-out'; share: number }
  | { reason: 'strong-slower'; weak: number; strong: number }
  | { reason: 'certain-but-wrong'; n: number; share: number }
  | { reason: 'works' }
);

/**
 * Fewer attempts say nothing of how an item discriminates: with 20 the standard error of a correlation, 1 / √(n − 1), is
 * 0.23. Kromrey and Bacon (AERA 1992, ERIC ED348378) show how wide the statistics of small groups scatter.
 */
export const ENOUGH = 20;
/** Items that discriminate less are poor (Ebel, Essentials of Educational Measurement, 1972). */
const POOR = 0.2;
/** Facility of extremely easy and extremely hard items, beyond which an item tells little (Moodle, «Quiz report statistics»). */
const EASY = 0.95;
const HARD = 0.05;
/** A distractor that fewer choose does not function (Haladyna and Downing 1988; Tarrant, Ware and Mohammed, BMC Medical Education 9:40, 2009). */
const FUNCTIONS = 0.05;
/** From how many answers on 5 % is more than one of them. */
const FOR_FUNCTIONS = 40;
/** Left out by more than a tenth: ours, not from a source. */
const LEFT_OUT = 0.1;
/** How many times as long as the weak the strong take before it is said, and over how many each: ours, not from a source. */
const SLOWER = 1.25;
const FOR_TIMES = 30;
/** At certainty 3 fewer than 80 % right loses points (Gardner-Medwin 2005). */
const MOST_CERTAIN = 3;

/**
 * What the statistics of an item mean, gravest first. Remarks that rest on a difference are made only where it is
 * larger than chance makes one: two standard errors for shares, one for correlations.
 */
export function remarks(it: ItemStatistics): Remark[] {
  if (it.n < ENOUGH) return [{ weight: 'note', reason: 'too-few', n: it.n }];
  const found = [...ofChoices(it), ...ofDiscrimination(it), ...ofDifficulty(it), ...ofCertainty(it), ...ofTime(it)];
  const gravest = found.toSorted((a, b) => Number(b.weight === 'look') - Number(a.weight === 'look'));
  return gravest.length > 0 ? gravest : [{ weight: 'fine', reason: 'works' }];
}

/** Where each answer is worth something of its own there is no key to check; where parts are matched, most pairs are idle. */
function ofChoices({ choices, choosing, right, facility = 0 }: ItemStatistics): Remark[] {
  if (choosing === 'nothing' || choosing === 'by-degrees') return [];
  const drawn = choices.choices.flatMap((choice): Remark[] => {
    const [weak, strong] = ends(choice);
    const isRight = right.has(choice.choice);
    if (!isClear(weak, strong, choices.asked) || weak > strong !== isRight) return [];
    const reason = isRight ? 'right-draws-weak' : 'wrong-draws-strong';
    return [{ weight: 'look', reason, choice: choice.choice, weak, strong }];
  });
  const mayDistract = choosing === 'of-a-list' && facility < EASY;
  const idle = mayDistract ? choices.choices.filter((it) => !right.has(it.choice)) : [];
  const asked = choices.asked.reduce((sum, n) => sum + n, 0);
  const nobody = idle.filter((it) => it.n === 0).map((it) => it.choice);
  const hardly = asked < FOR_FUNCTIONS ? [] : idle.filter((it) => it.n > 0 && it.share < FUNCTIONS);
  return [
    ...drawn,
    ...(nobody.length > 0 ? [{ weight: 'note', reason: 'nobody-chose', choices: nobody } as const] : []),
    ...(hardly.length > 0
      ? [{ weight: 'note', reason: 'hardly-chosen', choices: hardly.map((it) => it.choice) } as const]
      : []),
  ];
}

const ends = ({ groups }: ChoiceCount): [weak: number, strong: number] => [
  groups[0]?.share ?? 0,
  groups.at(-1)?.share ?? 0,
];

/** Whether two shares differ by more than two standard errors of their difference, corrected for continuity (Yates 1934). */
function isClear(weak: number, strong: number, asked: readonly number[]): boolean {
  const [a = 0, b = 0] = [asked[0], asked.at(-1)];
  if (asked.length < 2 || a === 0 || b === 0) return false;
  const pooled = (weak * a + strong * b) / (a + b);
  const beyondSteps = Math.abs(weak - strong) - (1 / a + 1 / b) / 2;
  return beyondSteps > 2 * Math.sqrt(pooled * (1 - pooled) * (1 / a + 1 / b));
}

function ofDiscrimination({ n, discrimination, facility = 0 }: ItemStatistics): Remark[] {
  if (discrimination === undefined) return [];
  const highest = discrimination + 1 / Math.sqrt(n - 1);
  if (highest < 0) return [{ weight: 'look', reason: 'against-the-rest', index: discrimination }];
  const isExtreme = facility >= EASY || facility <= HARD;
  return highest < POOR && !isExtreme
    ? [{ weight: 'look', reason: 'hardly-discriminates', index: discrimination }]
    : [];
}

function ofDifficulty({ facility, choices }: ItemStatistics): Remark[] {
  const found: Remark[] = [];
  if (facility !== undefined && facility >= EASY) found.push({ weight: 'note', reason: 'very-easy', share: facility });
  if (facility !== undefined && facility <= HARD) found.push({ weight: 'look', reason: 'very-hard', share: facility });
  const { share } = choices.leftOut;
  if (share > LEFT_OUT) found.push({ weight: 'note', reason: 'left-out', share });
  return found;
}

const ofCertainty = ({ certainty }: ItemStatistics): Remark[] =>
  certainty
    .filter((it) => it.certainty === MOST_CERTAIN && it.verdict === 'too-certain')
    .map(({ n, share }) => ({ weight: 'look', reason: 'certain-but-wrong', n, share }));

function ofTime({ seconds: { weakest, strongest, compared } }: ItemStatistics): Remark[] {
  if (compared < FOR_TIMES || !weakest || !strongest || strongest < SLOWER * weakest) return [];
  return [{ weight: 'note', reason: 'strong-slower', weak: weakest, strong: strongest }];
}
