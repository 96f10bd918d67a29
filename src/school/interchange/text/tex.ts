import type { Lose } from '../types.ts';

/** What Moodle shows as a formula. */
export const TEX = /\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]|\$\$[\s\S]+?\$\$/;

/** Tells of a formula in a text from Moodle: it stays as it was typed. */
export function loseTex(text: string, lose: Lose): void {
  if (TEX.test(text)) lose('a formula, which now shows its TeX');
}
