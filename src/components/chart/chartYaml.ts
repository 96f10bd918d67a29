import type { Chart, Stroke } from '../../school/patients/index.ts';

/** A chart as an author writes it in a patient's file, under `palpation`. */
export const chartYaml = (chart: Chart): string =>
  [
    'expected:',
    ...chart.flatMap(({ kind, intensity, regions, strokes }) => [
      `  - kind: ${kind}`,
      ...(intensity === null ? [] : [`    intensity: ${intensity}`]),
      ...(regions.length === 0 ? [] : [`    regions: [${regions.join(', ')}]`]),
      ...(strokes.length === 0 ? [] : ['    strokes:', ...strokes.map(strokeYaml)]),
    ]),
  ].join('\n');

const strokeYaml = ({ view, points }: Stroke): string =>
  `      - { view: ${view}, points: [${points.map(([x, y]) => `[${x}, ${y}]`).join(', ')}] }`;
