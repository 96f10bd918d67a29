import { beforeEach, describe, expect, test } from 'vitest';
import { AnswerQueue, type Change, type QueueParts, type Reply } from './answerQueue.ts';

const saved = (now = 5000): Reply => ({ kind: 'saved', revision: 1, message: undefined, now });

describe('the queue of unsaved answers', () => {
  let replies: Reply[];
  let sent: [string, Change][];
  let kept: string[];
  let told: string[];
  let waits: number[];
  let later: (() => void)[];
  let queue: AnswerQueue;

  const parts: QueueParts = {
    send: async (item, change) => {
      sent.push([item, change]);
      return replies.shift() ?? saved();
    },
    keep: (unsaved) => {
      kept = unsaved.map(([item]) => item);
    },
    answered: () => {},
    tell: (state) => void told.push(state),
    clock: () => 100,
    wait: (milliseconds, then) => {
      waits.push(milliseconds);
      later.push(then);
    },
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const changeTo = (item: string, value: string) => queue.change(item, [[item, value]]);

  beforeEach(() => {
    [replies, sent, kept, told, waits, later] = [[], [], [], [], [], []];
    queue = new AnswerQueue(parts, 5000);
  });

  test('saves a change under the moment on the server’s clock, and then keeps nothing', async () => {
    changeTo('a', 'x');
    expect(kept).toEqual(['a']);
    await settled();
    expect(sent).toEqual([['a', { fields: [['a', 'x']], revision: 5000 }]]);
    expect(kept).toEqual([]);
    expect(told).toEqual(['saving', 'saved']);
  });

  test('each change has a later moment than the one before, even within a millisecond', async () => {
    changeTo('a', 'x');
    await settled();
    changeTo('b', 'y');
    await settled();
    expect(sent.map(([, change]) => change.revision)).toEqual([5000, 5001]);
  });

  test('a question changed again while it is being saved is saved again, newest value last', async () => {
    changeTo('a', 'x');
    changeTo('a', 'xy');
    changeTo('a', 'xyz');
    await settled();
    expect(sent.map(([, change]) => change.fields[0]?.[1])).toEqual(['x', 'xyz']);
    expect(kept).toEqual([]);
  });

  test('without a connection it keeps everything and tries again, waiting longer each time', async () => {
    replies = Array.from({ length: 7 }, () => ({ kind: 'later' }));
    changeTo('a', 'x');
    for (let round = 0; round < 7; round += 1) {
      await settled();
      expect(kept).toEqual(['a']);
      later.shift()?.();
    }
    await settled();
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(told.at(-1)).toBe('saved');
    expect(kept).toEqual([]);
  });

  test('after the session has ended nothing is lost: it is saved once someone has signed in again', async () => {
    replies = [{ kind: 'signed-out' }];
    changeTo('a', 'x');
    await settled();
    expect(told.at(-1)).toBe('signed-out');
    expect(kept).toEqual(['a']);
    await queue.flush();
    expect(kept).toEqual([]);
  });

  test('an attempt that takes no more answers stops it', async () => {
    replies = [{ kind: 'stop', message: 'submitted' }];
    changeTo('a', 'x');
    await settled();
    changeTo('b', 'y');
    await settled();
    expect(told).toEqual(['saving', 'stopped']);
    expect(sent).toHaveLength(1);
    expect(kept).toEqual([]);
  });
});
