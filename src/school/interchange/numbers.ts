import { type Lose, type Reading, refuse } from './types.ts';

/** A number that counts as right, or as right in part, as it is written. */
export interface NumberAnswer {
  share: number;
  answer: string;
  tolerance: string;
  feedback: string | undefined;
}

/** A question whose answer is a number, as Moodle knows it: one number with a tolerance is taken, part marks are not. */
export function numberOf(stem: string, answers: readonly NumberAnswer[], lose: Lose): Reading {
  const right = answers.filter((it) => it.share >= 99.98);
  if (right.length !== 1 || !right[0]) {
    return right.length === 0
      ? refuse('no number earns full marks', 'say which number is right')
      : refuse('several numbers are right', 'ask a question for each, or for one range that holds them');
  }
  if (answers.some((it) => it.share > 0 && it.share < 99.98)) lose('part marks for numbers that are nearly right');
  if (answers.some((it) => it.feedback)) lose('the feedback on numbers');
  const [answer, tolerance] = [right[0].answer, right[0].tolerance || '0'].map(numberIn);
  if (answer === undefined || tolerance === undefined) {
    const written = answer === undefined ? right[0].answer : right[0].tolerance;
    return refuse(`“${written.slice(0, 40)}” is no number`, 'write it with digits and a point, such as 3.5');
  }
  return { raw: { type: 'number', stem, answer, ...(tolerance !== 0 && { tolerance }) } };
}

/** A number as machines write it; undefined for anything else. */
export function numberIn(text: string): number | undefined {
  const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** KEY: a number and how near to it is right, as items have it. */
interface NumberKey {
  answer?: number | undefined;
  tolerance: number;
  relative?: number | undefined;
  figures?: number | undefined;
}

/** A number with an absolute tolerance that takes the same answers, for formats that know no other. */
export function absolute({ answer = 0, tolerance, relative, figures }: NumberKey, lose: Lose) {
  if (relative !== undefined) {
    lose('that its tolerance is a share of the answer: it is a number there');
    return { answer, tolerance: Math.abs(answer) * relative };
  }
  if (figures === undefined) return { answer, tolerance };
  lose(`that ${figures} significant figures count: it is a tolerance there`);
  const rounded = Number(answer.toPrecision(figures));
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(rounded))) - figures + 1);
  return { answer: rounded, tolerance: Number((unit / 2).toPrecision(12)) };
}

/** Digits to which shares are kept when they go through hundredths, so that 0.07 comes back from 7. */
const DIGITS = 14;

export const hundredfold = (share: number): number => Number((share * 100).toPrecision(DIGITS));
export const hundredth = (share: number): number => Number((share / 100).toPrecision(DIGITS));
