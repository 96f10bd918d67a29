import { describe, expect, it } from 'vitest';
import { useCatalogue } from '../../catalogue/index.ts';
import { readCatalogue } from '../../catalogue/readFiles.ts';
import { type Requirement, versionOf } from '../completion/requirement.ts';
import { decideRules, type RuleFacts } from './decideRules.ts';

useCatalogue(readCatalogue({ courses: 'tests/fixtures/school/courses', content: 'tests/fixtures/school/content' }));

const course = (id: string): Requirement => ({ kind: 'course', course: id });
const OLD: Requirement = { kind: 'all', of: [course('sample')] };
const NEW: Requirement = { kind: 'all', of: [course('sample'), course('priced')] };
const set = (since: number, requirement: Requirement) => ({ since, requirement, version: versionOf(requirement) });

const decided = (facts: Partial<RuleFacts>) => {
  const sets = [set(200, NEW), set(100, OLD)];
  const { requirement, entry, assumed } = decideRules({
    ...{ sets, current: NEW, entries: [], enrolments: [], on: undefined },
    ...facts,
  });
  return [requirement === OLD ? 'old' : 'new', entry?.how, entry?.at, assumed];
};
const enrolled = (id: string, startedAt: number) => ({ course: id, startedAt });
const chose = (at: number, requirement: Requirement, how: 'entered' | 'moved') => ({
  ...{ at, how, version: versionOf(requirement) },
});

describe('the rules that hold for a student', () => {
  it.each<[string, Partial<RuleFacts>, unknown[]]>([
    ['are those of today before the pathway is entered', {}, ['new', undefined, undefined, false]],
    ['are those of the first enrolment', { enrolments: [enrolled('sample', 150)] }, ['old', 'enrolled', 150, false]],
    [
      'are not fixed by a course that was not asked for that day',
      { enrolments: [enrolled('priced', 150)] },
      ['new', undefined, undefined, false],
    ],
    [
      'are fixed by the next one that was',
      { enrolments: [enrolled('priced', 150), enrolled('sample', 250)] },
      ['new', 'enrolled', 250, false],
    ],
    [
      'are the first that were kept for a day before',
      { enrolments: [enrolled('sample', 50)] },
      ['old', 'enrolled', 50, true],
    ],
    ['are those that were chosen', { entries: [chose(150, OLD, 'entered')] }, ['old', 'entered', 150, false]],
    [
      'are those that were chosen last, whatever came first',
      { enrolments: [enrolled('sample', 150)], entries: [chose(250, NEW, 'moved')] },
      ['new', 'moved', 250, false],
    ],
    [
      'on a day before that are the ones before',
      { enrolments: [enrolled('sample', 150)], entries: [chose(250, NEW, 'moved')], on: 249 },
      ['old', 'enrolled', 150, false],
    ],
    [
      'on a day before everything are those of that day',
      { enrolments: [enrolled('sample', 150)], on: 120 },
      ['old', undefined, undefined, false],
    ],
    ['are those of the files where none were kept', { sets: [] }, ['new', undefined, undefined, false]],
  ])('%s', (_, facts, expected) => expect(decided(facts)).toEqual(expected));
});
