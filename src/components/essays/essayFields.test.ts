import { expect, test } from 'vitest';
import { Fields } from '../../platform/form.ts';
import type { EssayForMarker } from '../../school/assessment/index.ts';
import { formOf, givenEssays, unfitEssays } from './essayFields.ts';

const levels = [
  { title: 'No', descriptor: '.' },
  { title: 'Yes', descriptor: '.' },
];
const rubric = [{ id: 'reasoning', title: 'Reasoning', weight: 1, levels }];
const words: [number, number] = [1, 9];
const essay = (id: string, mark?: EssayForMarker['mark']): EssayForMarker => ({
  item: { id, type: 'essay', stem: 'Why?', words, criteria: [{ title: 'Reasoning', share: 1 }] },
  ...{ text: 'So.', rubric, words, model: undefined, points: 100, mark },
});
const mark = {
  ...{ item: 'marked', at: 7, marker: 'Maya', mark: 100, comment: 'Good.' },
  ...{ levels: { reasoning: 1 }, comments: { reasoning: 'Clear.' } },
};

test('what is posted is read essay by essay; one that was left empty waits', () => {
  const fields = new Fields([
    ['first.reasoning.level', '1'],
    ['first.reasoning.comment', ' Clear. '],
    ['first.comment', ''],
    ['first.seen', '0'],
    ['second.reasoning.comment', ''],
    ['second.seen', '0'],
    ['other.reasoning.level', '1'],
  ]);
  expect([...givenEssays(fields, [essay('first'), essay('second')])]).toEqual([
    ['first', { levels: { reasoning: 1 }, comments: { reasoning: 'Clear.' }, comment: '', seen: 0 }],
  ]);
});

test('an essay that was begun is not left for later: its level is missing', () => {
  const given = givenEssays(new Fields([['first.comment', 'Hm.']]), [essay('first')]);
  expect(given.get('first')).toMatchObject({ levels: {}, comment: 'Hm.' });
});

test('a mark fills the form, and posted as it is comes back as it was', () => {
  const essays = [essay('marked', mark)];
  const { values } = formOf(essays);
  const given = givenEssays(new Fields([...Object.entries(values), ['marked.seen', '7']]), essays);
  const { levels: given_, comments, comment, seen } = given.get('marked') ?? {};
  expect({ levels: given_, comments, comment, seen }).toEqual({
    ...{ levels: mark.levels, comments: mark.comments, comment: mark.comment, seen: 7 },
  });
});

test('each problem stands beside its field, and what was typed stays', () => {
  const form = unfitEssays(
    new Fields([['first.comment', 'typed']]),
    new Map([
      [
        'first',
        [
          { about: 'level', criterion: 'reasoning', reason: 'level-missing' },
          { about: 'comment', reason: 'comment-long' },
        ],
      ],
    ]),
  );
  expect(form.values).toEqual({ 'first.comment': 'typed' });
  expect(Object.keys(form.errors)).toEqual(['first.reasoning.level', 'first.comment']);
});
