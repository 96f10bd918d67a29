import { type Lose, type Reading, refuse } from './types.ts';

/** An answer in words, as it is written: `*` stands for any letters, `\*` for an asterisk. */
export interface WordAnswer {
  share: number;
  text: string;
  feedback: string | undefined;
}

/** A question whose answer is typed, as Moodle knows it. */
export function shortTextOf(stem: string, answers: readonly WordAnswer[], lose: Lose): Reading {
  const accept = wordsOf(answers, lose);
  if (accept.length === 0) return refuse('no answer is left that earns full marks', 'write one out in full');
  return { raw: { type: 'short-text', stem, accept } };
}

/** The words that earn full marks. @param lose is told of all others, and of feedback. */
export function wordsOf(answers: readonly WordAnswer[], lose: Lose): string[] {
  const accept: string[] = [];
  for (const { share, text, feedback } of answers) {
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    if (feedback) lose(text === '*' ? 'the feedback on wrong answers' : `the feedback on “${shown}”`);
    if (share <= 0) continue;
    if (share < 99.98) lose(`the answer “${shown}”, which earned ${share} %`);
    else if (/(?<!\\)\*/.test(text)) lose(`the answer “${shown}”, which stands for many`);
    else accept.push(text.replaceAll('\\*', '*'));
  }
  return accept;
}

/** Tells of everything that is taken as right here and in no other format. */
export function loseLeniency(
  { spelling, patterns }: { spelling?: string | undefined; patterns?: readonly string[] | undefined },
  lose: Lose,
): void {
  lose('that accents, punctuation and spaces don’t count');
  if (spelling === 'tolerant') lose('that slips of spelling pass');
  if (patterns && patterns.length > 0) lose('the patterns that pass as well');
}
