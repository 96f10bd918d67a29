import { describe, expect, test } from 'vitest';
import { TINY } from '../../../tests/support/tinyPatient.ts';
import type { Deed } from './deed.ts';
import { patientFile } from './patientFile.ts';
import { begin, replay, step } from './step.ts';

const patient = patientFile.parse(TINY);
const reached = (...deeds: Deed[]) => replay(patient, deeds);
const refusal = (encounter: ReturnType<typeof begin>, deed: Deed) => {
  const next = step(patient, encounter, deed);
  return next.ok ? undefined : next.reason;
};

const TO_TRIAGE: Deed[] = [{ kind: 'go-on' }, { kind: 'go-on' }, { kind: 'chart', chart: [] }];
const why = 'because of the findings';
const treat: Deed = { kind: 'triage', choice: 'treat', why };
const rank: Deed = { kind: 'rank', hypotheses: [{ id: 'muscle', confidence: 70 }], why };
const plan = (...ids: string[]): Deed => ({ kind: 'plan', chosen: ids.map((id) => ({ id })), goal: why });

describe('history', () => {
  test('a question takes its minutes once, and opens those that come after it', () => {
    expect(refusal(begin(patient), { kind: 'ask', question: 'follow-up' })).toBe('not-yet-askable');
    const once = reached({ kind: 'ask', question: 'night-pain' }, { kind: 'ask', question: 'night-pain' });
    expect(once.historyLeft).toBe(2);
    expect(once.asked).toEqual(['night-pain']);
    expect(refusal(once, { kind: 'ask', question: 'follow-up' })).toBeUndefined();
  });

  test('nothing is asked without time, or once the examination has begun', () => {
    const spent = reached({ kind: 'ask', question: 'night-pain' }, { kind: 'ask', question: 'follow-up' });
    expect(spent.historyLeft).toBe(0);
    expect(refusal(spent, { kind: 'ask', question: 'sleep' })).toBe('no-time-left');
    expect(refusal(reached({ kind: 'go-on' }), { kind: 'ask', question: 'sleep' })).toBe('wrong-stage');
  });
});

test('a test must be read, and a reading stays', () => {
  const tested = reached({ kind: 'go-on' }, { kind: 'examine', finding: 'slump' });
  expect(refusal(tested, { kind: 'go-on' })).toBe('reading-missing');
  const read = step(patient, tested, { kind: 'read', finding: 'slump', reading: 'positive' });
  if (!read.ok) throw new Error(read.reason);
  expect(read.encounter.facts).toContain('read/slump');
  expect(refusal(read.encounter, { kind: 'read', finding: 'slump', reading: 'negative' })).toBe('already-read');
});

describe('the way on', () => {
  test('treating moves the measures visit by visit, on their scales', () => {
    const first = reached(...TO_TRIAGE, treat, rank, plan('release'));
    expect(first.visits).toMatchObject([{ number: 1, happened: ['eases'], values: { pain: 4 } }]);
    const second = reached(
      ...TO_TRIAGE,
      treat,
      rank,
      plan('release'),
      { kind: 'reassess', measures: ['pain'], questions: ['new'] },
      { kind: 'decide', decision: 'continue', why },
    );
    expect(second.visits.at(-1)?.values).toEqual({ pain: 2 });
    expect(second.visits[0]?.rescreened).toEqual([{ question: 'new', answer: 'No.' }]);
    expect(second.stage).toEqual({ kind: 'reassess', visit: 2 });
  });

  test('referring leaves only whom to inform, and ends', () => {
    const referred = reached(...TO_TRIAGE, { kind: 'triage', choice: 'refer', why }, rank);
    expect(refusal(referred, plan('release'))).toBe('unknown-choice');
    expect(reached(...TO_TRIAGE, { kind: 'triage', choice: 'refer', why }, rank, plan('doctor'))).toMatchObject({
      stage: { kind: 'over' },
      outcome: 'referred',
    });
  });

  test('a consequence can end the case', () => {
    const harmed = reached(...TO_TRIAGE, treat, rank, plan('thrust'));
    expect(harmed).toMatchObject({ stage: { kind: 'over' }, outcome: 'harm' });
  });

  test('at the last visit nothing goes on', () => {
    const nothing: Deed = { kind: 'reassess', measures: [], questions: [] };
    const last = reached(
      ...TO_TRIAGE,
      treat,
      rank,
      plan('release'),
      nothing,
      { kind: 'decide', decision: 'continue', why },
      nothing,
    );
    expect(refusal(last, { kind: 'decide', decision: 'continue', why })).toBe('not-offered');
    expect(refusal(last, { kind: 'decide', decision: 'discharge', why })).toBeUndefined();
  });
});

test('what has no reason, or a choice that there is not, is refused and changes nothing', () => {
  const triage = reached(...TO_TRIAGE);
  expect(refusal(triage, { kind: 'triage', choice: 'treat', why: 'ok' })).toBe('why-missing');
  const long = 'so it is '.repeat(1000);
  expect(refusal(triage, { kind: 'triage', choice: 'treat', why: long })).toBe('why-long');
  const palpating = reached({ kind: 'go-on' }, { kind: 'go-on' });
  expect(refusal(palpating, { kind: 'touch', region: 'tail' })).toBe('unknown-choice');
  const ranking = reached(...TO_TRIAGE, treat);
  expect(refusal(ranking, { kind: 'rank', hypotheses: [], why })).toBe('nothing-chosen');
  expect(refusal(ranking, { kind: 'rank', hypotheses: [{ id: 'muscle', confidence: 101 }], why })).toBe(
    'bad-confidence',
  );
  expect(refusal(reached(...TO_TRIAGE, treat, rank), plan('nothing'))).toBe('unknown-choice');
});
