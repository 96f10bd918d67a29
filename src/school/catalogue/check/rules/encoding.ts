import { problem } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Files are UTF-8; anything else would print names wrong on pages and certificates. */
export const encoding: Rule = {
  id: 'encoding',
  breaks: true,
  check: ({ sources }) =>
    sources.flatMap((it) =>
      it.badByte ? [problem(it, it.badByte, 'the file is not UTF-8', 'save it as UTF-8; the first letter that is not stands here')] : [],
    ),
};
