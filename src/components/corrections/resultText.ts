import { pointsText, scoreText } from '../quiz/points.ts';

/** A result in points and as a share, such as 7 of 10 (70 %). Points in hundredths. */
export function resultText({ earned, possible }: { earned: number; possible: number }): string {
  const share = possible === 0 ? 1 : earned / possible;
  return `${pointsText(earned)}\u00a0of\u00a0${pointsText(possible)} (${scoreText(share)})`;
}
