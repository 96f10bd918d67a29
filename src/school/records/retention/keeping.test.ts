import { expect, test } from 'vitest';
import { keptUntil, monthsAfter, RECORD_KINDS, type RecordKind } from './keeping.ts';

const SINCE = Date.UTC(2026, 0, 31, 10);
const school = { by: 'the school’s own rule', years: 3 };
const florida = { by: 'Florida, 64B7-28.0096', years: 4, url: 'https://rules.test' };
const texas = { by: 'Texas, 117.34', years: 5 };

test('the longest of the rules decides, and is named', () => {
  expect(keptUntil('attempts', SINCE, [school], 24)).toEqual({ until: Date.UTC(2029, 0, 31, 10), by: school.by });
  expect(keptUntil('attempts', SINCE, [school, florida], 24)).toEqual({
    ...{ until: Date.UTC(2030, 0, 31, 10), by: florida.by, url: florida.url },
  });
  expect(keptUntil('work', SINCE, [texas, school, florida], 24)).toEqual({
    until: Date.UTC(2031, 0, 31, 10),
    by: texas.by,
  });
  expect(keptUntil('roster', SINCE, [{ ...school, years: 10 }, texas], 24)).toMatchObject({ by: school.by });
});

test('what can’t be deleted is kept for ever, and why is said', () => {
  const always = (Object.keys(RECORD_KINDS) as RecordKind[]).filter((it) => RECORD_KINDS[it].kept === 'always');
  expect(always).toEqual(['awards', 'audit', 'editions', 'evaluations', 'purchases']);
  for (const kind of always)
    expect(keptUntil(kind, SINCE, [school], 24)).toEqual({ until: null, by: expect.stringMatching(/.{20}/) });
});

test('drafts go by months, to the last day of a shorter one', () => {
  expect(keptUntil('drafts', SINCE, [texas], 1).until).toBe(Date.UTC(2026, 1, 28, 10));
  expect(monthsAfter(SINCE, 24)).toBe(Date.UTC(2028, 0, 31, 10));
  expect(monthsAfter(Date.UTC(2027, 11, 31), 2)).toBe(Date.UTC(2028, 1, 29));
});
