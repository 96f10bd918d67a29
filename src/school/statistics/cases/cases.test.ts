import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionAgreement, LEAST_PAIRS, totalAgreement } from './agreementOf.ts';
import { LEAST_READINGS, markerDrift, RUN } from './drift.ts';
import { doubleMarked } from './pairs.ts';
import type { ReadingRow, WorkRow } from './rows.ts';
import { kappaText, pointsText, severityText } from './wording.ts';
import { workload } from './workload.ts';

const DAY = 86_400_000;

describe('what was handed in of a case', () => {
  const row = (given: Partial<WorkRow>): WorkRow => ({
    ...{ case: 'c', handedInAt: 0, dueAt: undefined, decidedAt: undefined, outcome: undefined },
    ...given,
  });

  test('is waiting, late, held or released, each once', () => {
    const rows = [
      row({ handedInAt: 9 * DAY }),
      row({ handedInAt: 2 * DAY }),
      row({ handedInAt: 2 * DAY, dueAt: 20 * DAY }),
      row({ decidedAt: 2 * DAY }),
      row({ decidedAt: 4 * DAY, outcome: 'passed' }),
      row({ decidedAt: 9 * DAY, outcome: 'returned' }),
    ];
    expect(workload(rows, 5, 10 * DAY)).toEqual({
      ...{ handedIn: 6, marked: 3, waiting: 3, late: 1, held: 1, days: 4, passRate: 0.5, released: 2 },
    });
  });

  test('says nothing of speed and passing while nothing is marked', () =>
    expect(workload([row({})], 5, 0)).toMatchObject({ days: undefined, passRate: undefined, late: 0 }));
});

let count = 0;
function reading(given: Partial<ReadingRow>): ReadingRow {
  count += 1;
  const { marker = 'ana' } = given;
  return {
    ...{ submission: `s${count}`, case: 'c', role: 'first', marker, name: marker, givenAt: count, score: 7000 },
    levels: {},
    ...given,
  };
}
/** Work read by two, with what each gave. */
const twice = (a: Partial<ReadingRow>, b: Partial<ReadingRow>): ReadingRow[] => {
  const first = reading({ marker: 'ana', ...a });
  return [first, reading({ marker: 'ben', ...b, submission: first.submission, role: 'second' })];
};
const many = <T>(n: number, of: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => of(at));

describe('agreement', () => {
  const rubric = [{ id: 'safety', title: 'Safety' }];

  test('of a criterion counts same and next levels, and gives kappa only from enough pairs on', () => {
    const of = (n: number) =>
      doubleMarked(many(n, (at) => twice({ levels: { safety: at % 3 } }, { levels: { safety: at % 2 } })).flat());
    const [few] = criterionAgreement(rubric, of(LEAST_PAIRS - 1));
    expect(few).toMatchObject({ n: LEAST_PAIRS - 1, quadratic: 'too-few', linear: 'too-few' });
    const [enough] = criterionAgreement(rubric, of(12));
    expect(enough).toMatchObject({ n: 12, exact: 4, within: 10, quadratic: expect.any(Number) });
  });

  test('of a criterion that everybody got the same level in can’t be told from chance', () => {
    const pairs = doubleMarked(many(12, () => twice({ levels: { safety: 1 } }, { levels: { safety: 1 } })).flat());
    expect(criterionAgreement(rubric, pairs)[0]).toMatchObject({ exact: 12, quadratic: 'no-variance' });
  });

  test('leaves out readings by a rubric that lacked the criterion, and work read once', () => {
    const pairs = doubleMarked([...twice({ levels: { safety: 1 } }, { levels: {} }), reading({})]);
    expect(criterionAgreement(rubric, pairs)[0]).toMatchObject({ n: 0, exact: 0 });
  });

  test('of totals takes two markers by name, whoever read first', () => {
    const rows = many(12, (at) => {
      const strict = { marker: 'zoe', score: 5000 + at * 100 };
      const mild = { marker: 'ana', score: 6000 + at * 100 };
      return at % 2 === 0 ? twice(strict, mild) : twice(mild, strict);
    }).flat();
    const found = totalAgreement(doubleMarked(rows));
    expect(found).toMatchObject({ n: 12, model: 'random', of: ['ana', 'zoe'], differences: { mean: 1000 } });
    expect(found.correlation).toMatchObject({ value: expect.closeTo(0.206, 3) });
  });

  test('of totals takes the two readings where markers vary, and says when there are too few', () => {
    const rows = many(12, (at) => twice({ marker: `m${at % 3}`, score: at * 500 }, { marker: 'ben', score: at * 500 }));
    expect(totalAgreement(doubleMarked(rows.flat()))).toMatchObject({
      model: 'oneWay',
      correlation: { value: 1 },
      of: ['the first reading', 'the second'],
    });
    expect(totalAgreement(doubleMarked(rows.slice(3).flat()))).toMatchObject({
      n: 9,
      correlation: 'too-few',
      differences: undefined,
    });
  });
});

