/** What a button of the editor does. */
export type EditKind = 'bold' | 'heading' | 'list' | 'numbers' | 'link';

/** A change of a text: what stands in place of a part of it, and what is selected then. Places in UTF-16 units. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  select: [from: number, to: number];
}

const ADDRESS = 'https://';

/** What a button makes of a text and of what is selected in it. Pressing it again takes its marks away, but for links. */
export function editFor(kind: EditKind, text: string, from: number, to: number): Edit {
  switch (kind) {
    case 'bold':
      return bold(text, from, to);
    case 'link':
      return link(text, from, to);
    case 'heading':
      return lines(text, from, to, /^#{1,6}\s+/, () => '## ');
    case 'list':
      return lines(text, from, to, /^[-*+]\s+/, () => '- ');
    case 'numbers':
      return lines(text, from, to, /^\d{1,9}[.)]\s+/, (at) => `${at + 1}. `);
  }
}

function bold(text: string, from: number, to: number): Edit {
  if (text.slice(from - 2, from) === '**' && text.slice(to, to + 2) === '**' && from >= 2)
    return { from: from - 2, to: to + 2, insert: text.slice(from, to), select: [from - 2, to - 2] };
  // Marks hold only where they touch a letter: spaces at the ends stay outside of them.
  const chosen = text.slice(from, to);
  const start = from + (chosen.length - chosen.trimStart().length);
  const inner = chosen.trim();
  const at = inner === '' ? from : start;
  const end = inner === '' ? to : start + inner.length;
  const words = inner || 'bold text';
  return { from: at, to: end, insert: `**${words}**`, select: [at + 2, at + 2 + words.length] };
}

function link(text: string, from: number, to: number): Edit {
  const words =
    text
      .slice(from, to)
      .replace(/[[\]\n]/g, ' ')
      .trim() || 'text of the link';
  const insert = `[${words}](${ADDRESS})`;
  const end = from + insert.length - 1;
  return { from, to, insert, select: [end - ADDRESS.length, end] };
}

/** Puts a mark before each line that is selected, or takes it from all of them where all have it. */
function lines(text: string, from: number, to: number, mark: RegExp, markOf: (at: number) => string): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const last = text.indexOf('\n', to > from && text[to - 1] === '\n' ? to - 1 : to);
  const end = last === -1 ? text.length : last;
  const chosen = text.slice(start, end).split('\n');
  const written = chosen.filter((it) => it.trim() !== '');
  const off = written.length > 0 && written.every((it) => mark.test(it));
  let number = 0;
  const insert = chosen
    .map((line) => {
      if (off) return line.replace(mark, '');
      if (line.trim() === '' && chosen.length > 1) return line;
      number += 1;
      return `${markOf(number - 1)}${line.replace(ANY_MARK, '')}`;
    })
    .join('\n');
  const after = start + insert.length;
  return { from: start, to: end, insert, select: [from === to ? after : start, after] };
}

const ANY_MARK = /^(#{1,6}|[-*+]|\d{1,9}[.)])\s+/;
