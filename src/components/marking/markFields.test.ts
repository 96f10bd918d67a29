import { describe, expect, test } from 'vitest';
import { EMPTY_FORM, Fields } from '../../platform/form.ts';
import { givenMark, unfitForm, wordsTyped } from './markFields.ts';

const levels = [
  { title: 'No', descriptor: '.' },
  { title: 'Yes', descriptor: '.' },
];
const version = { rubric: ['safety', 'plan'].map((id) => ({ id, title: id, weight: 1, levels })) };
const given = (entries: [string, string][]) => givenMark(new Fields(entries), version).given;

describe('a posted marking', () => {
  test.each([
    ['second', 'second'],
    ['', undefined],
    ['third', undefined],
  ])('says which reading it is of: %j', (role, read) =>
    expect(givenMark(new Fields([['role', role]]), version).role).toBe(read),
  );

  test('is read field by field', () =>
    expect(
      given([
        ['safety.level', '1'],
        ['plan.level', '0'],
        ['plan.comment', ' Why? '],
        ['comment', 'So.'],
        ['outcome', 'passed'],
      ]),
    ).toEqual({
      levels: { safety: 1, plan: 0 },
      comments: { safety: '', plan: 'Why?' },
      comment: 'So.',
      outcome: 'passed',
    }));

  test.each(['', '-1', '0.5', 'one', '1e3'])('the level %j is none', (level) =>
    expect(given([['safety.level', level]]).levels).toEqual({}),
  );

  test.each(['', 'PASSED', 'done'])('the outcome %j is none', (outcome) =>
    expect(given([['outcome', outcome]]).outcome).toBeUndefined(),
  );

  test('of another rubric is not read', () =>
    expect(
      given([
        ['other.level', '1'],
        ['other.comment', 'x'],
      ]).levels,
    ).toEqual({}));
});

test('each problem stands beside its field, and what was typed stays', () => {
  const fields = new Fields([['comment', 'typed']]);
  const form = unfitForm(EMPTY_FORM, fields, [
    { about: 'level', criterion: 'safety', reason: 'level-missing' },
    { about: 'criterion-comment', criterion: 'plan', reason: 'comment-long' },
    { about: 'outcome', reason: 'below-pass', score: 5000, pass: 6000 },
  ]);
  expect(form.values).toEqual({ comment: 'typed' });
  expect(Object.keys(form.errors)).toEqual(['safety.level', 'plan.comment', 'outcome']);
  expect(form.errors['outcome']).toContain('50\u00a0%');
});

test('what was typed is found again, and nothing else', () => {
  const fields = new Fields([
    ['safety.level', '1'],
    ['safety.comment', 'Why?'],
    ['plan.comment', ' '],
    ['comment', 'So.'],
    ['answer', 'No.'],
    ['outcome', 'passed'],
  ]);
  expect(wordsTyped(fields)).toEqual(['Why?', 'So.', 'No.']);
});
