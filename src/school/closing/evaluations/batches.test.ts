import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, type KeptEvaluation, LEAST } from './batches.ts';
import type { Evaluation } from './evaluation.ts';

const of = (day: string, version = 1, id = `${day}-${version}`): KeptEvaluation => ({
  ...{ id, course: 'sample', version, day, answers: {} as Evaluation },
});
const days = (...all: number[]) => all.map((it, at) => of(`2026-11-${String(it).padStart(2, '0')}`, 1, String(at)));
const sizes = (evaluations: readonly KeptEvaluation[], today = '2026-12-01') =>
  batchesOf(evaluations, today).batches.map((it) => it.evaluations.length);

describe('evaluations let out in batches', () => {
  it('are shown from five on, whole days together', () => {
    expect(sizes(days(1, 2, 3, 4))).toEqual([]);
    expect(sizes(days(1, 2, 3, 4, 5))).toEqual([5]);
    expect(sizes(days(1, 1, 1, 2, 2, 2, 3))).toEqual([6]);
    expect(batchesOf(days(1, 1, 1, 2, 2, 2, 3), '2026-12-01')).toMatchObject({
      batches: [{ from: '2026-11-01', until: '2026-11-02' }],
      waiting: 1,
    });
  });

  it('wait for their day to be over', () => {
    expect(sizes(days(1, 1, 1, 1, 2), '2026-11-02')).toEqual([]);
    expect(sizes(days(1, 1, 1, 1, 2), '2026-11-03')).toEqual([5]);
  });

  it('are of one version of the course', () => {
    const mixed = [1, 2, 3, 4].flatMap((it) => [of(`2026-11-0${it}`, 1), of(`2026-11-0${it}`, 2)]);
    expect(batchesOf(mixed, '2026-12-01')).toEqual({ batches: [], waiting: 8 });
  });

  it('are never told apart by looking again later, or by another choice', () => {
    const dated = fc.record({ day: fc.integer({ min: 1, max: 28 }), version: fc.integer({ min: 1, max: 2 }) });
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 40 }), fc.integer({ min: 1, max: 28 }), (all, day) => {
        const name = (it: number) => `2026-11-${String(it).padStart(2, '0')}`;
        const kept = all.map((it, at) => of(name(it.day), it.version, String(at)));
        const ids = (batch: { evaluations: KeptEvaluation[] }) =>
          batch.evaluations
            .map((it) => it.id)
            .sort()
            .join();
        const now = batchesOf(kept, '2026-12-01').batches.map(ids);
        // What had come by an earlier day was shown then as it is shown now.
        const before = batchesOf(
          kept.filter((it) => it.day <= name(day)),
          name(day),
        ).batches.map(ids);
        return before.every((it) => now.includes(it)) && now.every((it) => it.split(',').length >= LEAST);
      }),
    );
  });
});
