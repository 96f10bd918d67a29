import { type Position, type Problem, problem } from '../finding.ts';
import { beginOf, type Element, elementsOf, nodesOf } from '../reading/elements.ts';
import type { Source } from '../reading/source.ts';
import type { Rule } from '../rule.ts';

/** Attributes that say in words what a picture shows. */
const ALTERNATIVES = ['alt', 'beforeAlt', 'afterAlt'];

/** What says no more than that there is a picture, or is the name of its file. */
const NOTHING =
  /^((the |an? )?(image|picture|photo(graph)?|figure|drawing|illustration|diagram|screenshot)( of .{0,12})?|.*\.\w{3,4})$/i;

/** Whoever cannot see a picture is told what it shows, and more than its caption says. */
export const alternativeTexts: Rule = {
  id: 'alternative-text',
  check: ({ sources }) =>
    sources.flatMap((source) => [
      ...imageProblems(source),
      ...elementsOf(source).flatMap((it) => figureProblems(source, it)),
    ]),
};

const SAY = 'say what it shows, for someone who cannot see it';

const imageProblems = (source: Source): Problem[] =>
  nodesOf(source).flatMap((it) =>
    it.type === 'image' ? flawsOf(source, beginOf(it), it.alt?.trim() ?? '', undefined) : [],
  );

function figureProblems(source: Source, { attributes }: Element): Problem[] {
  const caption = attributes.find((it) => it.name === 'caption')?.value;
  return attributes
    .filter((it) => ALTERNATIVES.includes(it.name) && typeof it.value === 'string' && it.value !== '')
    .flatMap((it) => flawsOf(source, it.at, String(it.value), caption));
}

function flawsOf(source: Source, at: Position, text: string, caption: unknown): Problem[] {
  if (text === '') return [problem(source, at, 'the picture has no alternative text', `write ![${SAY}](…)`)];
  if (NOTHING.test(text)) return [problem(source, at, `the alternative text “${text}” says nothing`, SAY)];
  return text === caption ? [problem(source, at, 'the alternative text only repeats the caption', SAY)] : [];
}
