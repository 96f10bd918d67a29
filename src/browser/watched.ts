/** A player may skip ahead by less than this between two ticks and still be playing, in seconds. */
const LONGEST_TICK = 2;

type Interval = [from: number, to: number];

/** Which seconds of a film were played, gathered from a player's ticks. A leap by seeking counts for nothing. */
export class Watched {
  private from: number | undefined;
  private last = 0;
  private readonly closed: Interval[] = [];

  /** The player stands at a time while playing. @param time in seconds. */
  at(time: number): void {
    if (this.from === undefined || time < this.last || time - this.last > LONGEST_TICK) this.leap(time);
    this.last = time;
  }

  /** The player was moved to another time. */
  leap(time: number): void {
    this.close();
    this.from = time;
    this.last = time;
  }

  /** What was watched since the last call, in whole seconds, and where the player stands. */
  take(): { intervals: Interval[]; position: number } {
    this.close();
    this.from = this.last;
    return { intervals: this.closed.splice(0), position: this.last };
  }

  /** Takes back what could not be reported. */
  giveBack(intervals: readonly Interval[]): void {
    this.closed.push(...intervals);
  }

  // Rounded outwards at the start and up at the end: ticks come four times a second, and a film's last
  // fraction is never ticked. The server cuts what reaches beyond the film.
  private close(): void {
    if (this.from !== undefined && this.last > this.from)
      this.closed.push([Math.floor(this.from), Math.ceil(this.last)]);
    this.from = undefined;
  }
}
