import type { z } from 'zod';
import { gapsIn, markOf } from '../gaps.ts';
import { normalText } from '../text/normalText.ts';
import { type Gap, rightInWords } from './gap.ts';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST = 30;

/** Refuses a text and gaps that do not belong together: each gap stands in the text once, under a name that tells nothing. */
export function clozeCheck({ value, issues }: z.core.ParsePayload<{ text: string; gaps: Record<string, Gap> }>): void {
  const { text, gaps } = value;
  const refuse = (path: string[], message: string) => issues.push({ code: 'custom', input: value, path, message });
  const marked = gapsIn(text);
  if (marked.length === 0) refuse(['text'], 'must mark at least one gap, such as `[[origin]]`');
  if (marked.length > MOST) refuse(['text'], `must mark at most ${MOST} gaps`);
  for (const name of new Set(marked)) {
    if (!Object.hasOwn(gaps, name)) refuse(['text'], `\`${markOf(name)}\` is none of the \`gaps\``);
    if (marked.indexOf(name) < marked.lastIndexOf(name)) refuse(['text'], `must mark \`${markOf(name)}\` only once`);
  }
  for (const [name, gap] of Object.entries(gaps)) {
    if (!NAME.test(name))
      refuse(['gaps', name], 'must be named in lower-case letters, digits and hyphens, such as origin-1');
    else if (!marked.includes(name)) refuse(['gaps', name], `must stand in \`text\`, as \`${markOf(name)}\``);
    else if (rightTexts(gap).map(normalText).includes(normalText(name))) {
      refuse(
        ['gaps', name],
        'must not be named after its answer; the page shows a name that can be worked out from it',
      );
    }
  }
}

/** KEY: every text that is right in a gap. */
const rightTexts = (gap: Gap): string[] => (gap.type === 'text' ? gap.accept : [rightInWords(gap)]);
