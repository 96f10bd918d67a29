import { type Problem, problem, START } from '../finding.ts';
import { placeIn } from '../reading/places.ts';
import type { Source } from '../reading/source.ts';
import type { Rule } from '../rule.ts';

const TAKE_COLOURS = 'use the classes of the authors’ guide, which follow light and dark';

/** What a drawing must not hold, because it becomes part of the page. */
const REFUSED: [sign: RegExp, wrong: string, remedy: string][] = [
  [
    // The page reads it as HTML, which knows more tags than SVG, and takes them in any case.
    /<(?!!--|\?xml|\/?(svg|title|desc|g|defs|path|circle|ellipse|rect|line|polyline|polygon|text|tspan|marker|clipPath|mask|pattern|linearGradient|radialGradient|stop|style)[\s/>])/,
    'the drawing holds a tag that is not allowed',
    'draw with shapes and text only',
  ],
  [/<style\b|[\s/"']style\s*=/i, 'the drawing has styles of its own', TAKE_COLOURS],
  [/[\s/"']on\w+\s*=/i, 'the drawing runs a script', 'remove the attribute'],
  [/(href|url\()\s*=?\s*["']?(?!#)[a-z]+:/i, 'the drawing links to another place', 'remove the link'],
  [
    /<svg[^>]*\s(width|height)\s*=/,
    'the drawing has a fixed size',
    'remove width and height; viewBox says its proportions',
  ],
];

/** What a drawing must hold. */
const NEEDED: [sign: RegExp, what: string, remedy: string][] = [
  [/<svg[^>]*\sviewBox\s*=/, '`viewBox`', 'add viewBox="0 0 WIDTH HEIGHT" to <svg>'],
  [/<title[\s>]/, '`<title>`', 'add <title>what it shows</title> as the first thing in it'],
  [/<\/svg>\s*$/, '`</svg>` at its end', 'check that the file is whole'],
];

/** A figure, or a drawing of the atlas, can stand in the page: it has its proportions, no styles, scripts or links. */
export const figureDrawings: Rule = {
  id: 'figure-drawing',
  firm: true,
  check: ({ sources }) =>
    sources.filter((it) => (it.kind === 'figure' || it.kind === 'drawing') && !it.badByte).flatMap(drawingProblems),
};

const drawingProblems = (source: Source): Problem[] => [
  ...REFUSED.flatMap(([sign, wrong, remedy]) => {
    const at = source.text.search(sign);
    return at === -1 ? [] : [problem(source, placeIn(source.text, at), wrong, remedy)];
  }),
  ...NEEDED.filter(([sign]) => !sign.test(source.text)).map(([, what, remedy]) =>
    problem(source, START, `the drawing has no ${what}`, remedy),
  ),
];
