import { describe, expect, it } from 'vitest';
import { type DiplomaFacts, decideCourseAward, decideDiplomaAward } from './decideAwards.ts';

describe('a certificate of a course', () => {
  it('is due when the course is complete', () => {
    expect(decideCourseAward({ held: false, complete: true })).toEqual({ ok: true });
  });

  it.each([
    ['held', { held: true, complete: true }],
    ['incomplete', { held: false, complete: false }],
  ] as const)('is not due: %s', (reason, facts) => expect(decideCourseAward(facts)).toEqual({ ok: false, reason }));
});

describe('a diploma', () => {
  const diploma = { courses: ['a', 'b'], requirements: { cases: 2 } };
  const facts: DiplomaFacts = { held: false, standing: new Set(['a', 'b', 'other']), casesPassed: 2 };

  it('is due when all its courses are awarded and enough cases passed', () => {
    expect(decideDiplomaAward(diploma, facts)).toEqual({ ok: true });
  });

  it.each([
    ['held', { held: true }],
    ['courses-missing', { standing: new Set(['a', 'other']) }],
    ['cases-missing', { casesPassed: 1 }],
  ] as const)('is not due: %s', (reason, change) => {
    expect(decideDiplomaAward(diploma, { ...facts, ...change })).toEqual({ ok: false, reason });
  });
});
