import { describe, expect, it } from 'vitest';
import { checkForm, fieldsOfText } from '../../../platform/form.ts';
import { cohortFields } from './fields.ts';

const read = (text: string) => {
  const typed = new URLSearchParams(`title=Spring&startsOn=2027-01-05&release=at-once&days=&places=&lastDay=&${text}`);
  const last = new URLSearchParams(Object.fromEntries(typed));
  return checkForm(fieldsOfText(last.toString()), cohortFields(['first', 'second']));
};
const START = Date.UTC(2027, 0, 5);

describe('a cohort as it is typed', () => {
  it.each([
    ['places=', { places: null, closesAt: null, release: { kind: 'at-once' } }],
    ['places=12&lastDay=2027-01-08', { places: 12, closesAt: Date.UTC(2027, 0, 9) }],
    ['release=pace&days=7', { release: { kind: 'pace', days: 7 } }],
    [
      'release=dates&module-second=2027-01-12',
      { release: { kind: 'dates', modules: { second: Date.UTC(2027, 0, 12) } } },
    ],
  ])('%s', (text, terms) => {
    const checked = read(text);
    expect(checked.ok && checked.data).toMatchObject({ title: 'Spring', startsAt: START, ...terms });
  });

  it.each([
    ['title=', 'title'],
    [`title=${'x'.repeat(81)}`, 'title'],
    ['startsOn=', 'startsOn'],
    ['startsOn=2027-02-30', 'startsOn'],
    ['lastDay=tomorrow', 'lastDay'],
    ['places=0', 'places'],
    ['places=1.5', 'places'],
    ['places=many', 'places'],
    ['release=', 'release'],
    ['release=pace', 'days'],
    ['release=pace&days=366', 'days'],
    ['release=dates&module-first=2027-01-04', 'module-first'],
    ['release=dates&module-first=soon', 'module-first'],
  ])('is refused beside the field that is wrong: %s', (text, field) => {
    const checked = read(text);
    expect([checked.ok, Object.keys(checked.form.errors)]).toEqual([false, [field]]);
  });
});
