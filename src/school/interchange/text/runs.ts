/** What a piece of text is besides text. A link has its address behind the colon. */
export type Mark = 'em' | 'strong' | 'code' | `link:${string}`;

/** A piece of text with all its marks, the outermost first. */
export interface Run {
  text: string;
  marks: readonly Mark[];
}

/** A paragraph, or a list with the number that it begins with if its elements are numbered. */
export type Block = { runs: Run[] } | { items: Run[][]; from: number | undefined };

/** Runs with white space as a browser shows it: one space between words, none at the ends. */
export function tidied(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let spaced = true;
  for (const { text, marks } of runs) {
    let words = text.replace(/[\s\u00a0]+/g, ' ');
    if (spaced) words = words.trimStart();
    if (words === '') continue;
    spaced = words.endsWith(' ');
    const last = tidy.at(-1);
    if (last && sameMarks(last.marks, marks)) last.text += words;
    else tidy.push({ text: words, marks });
  }
  const last = tidy.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidy.filter((it) => it.text !== '');
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean => a.join(' ') === b.join(' ');

/** Runs that share their outermost mark, together: the groups in which they are written. */
export function grouped(runs: readonly Run[]): { mark: Mark | undefined; runs: Run[] }[] {
  const groups: { mark: Mark | undefined; runs: Run[] }[] = [];
  for (const { text, marks } of runs) {
    const [mark, ...rest] = marks;
    const inner = { text, marks: rest };
    const last = groups.at(-1);
    if (last && mark !== undefined && last.mark === mark) last.runs.push(inner);
    else groups.push({ mark, runs: [inner] });
  }
  return groups;
}
