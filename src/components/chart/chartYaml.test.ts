import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { chartYaml } from './chartYaml.ts';

test('a chart is read back as it was drawn', () => {
  const strokes = [
    {
      view: 'back' as const,
      points: [
        [10, 20],
        [30, 40],
      ] as [number, number][],
    },
  ];
  const text = chartYaml([
    { kind: 'pain', regions: ['calf-right', 'heel-back-right'], strokes, intensity: 6 },
    { kind: 'scar', regions: [], strokes, intensity: null },
  ]);
  expect(parse(text)).toEqual({
    expected: [
      { kind: 'pain', intensity: 6, regions: ['calf-right', 'heel-back-right'], strokes },
      { kind: 'scar', strokes },
    ],
  });
});
