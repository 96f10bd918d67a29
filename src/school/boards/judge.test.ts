import { describe, expect, it } from 'vitest';
import { boardOf, boardWith, ruleOf, type WrittenRule } from '../../../tests/support/board.ts';
import { type CourseFacts, judge, saysWord } from './judge.ts';
import { remedyText, ruleText } from './wording.ts';

const TODAY = '2026-11-29';
const APPROVED = { board: 'testland', number: '7', from: '2020-01-01' };
const COURSE = { ...APPROVED, number: '77', title: 'A course', hours: 100 };

const FACTS: CourseFacts = {
  title: 'A course',
  texts: ['A course', 'Treat well.'],
  delivery: 'home-study',
  achievement: true,
  hours: 100,
  spent: { words: 12000, reading: 60, video: 0, assessment: 0, practice: 60 },
  gradedTest: true,
  evaluated: true,
  recordYears: 6,
  stated: new Set(['hours', 'objectives', 'gap', 'interests']),
  printed: new Set(['holder', 'title', 'hours', 'provider-name']),
  approvals: { provider: [APPROVED], course: [COURSE] },
};

const BOTH = { rule: 'approval', of: ['provider', 'course'] };
const OTHER = { ...BOTH, alsoBy: [{ board: 'national', of: ['provider'] }] };
const national = { ...APPROVED, board: 'national' };
const none = { provider: [], course: [] };
const ended = { ...APPROVED, until: '2026-11-28' };

describe('a course is held against a rule', () => {
  it.each<[string, WrittenRule, Partial<CourseFacts>, string[]]>([
    ['approved', BOTH, {}, []],
    ['not approved', BOTH, { approvals: none }, ['provider', 'course']],
    ['the school alone approved', BOTH, { approvals: { provider: [APPROVED], course: [] } }, ['course']],
    ['an approval that ended yesterday', BOTH, { approvals: { provider: [ended], course: [COURSE] } }, ['provider']],
    [
      'an approval that begins tomorrow',
      BOTH,
      { approvals: { provider: [{ ...APPROVED, from: '2026-11-30' }], course: [COURSE] } },
      ['provider'],
    ],
    ['approved by another board', BOTH, { approvals: { provider: [national], course: [] } }, ['provider', 'course']],
    ['approved by another that does as well', OTHER, { approvals: { provider: [national], course: [] } }, []],
    ['a board that approves nothing', { rule: 'approval', of: [] }, { approvals: none }, []],
    ['all fields printed', { rule: 'certificate', states: ['holder', 'title'] }, {}, []],
    ['a field not printed', { rule: 'certificate', states: ['holder', 'place'] }, {}, ['place']],
    [
      'numbers that follow from approvals',
      { rule: 'certificate', states: ['provider-number', 'course-number', 'title-as-approved', 'hours-as-approved'] },
      {},
      [],
    ],
    [
      'numbers without approvals',
      { rule: 'certificate', states: ['provider-number', 'hours-as-approved'] },
      { approvals: none },
      ['provider-number', 'hours-as-approved'],
    ],
    [
      'an approval without a number',
      { rule: 'certificate', states: ['course-number'] },
      { approvals: { provider: [], course: [{ ...COURSE, number: '' }] } },
      ['course-number'],
    ],
    ['something passed', { rule: 'achievement' }, {}, []],
    ['only attended', { rule: 'achievement' }, { achievement: false }, ['achievement']],
    ['CE', { rule: 'never-says', phrase: 'CEU' }, { texts: ['3 CE hours', 'neuceum'] }, []],
    ['CEUs', { rule: 'never-says', phrase: 'CEU' }, { texts: ['3 CEUs'] }, ['never-says']],
    ['a gap', { rule: 'states', what: 'gap' }, {}, []],
    ['no gap', { rule: 'states', what: 'gap' }, { stated: new Set() }, ['gap']],
    ['a graded test', { rule: 'graded-test' }, {}, []],
    ['no graded test', { rule: 'graded-test' }, { gradedTest: false }, ['graded-test']],
    ['evaluated', { rule: 'evaluation' }, {}, []],
    ['not evaluated', { rule: 'evaluation' }, { evaluated: false }, ['evaluation']],
    ['records long enough', { rule: 'records', years: 6 }, {}, []],
    ['records too short', { rule: 'records', years: 7 }, {}, ['records']],
    ['hours that it counts', { rule: 'counts', activity: 'reading', hour: { words: 12000 } }, {}, []],
    ['more hours than it counts', { rule: 'counts', activity: 'reading', hour: { words: 12001 } }, {}, ['hours']],
    [
      'more hours than its minutes make',
      { rule: 'hour', minutes: 60 },
      { spent: { ...FACTS.spent, reading: 59 } },
      ['hours'],
    ],
    ['hours in steps', { rule: 'steps', hours: 0.5 }, {}, []],
    ['hours between steps', { rule: 'steps', hours: 0.75 }, {}, ['hours']],
  ])('%s', (_, rule, change, lacks) => {
    const { requirements, standing } = judge(boardOf([ruleOf(rule)]), { ...FACTS, ...change }, TODAY);
    expect(requirements.map((it) => [it.status, it.lacks])).toEqual([[lacks.length > 0 ? 'missing' : 'met', lacks]]);
    expect(standing).toBe(lacks.length > 0 ? 'missing' : 'accepted');
    // What is missing is told with what to do, and every rule in words.
    expect(requirements.map((it) => ruleText(it.rule)).join()).toMatch(/^[A-Z]/);
    expect(requirements.map((it) => remedyText(it, 'Testland') !== '')).toEqual([lacks.length > 0]);
  });

  it('that was not looked up shows how it stands, and refuses nothing', () => {
    const board = boardOf([ruleOf({ rule: 'graded-test', verified: false })]);
    const verdict = judge(board, { ...FACTS, gradedTest: false }, TODAY);
    expect(verdict).toMatchObject({ standing: 'accepted', requirements: [{ status: 'unverified', does: false }] });
  });

  it('for another way of teaching is not asked, nor one about renewal', () => {
    const board = boardOf([
      ruleOf({ rule: 'graded-test', deliveries: ['in-person'] }),
      ruleOf({ rule: 'renewal', hours: 24, months: 24, ends: 'own' }),
      ruleOf({ rule: 'field', field: 'ethics', title: 'ethics', least: 2 }),
      ruleOf({ rule: 'taught', how: ['home-study'], most: 12 }),
      ruleOf({ rule: 'single-activity', share: 0.5 }),
      ruleOf({ rule: 'licence-number', pattern: 'A', example: 'A' }),
    ]);
    expect(judge(board, { ...FACTS, gradedTest: false }, TODAY).requirements).toEqual([]);
  });

  it.each([
    ['2019-12-31', 'not-yet'],
    ['2020-12-31', 'accepted'],
    ['2021-01-01', 'expired'],
  ])('on %s by rules that are then %s', (day, standing) => {
    const rules = [ruleOf({ rule: 'evaluation' })];
    const board = boardWith([{ id: '1', from: '2020-01-01', until: '2020-12-31', rules }]);
    expect(judge(board, FACTS, day)).toMatchObject({ standing, edition: { id: '1' } });
  });
});

it.each([
  ['6 CEU', true],
  ['6 CEUs', true],
  ['6 ceu', true],
  ['0.6CEU', true],
  ['CEU.', true],
  ['(CEU)', true],
  ['CE hours', false],
  ['museum', false],
])('“%s” says CEU: %s', (text, says) => {
  expect(saysWord(text, 'CEU')).toBe(says);
});
