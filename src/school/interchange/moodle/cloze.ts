import {
  choiceGap,
  clozeOf,
  type GapReading,
  gapMark,
  numberGap,
  type RawGap,
  TEXT_CLASS,
  TEXT_MARK,
  textGap,
} from '../gaps.ts';
import { markdownOfHtml } from '../text/markdown.ts';
import { withoutReferences } from '../text/references.ts';
import { type Lose, type Reading, refuse } from '../types.ts';
import { childOf, type Element } from '../xml/node.ts';
import { rawText } from './text.ts';

/** `{2:SHORTANSWER:` begins a gap; the number is its weight. */
const BEGIN = /\{(\d*):([A-Z_]+):/g;

/** Moodle's names and short names of what a gap is. Source: docs.moodle.org, Embedded Answers (Cloze) question type. */
const TYPES: Readonly<Record<string, 'text' | 'number' | 'choice' | 'several'>> = {
  ...Object.fromEntries('SHORTANSWER SA MW SHORTANSWER_C SAC MWC'.split(' ').map((it) => [it, 'text' as const])),
  ...Object.fromEntries('NUMERICAL NM'.split(' ').map((it) => [it, 'number' as const])),
  ...Object.fromEntries(
    'MULTICHOICE MC MULTICHOICE_V MCV MULTICHOICE_H MCH MULTICHOICE_S MCS MULTICHOICE_VS MCVS MULTICHOICE_HS MCHS'
      .split(' ')
      .map((it) => [it, 'choice' as const]),
  ),
  ...Object.fromEntries(
    'MULTIRESPONSE MR MULTIRESPONSE_H MRH MULTIRESPONSE_S MRS MULTIRESPONSE_HS MRHS'
      .split(' ')
      .map((it) => [it, 'several' as const]),
  ),
};

/** An answer of a gap: `=right`, `%50%nearly#feedback`, `wrong`. Its text is still HTML. */
interface Alternative {
  share: number;
  text: string;
  feedback: string;
}

/** A question whose answers stand in its text. */
export function cloze(question: Element, lose: Lose): Reading {
  const source = rawText(childOf(question, 'questiontext'));
  const gaps: Record<string, RawGap> = {};
  let marked = '';
  let at = 0;
  let weights = 0;
  for (const begin of source.matchAll(BEGIN)) {
    if (begin.index < at) continue;
    const from = begin.index + begin[0].length;
    const end = endOfGap(source, from);
    if (end === undefined) return refuse(`the gap ${begin[0].slice(0, 40)} is never closed`, 'close it with }');
    const weight = Number(begin[1] || 1);
    const read = readGap(begin[2] ?? '', source.slice(from, end), weight, lose);
    if ('refusal' in read) return read;
    const name = `gap-${Object.keys(gaps).length + 1}`;
    gaps[name] = read.gap;
    weights += weight;
    marked += source.slice(at, begin.index) + gapMark(name);
    at = end + 1;
  }
  if (weights === 0) return refuse('its text has no gaps', 'write them as {1:SHORTANSWER:=answer}');
  const html = `${marked}${source.slice(at)}`.replace(`<div class="${TEXT_CLASS}">`, (div) => div + TEXT_MARK);
  return clozeOf(markdownOfHtml(html, lose), gaps);
}

/** What its gaps weigh together: the marks of such a question, which says them nowhere else. */
export const weightOf = (question: Element): number =>
  [...rawText(childOf(question, 'questiontext')).matchAll(BEGIN)].reduce(
    (sum, [, weight]) => sum + Number(weight || 1),
    0,
  );

function endOfGap(source: string, from: number): number | undefined {
  const end = /(?<!\\)\}/g;
  end.lastIndex = from;
  return end.exec(source)?.index;
}

function readGap(name: string, answers: string, weight: number, lose: Lose): GapReading {
  const all = answers.split(/(?<!\\)~/).map(alternativeOf);
  const plain = all.map((it) => ({ ...it, text: plainOf(it.text), feedback: markdownOfHtml(it.feedback, lose) }));
  const type = TYPES[name];
  if (/_?C$/.test(name) && type === 'text') lose('that capitals count');
  if (type === 'text') return textGap(plain, weight, lose);
  if (type === 'choice') {
    return choiceGap(
      all.map((it) => ({
        ...it,
        text: markdownOfHtml(it.text, lose),
        feedback: markdownOfHtml(it.feedback, lose),
      })),
      weight,
      lose,
    );
  }
  if (type !== 'number') return refuse(`a gap of type ${name} is not taken`, 'ask it in a question of its own');
  const right = plain.filter((it) => it.share >= 99.98);
  if (right.length !== 1) return refuse('a gap has no number, or several, that earn full marks', 'keep one of them');
  if (plain.some((it) => it.feedback)) lose('the feedback on numbers');
  if (plain.some((it) => it.share > 0 && it.share < 99.98)) lose('part marks in gaps');
  const [answer = '', tolerance = ''] = (right[0]?.text ?? '').split(':');
  return numberGap(answer.trim(), tolerance.trim(), weight);
}

function alternativeOf(written: string): Alternative {
  const [mark = '', share] = /^\s*(?:=|%(-?\d+(?:\.\d+)?)%)/.exec(written) ?? [];
  const [text = '', ...feedback] = written.slice(mark.length).split(/(?<![\\&])#/);
  return {
    share: mark === '' ? 0 : Number(share ?? 100),
    text: unescaped(text).trim(),
    feedback: unescaped(feedback.join('#')).trim(),
  };
}

const unescaped = (text: string): string => text.replace(/\\([}~#"/\\])/g, '$1');

const plainOf = (html: string): string => withoutReferences(html.replace(/<[^>]*>/g, '')).trim();
