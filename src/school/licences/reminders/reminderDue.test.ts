import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { REMIND_BEFORE, reminderDue } from './reminderDue.ts';

describe('a reminder', () => {
  it.each([
    [91, [], undefined],
    [90, [], 90],
    [45, [], 90],
    [30, [90], 30],
    [7, [90, 30], 7],
    [0, [90, 30], 7],
    [0, [90, 30, 7], undefined],
    [-1, [], undefined],
  ])('with %i days left and %j sent is %j', (left, sent, due) => {
    expect(reminderDue(left, sent)).toBe(due);
  });

  it('is one after a long silence, not one for each day that was missed', () => {
    expect(reminderDue(5, [])).toBe(7);
    expect(reminderDue(5, [7])).toBeUndefined();
  });

  it('does not come again from further away when the clock is set back', () => {
    expect(reminderDue(60, [7])).toBeUndefined();
    expect(reminderDue(29, [30])).toBeUndefined();
  });
});

test('whatever the clock does, each is sent once and none further away than one before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10, max: 120 }), { maxLength: 60 }), (looks) => {
      const sent: number[] = [];
      for (const left of looks) {
        const due = reminderDue(left, sent);
        if (due !== undefined) sent.push(due);
      }
      expect(sent).toEqual([...new Set(sent)].toSorted((a, b) => b - a));
      expect(sent.length).toBeLessThanOrEqual(REMIND_BEFORE.length);
    }),
  );
});
