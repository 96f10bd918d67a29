import { beforeAll, describe, expect, it } from 'vitest';
import { checkForm, Fields } from '../../platform/form.ts';
import { useCatalogue } from '../catalogue/index.ts';
import { readCatalogue } from '../catalogue/readFiles.ts';
import { closingForm, TEXT_MAX } from './form.ts';

const offered = { licences: [{ board: 'florida', number: 'MA12345' }], today: '2026-11-29' };
const course = { objectives: ['Name it.', 'Do it.'] };
const GOOD: Record<string, string> = {
  ...{ name: ' Ann  Lee ', signature: 'ann lee', attested: 'yes' },
  ...{ 'objectives.0': 'met', 'objectives.1': 'partly', teaching: '5', relevance: '1', unbiased: 'yes', bias: '' },
  ...{ hours: '6,5', recommends: 'yes', suggestions: '' },
};

beforeAll(() => useCatalogue(readCatalogue({ courses: 'courses', content: 'content' })));

const check = (fields: Record<string, string>) =>
  checkForm(new Fields(Object.entries(fields)), closingForm(course, offered));

describe('the form that closes a course', () => {
  it('is read as it was meant', () =>
    expect(check(GOOD)).toMatchObject({
      ok: true,
      data: {
        name: 'Ann Lee',
        licences: [],
        evaluation: {
          objectives: [
            { text: 'Name it.', met: 'met' },
            { text: 'Do it.', met: 'partly' },
          ],
          ...{ teaching: 5, relevance: 1, unbiased: true, hours: 650, recommends: true, suggestions: '' },
        },
      },
    }));

  it('says everything that is missing at once', () =>
    expect(Object.keys(check({ unbiased: 'no' }).form.errors).toSorted()).toEqual(
      [
        ...['attested', 'bias', 'hours', 'name', 'objectives.0', 'objectives.1'],
        ...['recommends', 'relevance', 'signature', 'teaching'],
      ].toSorted(),
    ));

  it.each([
    ['name', ' '],
    ['name', '12'],
    ['name', 'A'.repeat(121)],
    ['name', 'Ann\u202e Lee'],
    ['name', 'Ann\u200b Lee'],
    ['signature', 'Ann'],
    ['signature', ''],
    ['attested', ''],
    ['attested', 'no'],
    ['teaching', '6'],
    ['relevance', '0'],
    ['objectives.1', 'perhaps'],
    ['unbiased', ''],
    ['hours', ''],
    ['hours', '0'],
    ['hours', 'six'],
    ['hours', '501'],
    ['hours', '-1'],
    ['suggestions', 'A'.repeat(TEXT_MAX + 1)],
  ])('refuses %s: %j', (field, value) => {
    const { ok, form } = check({ ...GOOD, signature: 'Ann Lee', [field]: value });
    expect(ok).toBe(false);
    expect(form.errors).toHaveProperty([field]);
  });

  it('names what it took out of a name', () =>
    expect(check({ ...GOOD, name: 'Ann\u202e\u200b Lee' }).form.errors['name']).toContain('(U+202E, U+200B)'));

  it('asks where the bias was only of whoever saw one', () => {
    expect(check({ ...GOOD, unbiased: 'no' }).form.errors).toHaveProperty('bias');
    expect(check({ ...GOOD, unbiased: 'no', bias: 'The film.' }).ok).toBe(true);
  });

  it('has the licences printed that are ticked or typed, and no other', () => {
    const licences = (fields: Record<string, string>) => {
      const checked = check({ ...GOOD, ...fields });
      return checked.ok ? checked.data.licences : checked.form.errors;
    };
    const florida = { board: 'florida', number: 'MA12345' };
    expect(licences({})).toEqual([]);
    expect(licences({ 'licence.florida.MA12345': 'yes', 'licence.florida.MA99': 'yes' })).toEqual([florida]);
    const typed = { 'licences.board': 'cnhc', 'licences.number': ' 12 345 ' };
    expect(licences({ 'licence.florida.MA12345': 'yes', ...typed })).toEqual([
      florida,
      { board: 'cnhc', number: '12345' },
    ]);
    expect(licences({ 'licences.board': 'nobody', 'licences.number': '1' })).toHaveProperty(['licences.board']);
    expect(licences({ 'licences.number': '1' })).toHaveProperty(['licences.board']);
    expect(licences({ 'licences.board': 'cnhc' })).toHaveProperty(['licences.number']);
    expect(licences({ ...typed, 'licences.number': '1\u202e2' })).toHaveProperty(['licences.number']);
  });
});
