import { z } from 'zod';
import { markdown } from '../fields.ts';
import { normalText } from './normalText.ts';
import { matchesWhole, patternProblem } from './pattern.ts';
import { isMisspelling } from './spelling.ts';

const words = markdown.refine((text) => normalText(text) !== '', { message: 'must hold a letter or a digit' });

const pattern = z
  .string({ error: 'must be text; put quotes round it' })
  .min(1, 'must not be empty')
  .check(({ value, issues }) => {
    const problem = patternProblem(value);
    if (problem !== undefined) issues.push({ code: 'custom', input: value, message: problem });
  });

/** What typed words are marked by, in a question of its own or in a gap. */
export const acceptedTextFields = {
  accept: z
    .array(words)
    .min(1, 'must list at least one accepted answer')
    .describe('Answers taken as right, compared without case, accents, punctuation or spaces.'),
  spelling: z
    .enum(['exact', 'tolerant'], { error: 'must be exact or tolerant' })
    .optional()
    .describe('`tolerant`: a slip in a word of five letters, two in one of nine. Never where that is another word.'),
  reject: z
    .array(words)
    .max(50)
    .optional()
    .describe('Words that mean something else: neither they nor what is as near to them is taken as a misspelling.'),
  patterns: z
    .array(pattern)
    .max(10)
    .optional()
    .describe(
      'RE2 regular expressions; right is what one of them fits from end to end, without spaces and punctuation.',
    ),
};

/** KEY: which words are right. */
export interface AcceptedText {
  accept: string[];
  spelling?: 'exact' | 'tolerant' | undefined;
  reject?: string[] | undefined;
  patterns?: string[] | undefined;
}

/** Refuses what is accepted and rejected at once. */
export function acceptedTextCheck({ value, issues }: z.core.ParsePayload<AcceptedText>): void {
  const right = new Set(value.accept.map(normalText));
  for (const [at, text] of (value.reject ?? []).entries()) {
    if (!right.has(normalText(text))) continue;
    issues.push({ code: 'custom', input: text, path: ['reject', at], message: 'must not be accepted as well' });
  }
}

/** Whether typed words are right: those accepted, and what the author lets pass for them. A rejected one never is. */
export function isRightText(typed: string, { accept, spelling, reject = [], patterns = [] }: AcceptedText): boolean {
  const text = normalText(typed);
  if (accept.some((it) => normalText(it) === text)) return true;
  if (text === '' || reject.some((it) => normalText(it) === text)) return false;
  if (patterns.some((it) => matchesWhole(it, text))) return true;
  return spelling === 'tolerant' && isMisspelling(text, accept, reject);
}
