import { type MeanEstimate, meanEstimate } from '../formulas/limitsOfAgreement.ts';
import { doubleMarked } from './pairs.ts';
import type { ReadingRow } from './rows.ts';

/** Nothing is said of a marker over fewer readings. */
export const LEAST_READINGS = 5;
/** How many readings make a run; the last run holds what is left, if it is enough to say anything. */
export const RUN = 10;
/** How many readings of a case must come before one that is compared with their mean. */
const BEFORE = 5;

/** How a run of a marker's readings lies to what it is compared with. Deviations in hundredths of a percent. */
export interface Run {
  /** Times of its first and last reading, in ms. */
  from: number;
  until: number;
  n: number;
  /** From the mean of all readings of the same case before each; undefined where too few can be compared. */
  fromMean: MeanEstimate | undefined;
  /** From the other marker of the same work; undefined where too few were read twice. */
  fromOther: MeanEstimate | undefined;
}

/** How strict a marker is, and whether that changes. */
export interface MarkerDrift {
  marker: string;
  name: string;
  /** How many readings they gave; below LEAST_READINGS nothing else is said. */
  n: number;
  fromMean: MeanEstimate | undefined;
  fromOther: MeanEstimate | undefined;
  runs: Run[];
}

interface Compared {
  reading: ReadingRow;
  fromMean: number | undefined;
  fromOther: number | undefined;
}

/** How each marker’s readings lie to those of others, by name. @param readings of one case or several. */
export function markerDrift(readings: readonly ReadingRow[]): MarkerDrift[] {
  const byMarker = Map.groupBy(compared(readings), (it) => it.reading.marker);
  return [...byMarker]
    .map(([marker, of]) => {
      const enough = of.length >= LEAST_READINGS;
      const { fromMean, fromOther } = estimates(enough ? of : []);
      const name = of[0]?.reading.name ?? '';
      return { marker, name, n: of.length, fromMean, fromOther, runs: enough ? runsOf(of) : [] };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Every reading in the order of time with what it is compared with. */
function compared(readings: readonly ReadingRow[]): Compared[] {
  const others = new Map<ReadingRow, number>();
  for (const { first, second } of doubleMarked(readings)) {
    others.set(first, second.score);
    others.set(second, first.score);
  }
  const before = new Map<string, { sum: number; n: number }>();
  return readings
    .toSorted((a, b) => a.givenAt - b.givenAt)
    .map((reading) => {
      const { sum, n } = before.get(reading.case) ?? { sum: 0, n: 0 };
      before.set(reading.case, { sum: sum + reading.score, n: n + 1 });
      const other = others.get(reading);
      return {
        reading,
        fromMean: n < BEFORE ? undefined : reading.score - sum / n,
        fromOther: other === undefined ? undefined : reading.score - other,
      };
    });
}

function runsOf(of: readonly Compared[]): Run[] {
  const runs = Array.from({ length: Math.ceil(of.length / RUN) }, (_, at) => of.slice(at * RUN, (at + 1) * RUN));
  return runs
    .filter((it) => it.length >= LEAST_READINGS)
    .map((run) => ({
      from: run[0]?.reading.givenAt ?? 0,
      until: run.at(-1)?.reading.givenAt ?? 0,
      n: run.length,
      ...estimates(run),
    }));
}

const estimates = (of: readonly Compared[]) => ({
  fromMean: estimate(of.flatMap((it) => it.fromMean ?? [])),
  fromOther: estimate(of.flatMap((it) => it.fromOther ?? [])),
});

const estimate = (values: readonly number[]): MeanEstimate | undefined =>
  values.length < LEAST_READINGS ? undefined : meanEstimate(values);
