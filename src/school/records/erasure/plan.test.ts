import { describe, expect, test } from 'vitest';
import { type CourseFacts, type PersonFacts, planErasure } from './plan.ts';

const AWARDED = Date.UTC(2026, 0, 10);
const NOW = Date.UTC(2026, 5, 1);
const rules = [
  { by: 'the school’s own rule', years: 3 },
  { by: 'Texas', years: 5, url: 'https://rules.test' },
];
const NOTHING: PersonFacts = {
  ...{ courses: [], diplomas: 0, pathway: 0, drafts: 0, licences: 0, outsideHours: 0, reflections: 0 },
  ...{ accommodations: 0, sessions: 0, messages: 0, judged: 0, purchases: 0, openings: 0, codes: 0, leaves: 0 },
  ...{ waiting: 0, seats: 0, clinics: 0 },
};
const EVERYTHING: PersonFacts = {
  ...NOTHING,
  ...{
    drafts: 1,
    licences: 2,
    outsideHours: 3,
    reflections: 1,
    accommodations: 1,
    sessions: 2,
    messages: 5,
    pathway: 2,
  },
};
const course = (given: Partial<CourseFacts> = {}): CourseFacts => ({
  ...{ course: 'sample', enrolments: 1, awardedAt: null, readings: 4, films: 1, attempts: 2, closings: 0, work: 0 },
  ...{ handedInAt: null, rules, ...given },
});
const what = (things: readonly { what: string }[]) => things.map((it) => it.what);

test('somebody who only registered is gone, name and all', () => {
  const plan = planErasure({ ...NOTHING, sessions: 1 }, NOW);
  expect(what(plan.removed)).toEqual(['signed-in browsers', 'e-mail address, password and roles', 'name']);
  expect(what(plan.stays)).toEqual(['entries of the audit log, which name you by a number']);
  expect(plan.name).toBe(false);
});

describe('money', () => {
  test('keeps its books, and the name that they are in', () => {
    const plan = planErasure({ ...NOTHING, purchases: 2, leaves: 1, waiting: 1, seats: 1, clinics: 1 }, NOW);
    expect(what(plan.stays)).toContain('purchases, with their payments');
    expect(plan.name).toBe(true);
    expect(what(plan.removed)).toEqual([
      'leaves of absence, with their reasons',
      'places waited for',
      'addresses of seats that a clinic gave',
      'that clinics are run',
      'e-mail address, password and roles',
    ]);
  });

  test('that never came keeps no name', () => {
    const plan = planErasure({ ...NOTHING, openings: 1, codes: 1 }, NOW);
    expect(what(plan.stays)).toEqual([
      'entries of the audit log, which name you by a number',
      'purchases of which nothing came, which name you by a number',
      'access codes that you used, which name you by a number',
    ]);
    expect(plan.name).toBe(false);
  });
});

describe('a course without a certificate', () => {
  test('goes whole: no rule asks for it', () => {
    const plan = planErasure({ ...EVERYTHING, courses: [course()] }, NOW);
    expect(plan.courses).toEqual([{ course: 'sample', evidence: false, work: false }]);
    expect(what(plan.removed)).toEqual(
      expect.arrayContaining([
        'enrolment, with what it rests on',
        'lessons read',
        'attempts at quizzes, with answers and grades',
        'licences',
        'name',
      ]),
    );
    expect(what(plan.stays)).toHaveLength(1);
  });

  test('leaves work that was handed in, with its enrolment, until its time is over', () => {
    const plan = planErasure({ ...NOTHING, courses: [course({ work: 2, handedInAt: AWARDED })] }, NOW);
    expect(plan.courses).toEqual([{ course: 'sample', evidence: false, work: true }]);
    expect(plan.stays.map((it) => [it.what, it.until && new Date(it.until).getUTCFullYear(), it.by])).toEqual([
      ['enrolment, with what it rests on', 2031, 'Texas'],
      ['work on cases that was handed in, with files and marks', 2031, 'Texas'],
      ['name', null, expect.any(String)],
      ['entries of the audit log, which name you by a number', null, expect.any(String)],
    ]);
    expect(what(plan.removed)).toContain('attempts at quizzes, with answers and grades');
  });
});

describe('a course with a certificate', () => {
  const passed = course({ awardedAt: AWARDED, closings: 1, work: 1, handedInAt: AWARDED });

  test('keeps what the certificate rests on, by the longest rule, and nothing more', () => {
    const plan = planErasure({ ...EVERYTHING, courses: [passed] }, NOW);
    expect(plan.name).toBe(true);
    expect(what(plan.stays)).toEqual(
      expect.arrayContaining([
        'certificate, with the register’s entries',
        'enrolment, with what it rests on',
        'lessons read',
        'attempts at quizzes, with answers and grades',
        'what was attested',
        'name',
      ]),
    );
    expect(plan.stays.find((it) => it.what === 'lessons read')).toMatchObject({
      until: Date.UTC(2031, 0, 10),
      by: 'Texas',
      url: 'https://rules.test',
    });
    for (const gone of [
      'licences',
      'hours earned elsewhere',
      'signed-in browsers',
      'messages to your address',
      'which seconds of films were watched',
      'drafts of cases, with their files',
      'steps towards diplomas',
      'e-mail address, password and roles',
    ]) {
      expect(what(plan.removed)).toContain(gone);
    }
  });

  test('keeps the certificate alone once every rule is over', () => {
    const plan = planErasure({ ...NOTHING, courses: [passed] }, Date.UTC(2031, 0, 10));
    expect(plan.courses).toEqual([{ course: 'sample', evidence: false, work: false }]);
    expect(what(plan.stays)).toEqual([
      'certificate, with the register’s entries',
      'name',
      'entries of the audit log, which name you by a number',
    ]);
    expect(planErasure({ ...NOTHING, courses: [passed] }, Date.UTC(2031, 0, 10) - 1).courses[0]?.evidence).toBe(true);
  });
});

test('a diploma keeps what it rests on, and a marker’s judgements stay with whom they judged', () => {
  const plan = planErasure({ ...EVERYTHING, diplomas: 1, judged: 7 }, NOW);
  expect(plan.pathway).toBe(true);
  expect(what(plan.stays)).toEqual(
    expect.arrayContaining([
      'diplomas, with the register’s entries',
      'steps towards diplomas',
      'marks and judgements of others’ work',
      'name',
    ]),
  );
});

test('whatever there is either goes or stays, and nothing does both', () => {
  const plan = planErasure(
    {
      ...EVERYTHING,
      diplomas: 1,
      judged: 1,
      courses: [course({ awardedAt: AWARDED }), course({ course: 'priced', work: 1, handedInAt: 1 })],
    },
    NOW,
  );
  const names = [...plan.removed, ...plan.stays].map((it) => `${it.course ?? ''} ${it.what}`);
  expect(new Set(names).size).toBe(names.length);
});