describe('drift', () => {
  test('says nothing of a marker with fewer than five readings', () =>
    expect(markerDrift(many(LEAST_READINGS - 1, () => reading({})))).toEqual([
      { marker: 'ana', name: 'ana', n: 4, fromMean: undefined, fromOther: undefined, runs: [] },
    ]));

  test('finds the stricter of two who read the same work, and that it goes both ways', () => {
    const [ana, ben] = markerDrift(many(8, (at) => twice({ score: 7000 + at }, { score: 6500 + 3 * at })).flat());
    expect(ana?.fromOther?.mean).toBeCloseTo(-(ben?.fromOther?.mean ?? 0), 9);
    expect(ana?.fromOther?.mean).toBeCloseTo(493, 9);
    expect(severityText(ana?.fromOther)).toMatch(/^Milder by 4\.9 points \(between 4\.9 and 5\.0, n = 8\)\.$/);
    expect(severityText(ben?.fromOther)).toMatch(/^Stricter by 4\.9 points \(between 4\.9 and 5\.0, n = 8\)\.$/);
  });

  test('goes by runs, and leaves out a last one that is too short', () => {
    const [of] = markerDrift(many(2 * RUN + 3, (at) => reading({ score: at < RUN ? 8000 : 6000 })));
    expect(of?.runs.map((it) => it.n)).toEqual([RUN, RUN]);
    const [before, after] = of?.runs ?? [];
    expect(before?.fromMean?.mean).toBe(0);
    expect(after?.fromMean?.mean).toBeLessThan(-1000);
    expect(before?.fromOther).toBeUndefined();
  });

  test('compares each case with its own mean', () => {
    const rows = many(20, (at) => reading({ case: at % 2 ? 'hard' : 'easy', score: at % 2 ? 4000 : 9000 }));
    expect(markerDrift(rows)[0]?.fromMean).toMatchObject({ mean: 0, n: 10 });
  });

  test('is never anything but a number, whatever was given', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ marker: fc.constantFrom('ana', 'ben', 'cy'), score: fc.nat(10_000) }), { maxLength: 40 }),
        (given) => {
          for (const { fromMean, runs } of markerDrift(given.map((it) => reading(it)))) {
            for (const it of [fromMean, ...runs.map((run) => run.fromMean)]) {
              if (it)
                expect(
                  Object.values({ ...it, ...it.interval })
                    .flat()
                    .some(Number.isNaN),
                ).toBe(false);
            }
          }
        },
      ),
    ));
});

test.each([
  [-0.1, 'poor: less than chance makes'],
  [0.2, 'slight'],
  [0.41, 'moderate'],
  [0.81, 'almost perfect'],
])('a kappa of %f is %s', (kappa, text) => expect(kappaText(kappa)).toBe(text));

test.each([
  [-4, '0.0'],
  [320, '3.2'],
  [-55, '−0.6'],
])('%i hundredths of a percent are %s points', (hundredths, text) => expect(pointsText(hundredths)).toBe(text));
