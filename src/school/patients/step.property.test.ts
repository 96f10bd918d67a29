import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TINY } from '../../../tests/support/tinyPatient.ts';
import { DECISIONS, type Deed, TRIAGE } from './deed.ts';
import type { Encounter } from './encounter.ts';
import { patientFile } from './patientFile.ts';
import { begin, replay, step } from './step.ts';

const patient = patientFile.parse({
  ...TINY,
  consequences: [...(TINY.consequences ?? []), { id: 'drifts', again: true, change: { pain: 0.4 } }],
});
const WHYS = ['', 'ok', 'because of the findings'];
const id = fc.constantFrom(
  ...['night-pain', 'follow-up', 'sleep', 'slump', 'positive', 'negative', 'muscle', 'clot', 'release', 'thrust'],
  ...['doctor', 'pain', 'new', 'nothing', '__proto__', 'constructor', ''],
);
const chosen = fc.array(fc.record({ id, dose: fc.constantFrom('firm', '') }, { requiredKeys: ['id'] }), {
  maxLength: 4,
});
const why = fc.constantFrom(...WHYS);

/** Deeds of every kind, sensible and not. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const), question: id }),
  fc.record({ kind: fc.constant('examine' as const), finding: id }),
  fc.record({ kind: fc.constant('read' as const), finding: id, reading: id }),
  fc.record({ kind: fc.constant('touch' as const), region: fc.constantFrom('calf-right', 'calf-left', 'nowhere') }),
  fc.constant({ kind: 'go-on' as const }),
  fc.constant<Deed>({ kind: 'chart', chart: [] }),
  fc.record({ kind: fc.constant('triage' as const), choice: fc.constantFrom(...TRIAGE), why }),
  fc.record({
    kind: fc.constant('rank' as const),
    hypotheses: fc.array(fc.record({ id, confidence: fc.constantFrom(-1, 0, 50.5, 70, 100, Number.NaN) }), {
      maxLength: 3,
    }),
    why,
  }),
  fc.record({ kind: fc.constant('plan' as const), chosen, goal: why }),
  fc.record({
    kind: fc.constant('reassess' as const),
    measures: fc.array(id, { maxLength: 2 }),
    questions: fc.array(id, { maxLength: 2 }),
  }),
  fc.record(
    { kind: fc.constant('decide' as const), decision: fc.constantFrom(...DECISIONS), chosen, why },
    { requiredKeys: ['kind', 'decision', 'why'] },
  ),
);

/** Deeds that get somewhere, with others of any kind among them. */
const deeds = fc
  .tuple(
    fc.array(deed, { maxLength: 6 }),
    fc.constantFrom('release', 'thrust', 'doctor'),
    fc.constantFrom(...TRIAGE),
    fc.array(deed, { maxLength: 12 }),
    fc.boolean(),
  )
  .map(([before, planned, choice, after, goesOn]): Deed[] => {
    const [, , because = ''] = WHYS;
    const first: Deed[] = [
      ...before,
      { kind: 'read', finding: 'slump', reading: 'positive' },
      { kind: 'go-on' },
      { kind: 'go-on' },
      { kind: 'chart', chart: [] },
      { kind: 'triage', choice, why: because },
      { kind: 'rank', hypotheses: [{ id: 'muscle', confidence: 60 }], why: because },
      { kind: 'plan', chosen: [{ id: planned }], goal: because },
    ];
    return goesOn
      ? [
          ...first,
          { kind: 'reassess', measures: [], questions: ['new'] },
          { kind: 'decide', decision: 'continue', why: because },
          ...after,
        ]
      : [...first, ...after];
  });

/** Every encounter on the way, and the deeds that were taken. */
function walk(all: readonly Deed[]): { on: Encounter[]; taken: Deed[] } {
  const on = [begin(patient)];
  const taken: Deed[] = [];
  for (const it of all) {
    const now = on.at(-1) ?? begin(patient);
    const before = structuredClone(now);
    const next = step(patient, now, it);
    expect(now).toEqual(before);
    if (!next.ok) continue;
    on.push(next.encounter);
    taken.push(it);
  }
  return { on, taken };
}

test('no deed throws, and one that is refused changes nothing', () => {
  fc.assert(fc.property(deeds, (all) => void walk(all)));
});

test('the deeds that were taken lead to the same again', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const { on, taken } = walk(all);
      expect(replay(patient, taken)).toEqual(on.at(-1));
    }),
  );
});

test('asking, looking and feeling again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(deed), (all) => {
      let now = begin(patient);
      for (const it of all) {
        const next = step(patient, now, it);
        if (!next.ok) continue;
        const again = step(patient, next.encounter, it);
        if (['ask', 'examine', 'read', 'touch'].includes(it.kind)) expect(again).toEqual(next);
        now = next.encounter;
      }
    }),
  );
});

test('time never runs below nothing, measures stay on their scales and steps, and what is over stays over', () => {
  fc.assert(
    fc.property(deeds, deed, (all, another) => {
      for (const now of walk(all).on) {
        expect(now.historyLeft).toBeGreaterThanOrEqual(0);
        expect(now.examinationLeft).toBeGreaterThanOrEqual(0);
        expect(now.visits.length).toBeLessThanOrEqual(patient.visits.count);
        for (const { values } of now.visits) {
          expect(Object.keys(values)).toEqual(['pain']);
          expect(values['pain']).toBeGreaterThanOrEqual(0);
          expect(values['pain']).toBeLessThanOrEqual(10);
          expect(Number.isInteger(values['pain'])).toBe(true);
        }
        if (now.stage.kind === 'over') expect(step(patient, now, another).ok).toBe(false);
      }
    }),
  );
});

test('what is settled stays: facts of the first visit are only ever added', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const { on } = walk(all);
      for (const [index, now] of on.slice(1).entries()) {
        const before = [...(on[index]?.facts ?? [])].filter((it) => !it.startsWith('plan/'));
        expect([...now.facts]).toEqual(expect.arrayContaining(before));
      }
    }),
  );
});
