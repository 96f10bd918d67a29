import type { Item } from '../../items/index.ts';
import { TEXT_CLASS } from '../gaps.ts';
import { absolute } from '../numbers.ts';
import { loseLeniency } from '../shortText.ts';
import { inlineElsewhere } from '../text/show.ts';
import type { Lose } from '../types.ts';
import { htmlOf, type MoodleParts } from './parts.ts';

type Cloze = Extract<Item, { type: 'cloze' }>;
type Gap = Cloze['gaps'][string];

/** Weights are tried up to so many times themselves until all are whole, as Moodle has them. */
const LARGEST_FACTOR = 100;

/** A text with gaps: each gap stands in the text, as `{1:SHORTANSWER:=answer}`. */
export function writeCloze(item: Cloze, lose: Lose): MoodleParts {
  const names = [...item.text.matchAll(/\[\[([^[\]]*)\]\]/g)].map(([, name = '']) => name);
  const weights = wholeWeights(
    names.map((it) => item.gaps[it]?.weight ?? 1),
    lose,
  );
  const total = weights.reduce((sum, it) => sum + it, 0);
  if (total !== item.points) lose(`its points (${item.points}): it is worth ${total} there`);
  const text = htmlOf(item.text, lose).replace(/\[\[([^[\]]*)\]\]/g, (mark, name: string) => {
    const gap = item.gaps[name];
    return gap ? writeGap(gap, weights[names.indexOf(name)] ?? 1, lose) : mark;
  });
  return { type: 'cloze', fields: '', text: `<div class="${TEXT_CLASS}">${text}</div>` };
}

function wholeWeights(weights: readonly number[], lose: Lose): number[] {
  for (let factor = 1; factor <= LARGEST_FACTOR; factor++) {
    const scaled = weights.map((it) => it * factor);
    if (scaled.every((it) => Math.abs(it - Math.round(it)) < 1e-9)) return scaled.map(Math.round);
  }
  lose('the exact weights of its gaps');
  return weights.map((it) => Math.max(1, Math.round(it * LARGEST_FACTOR)));
}

function writeGap(gap: Gap, weight: number, lose: Lose): string {
  if (gap.type === 'text') {
    loseLeniency(gap, lose);
    const answers = gap.accept.map((it) => `=${encoded(it.replaceAll('*', '\\*'))}`);
    return `{${weight}:SHORTANSWER:${answers.join('~')}}`;
  }
  if (gap.type === 'number') {
    const { answer, tolerance } = absolute(gap, lose);
    if (gap.unit) lose('the units of gaps as such: they stand in the text');
    return `{${weight}:NUMERICAL:=${answer}:${tolerance}}${gap.unit ? ` ${encoded(gap.unit)}` : ''}`;
  }
  const options = gap.options.map(({ text, correct, feedback }) => {
    const said = feedback ? `#${inSyntax(inlineElsewhere(feedback, lose))}` : '';
    return `${correct ? '=' : ''}${inSyntax(inlineElsewhere(text, lose))}${said}`;
  });
  return `{${weight}:MULTICHOICE:${options.join('~')}}`;
}

/** A text in HTML, with nothing in it that means something in a gap. */
const encoded = (text: string): string => inSyntax(text.replace(/[&<>]/g, (it) => `&#${it.charCodeAt(0)};`));

/** HTML with what means something in a gap as character references; the # of a reference means nothing. */
const inSyntax = (html: string): string =>
  html.replace(/[{}~\\]|(?<!&)#|^[=%]/g, (it) => `&#${it.charCodeAt(0)};`).replaceAll('\n', ' ');
