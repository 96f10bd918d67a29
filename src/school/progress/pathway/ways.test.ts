import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../completion/decide.ts';
import type { Evidence } from '../completion/fact.ts';
import type { Requirement } from '../completion/requirement.ts';
import { cheapestOf, type Stage, shortestOf, waysThrough } from './ways.ts';

const course = (id: string): Requirement => ({ kind: 'course', course: id });
const stage = (id: string, minutes: number, price: number, more: Partial<Stage> = {}): Stage => ({
  ...{ kind: 'course', id, title: id, minutes, price, hours: 100, field: 'f', cases: [], needs: [] },
  ...more,
});
const A = stage('a', 100, 500);
const B = stage('b', 300, 0);
const C = stage('c', 200, 100, { needs: ['a'] });
const ids = (way: { stages: Stage[] } | undefined) => way?.stages.map((it) => it.id);

const ways = (requirement: Requirement, stages: Stage[], evidence: Evidence = []) =>
  waysThrough(decide(requirement, evidence), stages);

describe('the ways to the end of a road', () => {
  const oneOf: Requirement = { kind: 'some', least: 1, of: [course('a'), course('b')] };

  it('are the shortest and the cheapest of a choice', () => {
    expect(ids(shortestOf(ways(oneOf, [A, B])))).toEqual(['a']);
    expect(ids(cheapestOf(ways(oneOf, [A, B])))).toEqual(['b']);
  });

  it('are empty once all is met, and none where nothing leads there', () => {
    const had = [{ kind: 'awarded', subject: 'a', award: 'X', at: 1 } as const];
    expect(ways(oneOf, [A, B], had)).toEqual([{ stages: [], minutes: 0, price: 0 }]);
    expect(ways(course('z'), [A, B])).toEqual([]);
    expect(ways({ kind: 'recognised', diploma: 'd', part: 'p' }, [A, B])).toEqual([]);
  });

  it('count what has to be done before', () => {
    expect(shortestOf(ways({ kind: 'some', least: 1, of: [course('b'), course('c')] }, [A, B, C]))).toMatchObject({
      ...{ minutes: 300, price: 0 },
    });
    expect(shortestOf(ways(course('c'), [A, B, C]))).toMatchObject({ minutes: 300, price: 600 });
  });

  it('count a course once that serves two ends, and its cases and hours', () => {
    const asked: Requirement = {
      kind: 'all',
      of: [oneOf, { kind: 'cases', least: 1, courses: ['a', 'b'] }, { kind: 'hours', least: 100, field: 'f' }],
    };
    const withCase = stage('b', 300, 0, { cases: ['b/m/case'] });
    expect(ids(shortestOf(ways(asked, [A, withCase])))).toEqual(['b']);
  });

  it('hold a skill that has to be seen', () => {
    const skill = stage('diploma/d/palpation', 0, 0, { kind: 'sign-off', hours: 0 });
    const asked: Requirement = {
      kind: 'all',
      of: [course('a'), { kind: 'sign-off', diploma: 'd', skill: 'palpation' }],
    };
    expect(ids(shortestOf(ways(asked, [A, skill])))).toEqual(['a', 'diploma/d/palpation']);
  });

  it('are as short as any choice that meets what is asked for', () => {
    const some = fc.record({ minutes: fc.integer({ min: 0, max: 9 }), price: fc.integer({ min: 0, max: 9 }) });
    const trees = fc.letrec<{ tree: Requirement }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('a', 'b', 'c', 'd', 'e').map(course),
        fc.record({
          ...{ kind: fc.constant('some' as const), least: fc.integer({ min: 1, max: 3 }) },
          of: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
        }),
      ),
    })).tree;
    fc.assert(
      fc.property(trees, fc.array(some, { minLength: 5, maxLength: 5 }), (asked, costs) => {
        const stages = costs.map(({ minutes, price }, index) => stage('abcde'[index] ?? '', minutes, price));
        const taken = Array.from({ length: 32 }, (_, mask) => stages.filter((__, index) => mask & (1 << index)));
        const had = (all: Stage[]): Evidence =>
          all.map(({ id }) => ({ kind: 'awarded' as const, subject: id, award: id, at: 1 }));
        const good = taken.filter((all) => decide(asked, had(all)).met);
        const least = Math.min(...good.map((all) => all.reduce((sum, it) => sum + it.minutes, 0)));
        expect(shortestOf(ways(asked, stages))?.minutes ?? Number.POSITIVE_INFINITY).toBe(least);
      }),
    );
  });

  it('are one that can spare nothing, where there are too many to look at all', () => {
    const many = Array.from({ length: 14 }, (_, index) => stage(`course-${index}`, index + 1, 0));
    const asked: Requirement = { kind: 'some', least: 2, of: many.map((it) => course(it.id)) };
    expect(ids(shortestOf(ways(asked, many)))).toEqual(['course-0', 'course-1']);
  });
});
