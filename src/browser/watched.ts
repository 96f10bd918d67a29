export type Interval = readonly [from: number, to: number];

/** Times that media elements report jitter by less than this, in seconds of film. */
const JITTER = 0.75;

/** Where a player stands while it plays. */
export interface Tick {
  /** In seconds of film. */
  time: number;
  /** The present, in ms. */
  now: number;
  /** Seconds of film that pass in a second: 1.5 when played half as fast again. */
  rate: number;
}

/**
 * Which seconds of a film were played, gathered from a player's ticks. A leap by seeking counts for nothing; a pause
 * between two ticks, as in a tab that sleeps while it plays, counts when the film could have been played meanwhile.
 */
export class Watched {
  private from: number | undefined;
  private last: Tick = { time: 0, now: 0, rate: 1 };
  private readonly closed: Interval[] = [];

  /** The player stands somewhere while playing. */
  at(tick: Tick): void {
    const { time, now, rate } = this.last;
    const possible = ((tick.now - now) / 1000) * Math.max(rate, tick.rate) + JITTER;
    const isLeap = this.from === undefined || tick.time < time || tick.time - time > possible;
    if (isLeap) this.leap(tick);
    else this.last = tick;
  }

  /** The player was moved to another time. */
  leap(tick: Tick): void {
    this.close();
    this.from = tick.time;
    this.last = tick;
  }

  /** What was watched since the last call, in whole seconds, and where the player stands. */
  take(): { intervals: Interval[]; position: number } {
    this.close();
    this.from = this.last.time;
    return { intervals: this.closed.splice(0), position: this.last.time };
  }

  // Both ends are rounded alike, so that pieces that touch still do, and a glance counts for no more than it lasts.
  private close(): void {
    const [from, to] = [Math.round(this.from ?? 0), Math.round(this.last.time)];
    if (this.from !== undefined && to > from) this.closed.push([from, to]);
    this.from = undefined;
  }
}

/** The same seconds as few intervals as possible, in order. */
export function joined(intervals: readonly Interval[]): Interval[] {
  const result: [from: number, to: number][] = [];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
