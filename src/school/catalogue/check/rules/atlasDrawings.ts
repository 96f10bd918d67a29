import { DrawingError, OF_SHAPES, readMarks, SHAPES } from '../../files/drawing.ts';
import { type Problem, problem } from '../finding.ts';
import { placeIn } from '../reading/places.ts';
import type { Source } from '../reading/source.ts';
import type { Rule } from '../rule.ts';

const TAGS = new Set(['svg', 'title', 'desc', 'g', ...SHAPES]);
const ATTRIBUTES = new Set(['xmlns', 'viewBox', 'data-structure', 'data-half', ...OF_SHAPES]);

/** A drawing of the atlas holds shapes in groups that are named after records, and nothing that runs, loads or styles. */
export const atlasDrawings: Rule = {
  id: 'atlas-drawing',
  firm: true,
  check: ({ sources }) => sources.filter((it) => it.kind === 'drawing' && !it.badByte).flatMap(problemsOf),
};

function problemsOf(source: Source): Problem[] {
  const flaws = flawsIn(source);
  return flaws.length > 0 ? flaws : unreadable(source);
}

/** What the atlas itself would refuse when it opens, where nothing plainer was found. */
function unreadable(source: Source): Problem[] {
  try {
    readMarks(source.name, source.text);
    return [];
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    const remedy = 'its format is in content/anatomy/drawings/README.md';
    return [problem(source, { line: error.line, column: 1 }, error.wrong, remedy)];
  }
}

function flawsIn(source: Source): Problem[] {
  const text = source.text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const problems: Problem[] = [];
  const say = (offset: number, wrong: string, remedy: string) =>
    problems.push(problem(source, placeIn(text, offset), wrong, remedy));
  const open: string[] = [];
  for (const { 0: tag, 1: name = '', index } of text.matchAll(/<([/!?]?[\w:-]*)[^<>]*>/g)) {
    if (name === '/g') open.pop();
    if (name.startsWith('/')) continue;
    if (!TAGS.has(name))
      say(index, `\`<${name}>\` is not allowed in a drawing of the atlas`, 'draw with shapes and groups only');
    for (const it of tag.matchAll(/\s([\w:-]+)\s*=/g))
      if (TAGS.has(name) && !ATTRIBUTES.has(it[1] ?? ''))
        say(
          index + it.index + 1,
          `\`${it[1]}\` is not allowed in a drawing of the atlas`,
          'remove it; classes give colours and lines',
        );
    if (name !== 'g' || tag.endsWith('/>')) continue;
    if (tag.includes('data-structure') && open.some((it) => it.includes('data-structure')))
      say(index, 'a structure is drawn inside another one', 'close the group before this one');
    open.push(tag);
  }
  return problems;
}
