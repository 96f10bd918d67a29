import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyPath } from '../../../../tests/support/everyPath.ts';
import { TINY } from '../../../../tests/support/tinyPatient.ts';
import { type Patient, patientFile } from '../patientFile.ts';
import { replay } from '../step.ts';
import { explore, flagsOf } from './explore.ts';
import { pathTo } from './junction.ts';

const FACTS = [
  ...['asked/a', 'asked/b', 'examined/slump', 'read/slump', 'triage/treat', 'triage/refer'],
  ...['leading/muscle', 'ranked/clot', 'plan/release', 'plan/release/firm', 'plan/thrust'],
  ...['rescreened/new', 'measured/pain', 'decided/discharge', 'decided/change', 'happened/first', 'happened/second'],
];

const facts = fc.uniqueArray(fc.constantFrom(...FACTS), { minLength: 1, maxLength: 3 });
const condition = fc.record(
  {
    all: facts,
    any: facts,
    none: facts,
    measures: fc.record({ pain: fc.constantFrom({ max: 4 }, { min: 6 }, { min: 3, max: 7 }) }),
  },
  { requiredKeys: [] },
);
/** What comes about later may ask for what comes before it, so there is no circle. */
const consequence = (id: string, not: string[]) =>
  fc
    .record({
      when: condition,
      visits: fc.constantFrom(undefined, [1], [2]),
      again: fc.boolean(),
      change: fc.constantFrom({}, { pain: -2 }, { pain: 3 }),
      ends: fc.option(fc.constant('x'), { nil: undefined, freq: 4 }),
    })
    .map((it) => {
      const without = (all?: string[]) => all?.filter((fact) => !not.includes(fact));
      const { all, any, none, ...rest } = it.when;
      const kept = Object.entries({ all: without(all), any: without(any), none: without(none) });
      return { id, ...it, when: { ...rest, ...Object.fromEntries(kept.filter(([, own]) => own && own.length > 0)) } };
    });

/** Small cases of every make, each small enough to be walked deed by deed. */
const patient: fc.Arbitrary<Patient> = fc
  .record({
    minutes: fc.constantFrom(1, 2, 3),
    after: fc.constantFrom([], ['a']),
    first: consequence('first', ['happened/first', 'happened/second']),
    second: consequence('second', ['happened/second']),
    good: condition,
    other: condition,
    answer: condition,
    most: fc.constantFrom(1, 2),
    count: fc.constantFrom(1, 1, 2),
    hasRest: fc.boolean(),
  })
  .map((it) =>
    patientFile.parse({
      ...TINY,
      history: {
        minutes: it.minutes,
        questions: [
          { id: 'a', ask: 'A?', minutes: 1, answer: '.', redFlag: true },
          { id: 'b', ask: 'B?', minutes: 2, answer: '.', after: it.after },
        ],
      },
      plan: {
        most: it.most,
        techniques: [
          { id: 'release', title: '.', doses: ['light', 'firm'].map((id) => ({ id, title: '.' })) },
          { id: 'thrust', title: '.' },
        ],
        inform: [{ id: 'doctor', title: '.' }],
      },
      visits: {
        ...TINY.visits,
        count: it.count,
        questions: [
          { id: 'new', ask: '?', redFlag: true, answers: [{ when: it.answer, answer: 'A' }, { answer: 'B' }] },
        ],
      },
      consequences: [it.second, it.first],
      outcomes: [
        { id: 'good', title: '.', when: it.good, verdict: 'good', says: '.', why: '.' },
        { id: 'x', title: '.', when: it.other, verdict: 'unsafe', says: '.', why: '.' },
        ...(it.hasRest ? [{ id: 'rest', title: '.', verdict: 'safe' as const, says: '.', why: '.' }] : []),
      ],
    }),
  );

test('finds what walking every path finds, and nothing else', () => {
  fc.assert(
    fc.property(patient, (own) => {
      const walked = {
        outcomes: new Set<string>(),
        happened: new Set<string>(),
        said: new Set<string>(),
        missed: new Set<string>(),
      };
      for (const { outcome = 'none', visits, facts } of everyPath(own)) {
        walked.outcomes.add(outcome);
        for (const visit of visits) {
          for (const id of visit.happened) walked.happened.add(id);
          for (const { answer } of visit.rescreened ?? []) walked.said.add(answer);
        }
        for (const flag of flagsOf(own)) {
          const isDue = !flag.startsWith('rescreened/') || visits.some((it) => it.measured);
          if (isDue && !facts.has(flag)) walked.missed.add(`${outcome} ${flag}`);
        }
      }
      const { junctions, happened, answered } = explore(own);
      const over = junctions.filter((it) => it.encounter.stage.kind === 'over');
      const answers = own.visits.questions[0]?.answers ?? [];
      expect(new Set(over.map((it) => it.encounter.outcome ?? 'none'))).toEqual(walked.outcomes);
      expect(happened).toEqual(walked.happened);
      expect(new Set([...answered].map((it) => answers[Number(it.split('.')[1])]?.answer))).toEqual(walked.said);
      const missed = over.flatMap((it) =>
        [...it.without.keys()].map((flag) => `${it.encounter.outcome ?? 'none'} ${flag}`),
      );
      expect(new Set(missed)).toEqual(walked.missed);
      for (const junction of over) {
        expect(replay(own, pathTo(junction)).outcome).toBe(junction.encounter.outcome);
        for (const flag of junction.without.keys()) {
          const example = replay(own, pathTo(junction, flag));
          expect(example.outcome).toBe(junction.encounter.outcome);
          expect(example.facts).not.toContain(flag);
        }
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
