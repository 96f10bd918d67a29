import { categoryTags, fieldsOfTags } from '../tags.ts';
import { type Draft, type Lose, type Reading, type Refusal, refuse } from '../types.ts';
import { blocksIn, type GiftBlock, unmasked } from './blocks.ts';
import { KINDS } from './kinds.ts';
import { giftText, splitFormat } from './text.ts';

/** Reads GIFT, as Moodle writes and reads it. Source: docs.moodle.org, GIFT format, and what Moodle's own import does. */
export function readGift(text: string): Draft[] {
  let category: string[] = [];
  return blocksIn(text).flatMap((block): Draft[] => {
    const [, named] = /^\$CATEGORY\s*:\s*(.*)/.exec(withColon(block.text)) ?? [];
    if (named !== undefined) category = categoryTags(unmasked(named));
    const own = named === undefined ? block : withoutFirstLine(block);
    return own.text === '' ? [] : [readBlock(own, category)];
  });
}

/** A category may have its colon escaped, as Moodle itself once wrote it. */
const withColon = (text: string): string => text.replace(/^\$CATEGORY\ufdd0/, '$CATEGORY:');

const withoutFirstLine = (block: GiftBlock): GiftBlock => ({
  ...block,
  text: block.text.split('\n').slice(1).join('\n'),
  lines: block.lines.slice(1),
});

function readBlock(block: GiftBlock, category: readonly string[]): Draft {
  const losses: string[] = [];
  const lose = (what: string) => losses.push(what);
  const [head, name] = /^::([\s\S]*?)::\s*/.exec(block.text) ?? ['', undefined];
  const braces = bracesIn(block, head.length);
  const body = block.text.slice(head.length);
  const parts = partsAround(body);
  const explanation = giftText(parts.general, splitFormat(parts.stem).format, lose);
  return {
    line: 'line' in braces ? braces.line : (block.lines[0] ?? 1),
    name: block.id ?? unmasked(name ?? splitFormat(parts.stem).text.replace(/<[^<>]*>/g, ' ')),
    common: { ...fieldsOfTags([...category, ...block.tags]), ...(explanation && { explanation }) },
    losses,
    reading: 'refusal' in braces ? braces : readParts(parts, lose),
  };
}

/** Whether a question has exactly one pair of braces; if not, why it is refused and in which line. */
function bracesIn({ text, lines }: GiftBlock, from: number): { refusal: Refusal; line: number } | { good: true } {
  const found = [...text.slice(from).matchAll(/[{}]/g)].map(({ 0: sign, index }) => ({ sign, at: from + index }));
  const at = (index: number) => lines[text.slice(0, found[index]?.at).split('\n').length - 1] ?? lines[0] ?? 1;
  const say = (index: number, wrong: string, remedy: string) => ({ ...refuse(wrong, remedy), line: at(index) });
  const signs = found.map((it) => it.sign).join('');
  if (signs === '{}') return { good: true };
  if (signs === '')
    return say(
      0,
      'the text has no answers, so that nothing is asked',
      'put the answers in { }, or the text into the question that it belongs to',
    );
  if (signs === '{')
    return say(
      0,
      'the answers that begin with { are never closed',
      'close them with }; a blank line ends a question, so leave none between answers',
    );
  if (signs.startsWith('}'))
    return say(
      0,
      'a } closes answers that were never opened',
      'open them with {, or write \\} where the sign itself is meant',
    );
  return say(
    signs.startsWith('{{') ? 1 : 2,
    'the question has a second pair of braces',
    'ask one thing in a question, and write \\{ and \\} where the signs are meant',
  );
}

interface Parts {
  stem: string;
  answers: string;
  general: string;
}

/** Answers in the middle of a sentence leave a gap that shows; at its end they leave nothing. */
function partsAround(body: string): Parts {
  const [, before = body, inside = '', after = ''] = /^([^{]*)\{([^}]*)\}([\s\S]*)$/.exec(body) ?? [];
  const end = inside.lastIndexOf('####');
  return {
    stem: after.trim() === '' ? before.trim() : `${before}____${after}`.trim(),
    answers: (end === -1 ? inside : inside.slice(0, end)).trim(),
    general: end === -1 ? '' : inside.slice(end + 4).trim(),
  };
}

function readParts({ stem, answers }: Parts, lose: Lose): Reading {
  const { format } = splitFormat(stem);
  const asked = giftText(stem, format, lose);
  if (asked === '') return refuse('nothing is asked', 'write the question before its answers');
  const kind = KINDS.find(([looks]) => looks(answers));
  return kind
    ? kind[1]({ stem: asked, answers, format, lose })
    : refuse('the answers are in no form that is known', 'see the GIFT format');
}
