import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CERTIFICATE_KINDS } from './certificates.ts';
import { decide } from './decide.ts';
import { type Evidence, type Fact, knownAt } from './fact.ts';
import { isGroup, type Leaf, type Requirement } from './requirement.ts';

const number = fc.integer({ min: 1, max: 3 });
const at = fc.integer({ min: 1, max: 20 });
const activity = fc.constantFrom('c/m/one', 'c/m/two', 'd/m/three');
const course = fc.constantFrom('c', 'd');

const lesson = fc.record(
  { kind: fc.constant('lesson' as const), lesson: activity },
  { requiredKeys: ['kind', 'lesson'] },
);
const hours = fc.constantFrom(100, 250, 400);
const fieldOf = (it: string) => `field of ${it}`;
const inDiploma = { diploma: fc.constant('dip') };

const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  lesson,
  lesson.map((it) => ({ ...it, film: 'c/film' })),
  fc.record({
    kind: fc.constant('quiz' as const),
    quiz: activity,
    counts: fc.constantFrom('best' as const, 'last' as const, 'first' as const, 'mean' as const),
    pass: fc.constantFrom(0.5, 0.8),
  }),
  fc.record({ kind: fc.constant('case' as const), case: activity }),
  fc.record(
    { kind: fc.constant('course' as const), course, withinMonths: fc.constant(12) },
    { requiredKeys: ['kind', 'course'] },
  ),
  fc.record(
    {
      kind: fc.constant('hours' as const),
      least: hours,
      field: course.map(fieldOf),
      recognised: fc.constant({ diploma: 'dip', part: 'part' }),
    },
    { requiredKeys: ['kind', 'least', 'field'] },
  ),
  fc.record(
    {
      kind: fc.constant('sign-off' as const),
      ...inDiploma,
      skill: fc.constant('skill'),
      withinMonths: fc.constant(12),
    },
    { requiredKeys: ['kind', 'diploma', 'skill'] },
  ),
  fc.record({ kind: fc.constant('recognised' as const), ...inDiploma, part: fc.constant('part') }),
  fc.record({ kind: fc.constant('cases' as const), least: number, courses: fc.constant<string[]>(['c', 'd']) }),
);

const requirement: fc.Arbitrary<Requirement> = fc.letrec<{ tree: Requirement }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constant('all' as const), of: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('some' as const),
      least: fc.integer({ min: 0, max: 3 }),
      of: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
})).tree;

const graded = fc.record({
  ...{ kind: fc.constant('graded' as const), subject: activity, at, number },
  ...{ grading: fc.integer({ min: 0, max: 2 }), earned: fc.integer({ min: 0, max: 10 }), possible: fc.constant(10) },
  passed: fc.boolean(),
});
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constantFrom('opened' as const, 'read' as const, 'stated' as const), subject: activity, at }),
  fc.record({ kind: fc.constant('watched' as const), subject: fc.constant('c/film'), at }),
  graded.map((it) => ({ ...it, attempt: `${it.subject}-${it.number}` })),
  fc
    .record({ subject: activity, at, number, outcome: fc.constantFrom('passed' as const, 'returned' as const) })
    .map((it) => ({ kind: 'marked' as const, ...it, submission: `${it.subject}-${it.number}` })),
  fc
    .record({ kind: fc.constantFrom(...CERTIFICATE_KINDS), subject: course, at, number })
    .map(({ kind, subject, at, number: which }): Fact => {
      const award = `${which}-of-${subject}`;
      if (kind === 'awarded') return { kind, subject, at, award, hours: which * 100, field: fieldOf(subject) };
      return kind === 'suspended' || kind === 'reinstated'
        ? { ...{ kind, subject, at, award }, entry: at }
        : { ...{ kind, subject, at, award } };
    }),
  fc.record({ subject: course, at, number }).map(
    ({ subject, at: when, number: which }): Fact => ({
      ...{ kind: 'aged', subject, at: when, of: `${which}-of-${subject}`, months: 12 },
    }),
  ),
  fc
    .record({ kind: fc.constantFrom('asked' as const, 'recognised' as const, 'refused' as const), at, number, hours })
    .map(({ number: which, ...it }): Fact => ({ ...it, subject: 'diploma/dip/part', learning: `learning-${which}` })),
  fc
    .record({ at, number, outcome: fc.constantFrom('competent' as const, 'not-yet' as const) })
    .map((it): Fact => ({ kind: 'signed-off', subject: 'diploma/dip/skill', signOff: `seen-${it.number}`, ...it })),
  fc.record({ at, number }).map(
    ({ at: when, number: which }): Fact => ({
      ...{ kind: 'aged', subject: 'diploma/dip/skill', at: when, of: `seen-${which}`, months: 12 },
    }),
  ),
);

