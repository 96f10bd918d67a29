import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fields } from '../../../platform/form.ts';
import { CHART_LIMITS, readChart } from './readChart.ts';
import { chartProblemText } from './wording.ts';

const read = (...entries: [string, string][]) => readChart(new Fields(entries));
const strokes = (value: unknown) => read(['chart-strokes', JSON.stringify(value)]);
const line = (count: number) => Array.from({ length: count }, (_, at) => [at % 1001, 500]);
const one = {
  kind: 'pain',
  view: 'front',
  points: [
    [0, 0],
    [1000, 1000],
  ],
};
const reason = (result: ReturnType<typeof readChart>) => (result.ok ? 'fine' : result.reason);

test('regions, strengths and lines become one mark a kind', () => {
  const result = read(
    ['chart-pain', 'calf-right'],
    ['chart-pain', 'heel-right'],
    ['chart-pain', 'calf-right'],
    ['chart-pain-intensity', '7'],
    ['chart-scar', 'shin-left'],
    ['chart-scar-intensity', ''],
    ['chart-tender-intensity', '5'],
    ['chart-strokes', JSON.stringify([one, { ...one, kind: 'numbness', view: 'soles' }])],
  );
  const { points } = one;
  expect(result).toEqual({
    ok: true,
    chart: [
      { kind: 'pain', regions: ['calf-right', 'heel-right'], strokes: [{ view: 'front', points }], intensity: 7 },
      { kind: 'numbness', regions: [], strokes: [{ view: 'soles', points }], intensity: null },
      { kind: 'scar', regions: ['shin-left'], strokes: [], intensity: null },
    ],
  });
});

test('nothing is a chart on which nothing is marked', () => {
  expect(read()).toEqual({ ok: true, chart: [] });
  expect(strokes([])).toEqual({ ok: true, chart: [] });
});

describe('refuses', () => {
  test.each([
    ['a region that there is not', read(['chart-pain', 'tail']), 'unknown-region'],
    ['a strength off the scale', read(['chart-pain-intensity', '11']), 'bad-intensity'],
    ['half a strength', read(['chart-pain-intensity', '2.5']), 'bad-intensity'],
    ['what is no JSON', read(['chart-strokes', '[{']), 'unreadable'],
    ['what is no list', strokes({ length: 1 }), 'unreadable'],
    ['no stroke', strokes([null]), 'unreadable'],
    ['another kind', strokes([{ ...one, kind: 'joy' }]), 'unreadable'],
    ['another view', strokes([{ ...one, view: 'inside' }]), 'unreadable'],
    ['an inherited name for a kind', strokes([{ ...one, kind: 'constructor' }]), 'unreadable'],
    ['a stroke without points', strokes([{ ...one, points: [] }]), 'unreadable'],
    ['parts of units', strokes([{ ...one, points: [[0.5, 1]] }]), 'unreadable'],
    ['a place off the page', strokes([{ ...one, points: [[0, 1001]] }]), 'unreadable'],
    ['three numbers for a place', strokes([{ ...one, points: [[0, 1, 2]] }]), 'unreadable'],
    ['words for numbers', strokes([{ ...one, points: [['0', '1']] }]), 'unreadable'],
    ['too many lines', strokes(Array.from({ length: 61 }, () => one)), 'too-many-strokes'],
    ['too long a line', strokes([{ ...one, points: line(501) }]), 'too-many-points'],
    ['too many points', strokes(Array.from({ length: 7 }, () => ({ ...one, points: line(429) }))), 'too-many-points'],
    ['a million points', strokes([{ ...one, points: line(1_000_000) }]), 'too-much'],
    ['lists in lists', read(['chart-strokes', '['.repeat(CHART_LIMITS.text)]), 'unreadable'],
  ])('%s', (_, result, expected) => {
    expect(reason(result)).toBe(expected);
    if (!result.ok) expect(chartProblemText(result.reason)).toMatch(/\.$/);
  });

  test('and keeps what could be read', () => {
    expect(read(['chart-pain', 'calf-right'], ['chart-pain', 'tail'], ['chart-strokes', 'x'])).toEqual({
      ok: false,
      reason: 'unreadable',
      chart: [{ kind: 'pain', regions: ['calf-right'], strokes: [], intensity: null }],
    });
  });
});

test('as much as a chart holds is taken', () => {
  const most = Array.from({ length: 6 }, () => ({ ...one, points: line(500) }));
  expect(strokes(most).ok).toBe(true);
});

test('whatever is posted is answered', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, text) => {
      for (const it of [json, text]) expect(readChart(new Fields([['chart-strokes', it]])).chart).toBeInstanceOf(Array);
    }),
  );
});
