import { rubricInWords } from '../essay.ts';
import { asMatching, asOrdering, type Matching } from '../nearest.ts';
import { absolute } from '../numbers.ts';
import { sharesOf } from '../shares.ts';
import { loseLeniency } from '../shortText.ts';
import { textElsewhere } from '../text/show.ts';
import type { Lose } from '../types.ts';
import type { Writers } from '../writeItems.ts';
import { element } from '../xml/write.ts';
import { answer, field, html, type MoodleParts, NOTHING, plain, plainAnswer } from './parts.ts';
import { moodleUnits } from './units.ts';
import { writeCloze } from './writeCloze.ts';

type Shares = { right: number; wrong: number };
type Option = { text: string; correct: boolean; feedback?: string | undefined };

/** How Moodle XML says each type. Source: docs.moodle.org, Moodle XML format, and what Moodle's own export does. */
export const WRITERS: Writers<MoodleParts> = {
  single: (item, lose) => choice(true, item.options, { right: 100, wrong: 0 }, lose),
  several: (item, lose) => choice(false, item.options, sharesOf(item, lose), lose),
  'true-false': (item, lose) => ({
    type: 'truefalse',
    fields: (['true', 'false'] as const)
      .map((it) => {
        const said = item.feedback?.[it];
        return answer(it === String(item.answer) ? 100 : 0, plain(it), said && html(said, lose));
      })
      .join(''),
  }),
  matching: (item, lose) => matching(item, lose),
  'extended-matching'(item, lose) {
    const nearest = asMatching(item, lose);
    return 'refusal' in nearest ? nearest : matching(nearest, lose);
  },
  ordering: (item, lose) => ordering(item.sequence, lose),
  sequence(item, lose) {
    const nearest = asOrdering(item, lose);
    return 'refusal' in nearest ? nearest : ordering(nearest.sequence, lose);
  },
  number(item, lose) {
    const right = absolute(item, lose);
    const units = item.unit ? moodleUnits(item.unit, item.units) : [];
    const written = units.map(([name, factor]) =>
      element('unit', {}, field('multiplier', factor), field('unit_name', name)),
    );
    return {
      type: 'numerical',
      fields: [
        plainAnswer(100, right.answer, field('tolerance', right.tolerance)),
        written.length > 0 ? element('units', {}, ...written) : '',
        field('unitgradingtype', 0),
        // 3 shows no unit, 0 lets it be typed.
        field('showunits', written.length > 0 ? 0 : 3),
      ].join(''),
    };
  },
  'short-text'(item, lose) {
    loseLeniency(item, lose);
    const answers = item.accept.map((it) => plainAnswer(100, it.replaceAll('*', '\\*')));
    return { type: 'shortanswer', fields: [field('usecase', 0), ...answers].join('') };
  },
  cloze: (item, lose) => writeCloze(item, lose),
  essay(item, lose) {
    const notes = rubricInWords(item.rubric);
    lose('its rubric as such: it is a note to markers there');
    if (item.model) lose('its model answer as such: it stands in the note to markers');
    const told = [notes, ...(item.model ? ['Model answer:', item.model] : [])].filter((it) => it !== '');
    const [least, most] = item.words;
    return {
      type: 'essay',
      fields: [
        field('responseformat', 'editor'),
        field('responserequired', 1),
        field('responsefieldlines', 15),
        least > 0 ? field('minwordlimit', least) : '',
        field('maxwordlimit', most),
        field('attachments', 0),
        field('attachmentsrequired', 0),
        element('graderinfo', { format: 'html' }, told.length > 0 ? html(told.join('\n\n'), lose) : NOTHING),
        element('responsetemplate', { format: 'html' }, NOTHING),
      ].join(''),
    };
  },
};

function choice(single: boolean, options: readonly Option[], shares: Shares, lose: Lose): MoodleParts {
  const answers = options.map((it) =>
    answer(it.correct ? shares.right : shares.wrong, html(it.text, lose), it.feedback && html(it.feedback, lose)),
  );
  const fields = [field('single', String(single)), field('shuffleanswers', 'true'), field('answernumbering', 'abc')];
  return { type: 'multichoice', fields: [...fields, ...answers].join('') };
}

/** A subquestion without a text is a match that belongs to none. Matches are plain text. */
function matching({ pairs, distractors }: Matching, lose: Lose): MoodleParts {
  const all = [...pairs, ...distractors.map((match) => ({ prompt: '', match }))];
  const subquestions = all.map(({ prompt, match }) => {
    const right = element('answer', {}, plain(textElsewhere(match, 'matches', lose)));
    return `\n    ${element('subquestion', { format: 'html' }, prompt === '' ? NOTHING : html(prompt, lose), right)}`;
  });
  return { type: 'matching', fields: [field('shuffleanswers', 'true'), ...subquestions].join('') };
}

const ordering = (sequence: readonly string[], lose: Lose): MoodleParts => ({
  type: 'ordering',
  fields: [
    field('layouttype', 'VERTICAL'),
    field('selecttype', 'ALL'),
    field('selectcount', sequence.length),
    field('gradingtype', 'RELATIVE_NEXT_EXCLUDE_LAST'),
    field('showgrading', 'SHOW'),
    ...sequence.map((text, index) => answer(index + 1, html(text, lose))),
  ].join(''),
});