/** What a database can hold: one grade a grading of an attempt, one mark a submission, one event a kind and certificate. */
const key = (it: Fact): string => {
  if (it.kind === 'graded') return `graded ${it.attempt} ${it.grading}`;
  if (it.kind === 'marked') return `marked ${it.submission}`;
  if ('entry' in it) return `${it.award} in its entry ${it.entry}`;
  if ('award' in it) return `${it.kind} ${it.award}`;
  if ('of' in it) return `aged ${it.of}`;
  if ('learning' in it) return `${it.kind} ${it.learning}`;
  if ('signOff' in it) return it.signOff;
  return `${it.kind} ${it.subject}`;
};
const evidence = fc
  .array(fact, { maxLength: 14 })
  .map((all): Evidence => [...new Map(all.map((it) => [key(it), it])).values()]);

const shuffled = evidence.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })),
);

describe('whether something is complete', () => {
  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(requirement, shuffled, (asked, [all, again]) => {
        expect(decide(asked, again)).toEqual(decide(asked, all));
      }),
    );
  });

  it('is met from its moment on: in the replay of that moment, and not in the one before', () => {
    fc.assert(
      fc.property(requirement, evidence, (asked, all) => {
        const { met, at: since } = decide(asked, all);
        if (!met || since === undefined) return;
        expect(decide(asked, knownAt(all, since))).toMatchObject({ met: true, at: since });
        expect(decide(asked, knownAt(all, since - 1)).met).toBe(false);
      }),
    );
  });

  it('is, on any day, what the plain meaning of the words says; the replay of now is now', () => {
    fc.assert(
      fc.property(requirement, evidence, (asked, all) => {
        const last = Math.max(0, ...all.map((it) => it.at));
        for (let day = 0; day <= last; day += 1) {
          expect(decide(asked, knownAt(all, day)).met).toBe(isMet(asked, knownAt(all, day)));
        }
        expect(decide(asked, knownAt(all, last))).toEqual(decide(asked, all));
      }),
    );
  });

  it('either misses something or is met; what is met misses nothing, and rests on something', () => {
    fc.assert(
      fc.property(leaf, evidence, (asked, all) => {
        const { met, at: since, missing, because } = decide(asked, all);
        expect(met).toBe(missing.length === 0);
        expect(met).toBe(since !== undefined);
        if (met) expect(because.length).toBeGreaterThan(0);
        for (const it of because) expect(it.at).toBeLessThanOrEqual(since ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  it('is never lost by more passing, where the best attempt counts and nothing was withdrawn', () => {
    const pass = graded.map((it) => ({
      ...it,
      attempt: `${it.subject}-${it.number}`,
      passed: true,
      grading: 3,
      at: 21,
    }));
    const more: fc.Arbitrary<Fact> = fc.oneof(
      pass,
      fact.filter((it) => !TAKES.has(it.kind) && (!('award' in it) || it.kind === 'awarded')),
    );
    fc.assert(
      fc.property(requirement, evidence, fc.array(more, { maxLength: 5 }), (asked, all, added) => {
        const best = countingBest(asked);
        const both = [...all, ...added.filter((it) => !all.some((old) => key(old) === key(it)))];
        if (decide(best, all).met) expect(decide(best, both).met).toBe(true);
      }),
    );
  });
});

/** Facts other than about awards that can take something away. */
const TAKES: ReadonlySet<Fact['kind']> = new Set(['graded', 'aged', 'signed-off']);

/** The same, with the best attempt counting everywhere. */
function countingBest(asked: Requirement): Requirement {
  if (isGroup(asked)) return { ...asked, of: asked.of.map(countingBest) };
  return asked.kind === 'quiz' ? { ...asked, counts: 'best' } : asked;
}

/** Whether something is met by what is known, said as plainly as it can be, without moments. */
function isMet(asked: Requirement, known: Evidence): boolean {
  const has = (kind: Fact['kind'], subject: string) => known.some((it) => it.kind === kind && it.subject === subject);
  const passed = (path: string) =>
    known.some((it) => it.kind === 'marked' && it.subject === path && it.outcome === 'passed');
  switch (asked.kind) {
    case 'all':
      return asked.of.length > 0 && asked.of.every((it) => isMet(it, known));
    case 'some':
      return asked.of.filter((it) => isMet(it, known)).length >= Math.max(1, asked.least);
    case 'lesson': {
      const watched = asked.film === undefined || has('watched', asked.film);
      return has('stated', asked.lesson) || (has('read', asked.lesson) && watched);
    }
    case 'quiz':
      return isPassed(asked, known);
    case 'case':
      return passed(asked.case);
    case 'course':
      return [1, 2, 3]
        .map((which) => `${which}-of-${asked.course}`)
        .some((award) => isStanding(award, known) && !isOld(award, asked, known));
    case 'hours':
      return hoursIn(asked, known) >= asked.least;
    case 'sign-off': {
      const seen = known.filter((it) => it.kind === 'signed-off');
      const newest = seen.toSorted((a, b) => a.at - b.at || a.number - b.number).at(-1);
      return newest?.outcome === 'competent' && !isOld(newest.signOff, asked, known);
    }
    case 'recognised':
      return known.some((it) => it.kind === 'recognised');
    case 'cases':
      return ['c/m/one', 'c/m/two', 'd/m/three'].filter(passed).length >= asked.least;
  }
}

const isOld = (of: string, { withinMonths }: { withinMonths?: number }, known: Evidence): boolean =>
  withinMonths !== undefined && known.some((it) => it.kind === 'aged' && it.of === of);

function hoursIn({ field, recognised: asked }: Extract<Leaf, { kind: 'hours' }>, known: Evidence): number {
  const course = ['c', 'd'].find((it) => fieldOf(it) === field);
  const standing = [1, 2, 3].filter((which) => isStanding(`${which}-of-${course}`, known)).map((it) => it * 100);
  const recognised = known.flatMap((it) => (it.kind === 'recognised' ? [it.hours] : []));
  return Math.max(0, ...standing) + (asked === undefined ? 0 : recognised.reduce((sum, it) => sum + it, 0));
}

function isStanding(award: string, known: Evidence): boolean {
  const own = known.filter((it) => 'award' in it && it.award === award);
  const kinds = new Set(own.map((it) => it.kind));
  const pauses = own
    .filter((it) => it.kind === 'suspended' || it.kind === 'reinstated')
    .toSorted((a, b) => b.at - a.at);
  const ended = kinds.has('revoked') || kinds.has('corrected') || kinds.has('expired');
  return kinds.has('awarded') && !ended && pauses[0]?.kind !== 'suspended';
}

function isPassed({ quiz, counts, pass }: Extract<Leaf, { kind: 'quiz' }>, known: Evidence): boolean {
  const standing = [1, 2, 3].flatMap((attempt) => {
    const grades = known.filter((it) => it.kind === 'graded' && it.subject === quiz && it.number === attempt);
    return (grades as Extract<Fact, { kind: 'graded' }>[])
      .toSorted((a, b) => a.at - b.at || a.grading - b.grading)
      .slice(-1);
  });
  if (standing.length === 0) return false;
  if (counts === 'mean') return standing.reduce((sum, it) => sum + it.earned, 0) >= pass * 10 * standing.length;
  if (counts === 'best') return standing.some((it) => it.passed);
  return (counts === 'first' ? standing[0] : standing.at(-1))?.passed === true;
}
