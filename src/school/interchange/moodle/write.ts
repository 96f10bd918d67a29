import { absolute } from '../numbers.ts';
import { sharesOf } from '../shares.ts';
import { loseLeniency } from '../shortText.ts';
import { OWN_CATEGORY, tagsOfFields } from '../tags.ts';
import { shownElsewhere, textElsewhere } from '../text/show.ts';
import type { Lose } from '../types.ts';
import { type Export, type Source, type Writers, writeItems } from '../writeItems.ts';
import { cdata, element, XML_HEAD, xmlText } from '../xml/write.ts';
import { TEX } from './text.ts';
import { moodleUnits } from './units.ts';

type Shares = { right: number; wrong: number };
type Option = { text: string; correct: boolean; feedback?: string | undefined };

function html(markdown: string, lose: Lose): string {
  const shown = shownElsewhere(markdown, lose);
  if (TEX.test(shown)) lose('signs as they are: Moodle takes them for a formula');
  return element('text', {}, cdata(shown));
}
const plain = (text: string | number): string => element('text', {}, xmlText(String(text)));
const field = (name: string, value: string | number): string => element(name, {}, xmlText(String(value)));
const feedback = (said: string): string => element('feedback', { format: 'html' }, said);
const NOTHING = element('text');

const answer = (share: number, text: string, said = NOTHING): string =>
  `\n    ${element('answer', { fraction: share, format: 'html' }, text, feedback(said))}`;
const plainAnswer = (share: number, text: string | number, ...more: string[]): string =>
  `\n    ${element('answer', { fraction: share, format: 'plain_text' }, plain(text), feedback(NOTHING), ...more)}`;

/** The fields of a multiple choice question. */
const choice = (single: boolean, options: readonly Option[], shares: Shares, lose: Lose): string =>
  [
    field('single', String(single)),
    field('shuffleanswers', 'true'),
    field('answernumbering', 'abc'),
    ...options.map((it) =>
      answer(it.correct ? shares.right : shares.wrong, html(it.text, lose), it.feedback && html(it.feedback, lose)),
    ),
  ].join('');

/** Moodle's name for each type, and what such a question holds. */
const WRITERS: Writers<string> = {
  single: (item, lose) => choice(true, item.options, { right: 100, wrong: 0 }, lose),
  several: (item, lose) => choice(false, item.options, sharesOf(item, lose), lose),
  'true-false': (item, lose) =>
    (['true', 'false'] as const)
      .map((it) => {
        const said = item.feedback?.[it];
        return answer(it === String(item.answer) ? 100 : 0, plain(it), said && html(said, lose));
      })
      .join(''),
  matching(item, lose) {
    const pairs = [...item.pairs, ...item.distractors.map((match) => ({ prompt: '', match }))];
    return [
      field('shuffleanswers', 'true'),
      ...pairs.map(({ prompt, match }) => {
        const question = prompt === '' ? NOTHING : html(prompt, lose);
        return `\n    ${element('subquestion', { format: 'html' }, question, element('answer', {}, plain(textElsewhere(match, 'matches', lose))))}`;
      }),
    ].join('');
  },
  ordering: (item, lose) =>
    [
      field('layouttype', 'VERTICAL'),
      field('selecttype', 'ALL'),
      field('selectcount', item.sequence.length),
      field('gradingtype', 'RELATIVE_NEXT_EXCLUDE_LAST'),
      field('showgrading', 'SHOW'),
      ...item.sequence.map((text, index) => answer(index + 1, html(text, lose))),
    ].join(''),
  number(item, lose) {
    const right = absolute(item, lose);
    const units = item.unit ? moodleUnits(item.unit, item.units) : [];
    return [
      plainAnswer(100, right.answer, field('tolerance', right.tolerance)),
      ...(units.length > 0
        ? [
            element(
              'units',
              {},
              ...units.map(([name, factor]) =>
                element('unit', {}, field('multiplier', factor), field('unit_name', name)),
              ),
            ),
          ]
        : []),
      field('unitgradingtype', 0),
      // 3 shows no unit, 0 lets it be typed.
      field('showunits', units.length > 0 ? 0 : 3),
    ].join('');
  },
  'short-text'(item, lose) {
    loseLeniency(item, lose);
    return [field('usecase', 0), ...item.accept.map((it) => plainAnswer(100, it.replaceAll('*', '\\*')))].join('');
  },
};

const NAMES: Readonly<Record<string, string>> = {
  single: 'multichoice',
  several: 'multichoice',
  'true-false': 'truefalse',
  number: 'numerical',
  'short-text': 'shortanswer',
};

/** What stands in every question; it is worth its points, and further tries cost nothing. */
function frame({ item }: Source, text: string, lose: Lose): string {
  const tags = tagsOfFields(item).map((it) => element('tag', {}, plain(it)));
  const fields = [
    element('name', {}, plain(item.id)),
    element('questiontext', { format: 'html' }, html(item.stem, lose)),
    element('generalfeedback', { format: 'html' }, item.explanation ? html(item.explanation, lose) : NOTHING),
    field('defaultgrade', item.points),
    field('penalty', 0),
    field('hidden', 0),
    field('idnumber', item.id),
    text.trimStart(),
    ...(tags.length > 0 ? [element('tags', {}, ...tags)] : []),
  ].map((it) => `\n    ${it}`);
  return `  ${element('question', { type: NAMES[item.type] ?? item.type }, ...fields, '\n  ')}\n`;
}

/** Writes items as Moodle XML, each quiz in a category of its own. */
export function writeMoodle(sources: readonly Source[]): { text: string; exports: Export[] } {
  const { written, exports } = writeItems(sources, { name: 'Moodle XML', writers: WRITERS, hasPoints: true, frame });
  const questions = written.map(({ source: { path }, text }, index) =>
    path === written[index - 1]?.source.path ? text : `${categoryOf(path)}${text}`,
  );
  return { text: `${XML_HEAD}<quiz>\n${questions.join('')}</quiz>\n`, exports };
}

const categoryOf = (path: string): string => {
  const name = element('category', {}, plain(`$course$/top/${OWN_CATEGORY}/${path}`));
  return `  ${element('question', { type: 'category' }, name)}\n`;
};
