import { findRegion } from './regions.ts';
import { type Chart, type ChartMark, MARK_KINDS, type MarkKind, type Stroke, VIEWS, type View } from './types.ts';

/** The most that the strokes of a chart may be: characters of JSON, strokes, and points of one and of all. */
export const CHART_LIMITS = { text: 100_000, strokes: 60, points: 500, allPoints: 3000 } as const;

export type ChartProblem =
  | 'too-much'
  | 'too-many-strokes'
  | 'too-many-points'
  | 'unreadable'
  | 'unknown-region'
  | 'bad-intensity';

/** A chart, or why it can't be taken, with what of it could be read, to be shown again. */
export type ReadChart = { ok: true; chart: Chart } | { ok: false; reason: ChartProblem; chart: Chart };

/** The names of a chart's fields: regions of a kind, its intensity, and all strokes as JSON. */
export const chartField = {
  regions: (kind: MarkKind): string => `chart-${kind}`,
  intensity: (kind: MarkKind): string => `chart-${kind}-intensity`,
  strokes: 'chart-strokes',
} as const;

/** What a posted form gives under a name. */
interface Posted {
  get(name: string): string;
  getAll(name: string): readonly string[];
}

type KindStroke = Stroke & { kind: MarkKind };

/**
 * Reads a body chart from a posted form. What it takes is bounded by CHART_LIMITS before anything of it is looked at
 * closely; whatever is more, or is no chart, is refused and never thrown on.
 */
export function readChart(fields: Posted): ReadChart {
  const problems: ChartProblem[] = [];
  const strokes = readStrokes(fields.get(chartField.strokes));
  if (!Array.isArray(strokes)) problems.push(strokes);
  const drawn = Array.isArray(strokes) ? strokes : [];
  const chart = MARK_KINDS.flatMap((kind): ChartMark[] => {
    const picked = [...new Set(fields.getAll(chartField.regions(kind)))];
    const regions = picked.filter((it) => findRegion(it) !== undefined);
    if (regions.length < picked.length) problems.push('unknown-region');
    const intensity = readIntensity(fields.get(chartField.intensity(kind)));
    if (intensity === undefined) problems.push('bad-intensity');
    const own = drawn.filter((it) => it.kind === kind).map(({ view, points }) => ({ view, points }));
    return regions.length + own.length === 0 ? [] : [{ kind, regions, strokes: own, intensity: intensity ?? null }];
  });
  const [reason] = problems;
  return reason === undefined ? { ok: true, chart } : { ok: false, reason, chart };
}

/** A whole number from 0 to 10, null where nothing was chosen, undefined for anything else. */
function readIntensity(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  return /^(\d|10)$/.test(typed.trim()) ? Number(typed) : undefined;
}

/** All strokes, or what is wrong with them. */
function readStrokes(text: string): KindStroke[] | ChartProblem {
  if (text.trim() === '') return [];
  if (text.length > CHART_LIMITS.text) return 'too-much';
  const list = parsed(text);
  if (!Array.isArray(list)) return 'unreadable';
  if (list.length > CHART_LIMITS.strokes) return 'too-many-strokes';
  const strokes = list.map(readStroke);
  const problem = strokes.find((it) => typeof it === 'string');
  if (problem !== undefined) return problem;
  const read = strokes.filter((it) => typeof it !== 'string');
  return read.reduce((sum, it) => sum + it.points.length, 0) > CHART_LIMITS.allPoints ? 'too-many-points' : read;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readStroke(value: unknown): KindStroke | ChartProblem {
  if (typeof value !== 'object' || value === null) return 'unreadable';
  const { kind, view, points } = value as Record<string, unknown>;
  if (!isOneOf(MARK_KINDS, kind) || !isOneOf(VIEWS, view) || !Array.isArray(points) || points.length === 0)
    return 'unreadable';
  if (points.length > CHART_LIMITS.points) return 'too-many-points';
  return points.every(isPoint)
    ? { kind, view: view satisfies View, points: points.map(([x, y]) => [x, y]) }
    : 'unreadable';
}

const isOneOf = <T extends string>(known: readonly T[], value: unknown): value is T => known.some((it) => it === value);

const isPoint = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((it) => Number.isInteger(it) && it >= 0 && it <= 1000);
