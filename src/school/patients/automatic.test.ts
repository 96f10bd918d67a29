import { expect, test } from 'vitest';
import { TINY } from '../../../tests/support/tinyPatient.ts';
import { automaticMark } from './automatic.ts';
import type { Deed } from './deed.ts';
import { patientFile } from './patientFile.ts';
import { begin, replay } from './step.ts';

const patient = patientFile.parse(TINY);
const why = 'because of the findings';
const shares = (deeds: Deed[]) => {
  const { parts, ...rest } = automaticMark(patient, replay(patient, deeds));
  return { ...rest, ...Object.fromEntries(parts.map((it) => [it.part, it.share])) };
};

const thorough: Deed[] = [
  { kind: 'ask', question: 'night-pain' },
  { kind: 'ask', question: 'sleep' },
  { kind: 'go-on' },
  { kind: 'examine', finding: 'slump' },
  { kind: 'read', finding: 'slump', reading: 'positive' },
  { kind: 'go-on' },
  { kind: 'chart', chart: [{ kind: 'tender', regions: ['calf-right'], strokes: [], intensity: 5 }] },
  { kind: 'triage', choice: 'treat', why },
  { kind: 'rank', hypotheses: ['muscle', 'clot'].map((id) => ({ id, confidence: 50 })), why },
  { kind: 'plan', chosen: [{ id: 'release' }], goal: why },
  { kind: 'reassess', measures: ['pain'], questions: ['new'] },
  { kind: 'decide', decision: 'discharge', why },
];

test('all that belongs in a case earns all', () => {
  expect(shares(thorough)).toEqual({
    ...{ score: 10_000, verdict: 'good', redFlags: 1, assessment: 1, readings: 1, chart: 1, triage: 1 },
    ...{ hypotheses: 1, plan: 1, outcome: 1 },
  });
});

test('what was left out or harmed is missing from its own part', () => {
  const careless: Deed[] = [
    { kind: 'go-on' },
    { kind: 'go-on' },
    { kind: 'chart', chart: [] },
    { kind: 'triage', choice: 'caution', why },
    { kind: 'rank', hypotheses: [{ id: 'clot', confidence: 90 }], why },
    { kind: 'plan', chosen: [{ id: 'thrust' }], goal: why },
  ];
  expect(shares(careless)).toEqual({
    // Of weights 3+1+1+1+3+2+2+2: 3 × 0.5 for the triage and 2 × 0.4 for the clot considered.
    ...{ score: Math.floor((2.3 / 15) * 10_000), verdict: 'unsafe', redFlags: 0, assessment: 0, readings: 0, chart: 0 },
    ...{ triage: 0.5, hypotheses: 0.4, plan: 0, outcome: 0 },
  });
});

test('a wrong choice counts though the plan was changed later, and so does a right one', () => {
  const planned = (first: string, then: string): Deed[] => [
    ...thorough.slice(0, -3),
    { kind: 'plan', chosen: [{ id: first }], goal: why },
    { kind: 'reassess', measures: ['pain'], questions: ['new'] },
    { kind: 'decide', decision: 'change', chosen: [{ id: then }], why },
    { kind: 'reassess', measures: [], questions: [] },
    { kind: 'decide', decision: 'discharge', why },
  ];
  const harmless = { ...TINY, consequences: [] };
  const planShare = (deeds: Deed[]) => {
    const patient = patientFile.parse(harmless);
    return automaticMark(
      { ...patient, outcomes: patient.outcomes.filter((it) => it.id !== 'harm') },
      replay(patient, deeds),
    ).parts.find((it) => it.part === 'plan')?.share;
  };
  expect(planShare(planned('thrust', 'release'))).toBe(0);
  expect(planShare(planned('release', 'doctor'))).toBe(1);
});

test('an encounter that goes on has no mark', () => {
  expect(() => automaticMark(patient, begin(patient))).toThrow('outcome');
});
