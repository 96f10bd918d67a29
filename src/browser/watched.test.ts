import { beforeEach, describe, expect, it } from 'vitest';
import { joined, Watched } from './watched.ts';

let watched: Watched;
/** The present, in ms. */
let now = 0;

beforeEach(() => {
  watched = new Watched();
  now = 1_000_000;
});

/** Plays from one time to another, with a tick every 250 ms. */
function play(from: number, to: number, rate = 1): void {
  for (let time = from; time <= to; time += 0.25 * rate) {
    watched.at({ time, now, rate });
    now += 250;
  }
}

const seek = (time: number) => watched.leap({ time, now, rate: 1 });

describe('what was watched', () => {
  it('is what was played', () => {
    play(0, 9.5);
    expect(watched.take()).toEqual({ intervals: [[0, 10]], position: 9.5 });
  });

  it('leaves out what was leapt over', () => {
    play(0, 3);
    seek(20);
    play(20, 23);
    expect(watched.take().intervals).toEqual([
      [0, 3],
      [20, 23],
    ]);
  });

  it('leaves out a jump that no event told of', () => {
    play(0, 3);
    play(30, 31);
    expect(watched.take().intervals).toEqual([
      [0, 3],
      [30, 31],
    ]);
  });

  it('leaves out glances by someone who drags through the film', () => {
    for (let time = 0; time < 30; time += 2) {
      seek(time);
      play(time, time + 0.25);
    }
    expect(watched.take().intervals).toEqual([]);
  });

  it('counts seconds of film and not of the clock, at any speed', () => {
    play(0, 30, 1.5);
    play(30.5, 34, 0.5);
    play(34, 40, 2);
    expect(joined(watched.take().intervals)).toEqual([[0, 40]]);
  });

  it('counts what was played while the tab slept, and no more than time allowed', () => {
    play(0, 2);
    now += 60_000;
    play(62, 63);
    now += 10_000;
    play(90, 91);
    expect(watched.take().intervals).toEqual([
      [0, 63],
      [90, 91],
    ]);
  });

  it('leaves no gap between two reports', () => {
    for (let time = 0; time < 30; time += 3.25) play(time, time + 3.25);
    const first = watched.take().intervals;
    play(32.5, 40);
    expect(joined([...first, ...watched.take().intervals])).toEqual([[0, 40]]);
  });

  it('is told once', () => {
    play(0, 3);
    expect(watched.take().intervals).toEqual([[0, 3]]);
    expect(watched.take().intervals).toEqual([]);
  });
});
