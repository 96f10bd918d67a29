/** What a backslash may stand before, each with a character that no text holds (Unicode's noncharacters from U+FDD0). */
const SPECIAL = [...':#={}~n\\'].map((letter, index) => ({ letter, stand: String.fromCharCode(0xfdd0 + index) }));
const MEANT = new Map(SPECIAL.map(({ letter, stand }) => [stand, letter === 'n' ? '\n' : letter]));
const STANDS = new Map(SPECIAL.map(({ letter, stand }) => [letter, stand]));

/** What stands for an escaped new line. */
export const NEW_LINE = STANDS.get('n') ?? '';

/** A question of a GIFT file as it stands there; what is escaped is replaced, so that each sign left means something. */
export interface GiftBlock {
  text: string;
  /** The line, from 1, that each line of the text stands in. */
  lines: number[];
  /** What its comments say in square brackets: `// [id:neck-1] [tag:neck]`. */
  id: string | undefined;
  tags: string[];
}

/** Questions are parted by blank lines; a line that begins with // is a comment, even between answers. */
export function blocksIn(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let kept: string[] = [];
  let lines: number[] = [];
  let comments = '';
  const end = () => {
    if (kept.length > 0) {
      const [, id] = /\[id:((?:\\\]|[^\]])+)\]/.exec(comments) ?? [];
      const tags = [...comments.matchAll(/\[tag:((?:\\\]|[^\]])+)\]/g)].map(([, tag = '']) => unbracketed(tag));
      blocks.push({ text: masked(kept.join('\n')), lines, id: id && unbracketed(id), tags });
      comments = '';
    }
    kept = [];
    lines = [];
  };
  for (const [index, line] of text
    .replace(/[\ufdd0-\ufdef]/g, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (line.trim() === '') end();
    else if (line.trimStart().startsWith('//')) comments += `${line}\n`;
    else {
      kept.push(line.trim());
      lines.push(index + 1);
    }
  }
  end();
  return blocks;
}

const unbracketed = (text: string): string => text.replaceAll('\\]', ']').trim();

const masked = (text: string): string =>
  text.replace(/\\([:#={}~n\\])/g, (whole, letter: string) => STANDS.get(letter) ?? whole);

/** A piece of a question with what was escaped as it is meant. */
export const unmasked = (text: string): string => text.replace(/[\ufdd0-\ufdd7]/g, (it) => MEANT.get(it) ?? it);

/** A text with what means something in GIFT escaped. A new line becomes `\n`, since a blank line would end the question. */
export const giftEscaped = (text: string): string => text.replace(/[\\:#={}~]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
