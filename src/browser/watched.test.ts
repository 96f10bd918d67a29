import { describe, expect, it } from 'vitest';
import { Watched } from './watched.ts';

const play = (watched: Watched, from: number, to: number) => {
  for (let time = from; time <= to; time += 0.25) watched.at(time);
};

describe('what was watched', () => {
  it('is what was played', () => {
    const watched = new Watched();
    play(watched, 0, 9.5);
    expect(watched.take()).toEqual({ intervals: [[0, 10]], position: 9.5 });
  });

  it('leaves out what was leapt over', () => {
    const watched = new Watched();
    play(watched, 0, 3);
    watched.leap(20);
    play(watched, 20, 23);
    expect(watched.take().intervals).toEqual([
      [0, 3],
      [20, 23],
    ]);
  });

  it('leaves out a jump that no event told of', () => {
    const watched = new Watched();
    play(watched, 0, 3);
    play(watched, 30, 31);
    expect(watched.take().intervals).toEqual([
      [0, 3],
      [30, 31],
    ]);
  });

  it('is told once, and again when it could not be sent', () => {
    const watched = new Watched();
    play(watched, 0, 3);
    const { intervals } = watched.take();
    expect(watched.take().intervals).toEqual([]);
    watched.giveBack(intervals);
    expect(watched.take().intervals).toEqual([[0, 3]]);
  });
});
