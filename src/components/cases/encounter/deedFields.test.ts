import { describe, expect, test } from 'vitest';
import { deedForm } from '../../../../tests/support/deedForm.ts';
import { Fields } from '../../../platform/form.ts';
import type { EncounterRefusal } from '../../../school/cases/index.ts';
import type { Deed } from '../../../school/patients/index.ts';
import { readDeed, refusedForm } from './deedFields.ts';

const why = 'because of the findings';
const ranked = (...ids: string[]): Deed => ({
  kind: 'rank',
  hypotheses: ids.map((id) => ({ id, confidence: 40 })),
  why,
});

test.each<Deed>([
  { kind: 'ask', question: 'sleep' },
  { kind: 'examine', finding: 'slump' },
  { kind: 'read', finding: 'slump', reading: 'negative' },
  { kind: 'touch', region: 'calf-right' },
  { kind: 'go-on' },
  { kind: 'chart', chart: [] },
  {
    kind: 'chart',
    chart: [{ kind: 'tender', regions: ['calf-right'], strokes: [{ view: 'back', points: [[1, 2]] }], intensity: 5 }],
  },
  { kind: 'triage', choice: 'refer', why },
  ranked('clot', 'muscle'),
  { kind: 'plan', chosen: [{ id: 'release', dose: 'light' }, { id: 'walk' }], goal: why },
  { kind: 'reassess', measures: ['pain'], questions: ['new'] },
  { kind: 'decide', decision: 'discharge', why },
  { kind: 'decide', decision: 'change', chosen: [{ id: 'walk' }], why },
])('what a page posts is read as it was meant: $kind', (deed) =>
  expect(readDeed(new Fields(deedForm(deed)))).toEqual({ ok: true, deed }),
);

test('a plan that stands in the form is no change unless it was chosen', () => {
  const fields = new Fields([
    ['deed', 'decide'],
    ['choice', 'continue'],
    ['chosen.walk', 'yes'],
    ['why', why],
  ]);
  expect(readDeed(fields)).toEqual({ ok: true, deed: { kind: 'decide', decision: 'continue', why } });
});

test('a place that was left empty is skipped', () => {
  const fields = new Fields([...deedForm(ranked('clot')), ['rank.2', ''], ['rank.3', 'muscle'], ['confidence.3', '5']]);
  expect(readDeed(fields)).toMatchObject({
    deed: { hypotheses: [{ id: 'clot' }, { id: 'muscle', confidence: 5 }] },
  });
});

describe('what can’t be read says so, and keeps what was typed', () => {
  test.each([
    [
      [
        ['deed', 'triage'],
        ['why', why],
      ],
      'choice',
    ],
    [
      [
        ['deed', 'triage'],
        ['choice', 'constructor'],
      ],
      'choice',
    ],
    [
      [
        ['deed', 'decide'],
        ['choice', 'treat'],
      ],
      'choice',
    ],
    [
      [
        ['deed', 'chart'],
        ['chart-strokes', '{'],
      ],
      'chart',
    ],
    [[['deed', 'undo']], ''],
    [[], ''],
  ] as [[string, string][], string][])('%j', (fields, field) => {
    const read = readDeed(new Fields(fields));
    expect(read).toMatchObject({ ok: false, form: { values: Object.fromEntries(fields) } });
    expect(read.ok ? [] : Object.keys(read.form.errors)).toEqual([field]);
  });
});

describe('a refusal stands beside the field that it is about', () => {
  const sure = (first: string, second: string): [string, string][] => [
    ['deed', 'rank'],
    ...([
      ['rank.1', 'clot'],
      ['confidence.1', first],
      ['rank.2', 'muscle'],
      ['confidence.2', second],
    ] as [string, string][]),
  ];
  test.each<[EncounterRefusal, [string, string][], string]>([
    ['why-missing', [['deed', 'triage']], 'why'],
    ['why-missing', [['deed', 'plan']], 'goal'],
    ['bad-confidence', sure('101', '5'), 'confidence.1'],
    ['bad-confidence', sure('5', ''), 'confidence.2'],
    ['bad-confidence', sure('5', '1.5'), 'confidence.2'],
    ['chosen-twice', deedForm(ranked('clot', 'clot')), 'rank.2'],
    [
      'dose-missing',
      [
        ['chosen.walk', 'yes'],
        ['chosen.release', 'yes'],
        ['dose.release', ''],
      ],
      'dose.release',
    ],
    ['reading-missing', [['deed', 'go-on']], 'reading'],
    ['no-time-left', [['deed', 'ask']], ''],
  ])('%s of %j', (reason, fields, field) =>
    expect(Object.keys(refusedForm(new Fields(fields), reason).errors)).toEqual([field]),
  );
});
