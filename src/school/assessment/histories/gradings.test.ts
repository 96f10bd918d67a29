import { describe, expect, it } from 'vitest';
import { type Correction, gradingsOf } from './gradings.ts';

const failed = { earned: 300, possible: 1000, passed: false };
const passed = { earned: 700, possible: 1000, passed: true };
const better = { earned: 900, possible: 1000, passed: true };
const correction = (at: number, before: Correction['before'], after: Correction['after']) => ({ at, before, after });

describe('the grades that an attempt ever had', () => {
  it('are one where nothing was corrected', () => {
    expect(gradingsOf({ gradedAt: 10, ...failed }, 9, [])).toEqual([{ at: 10, ...failed }]);
  });

  it('are each as long as it stood, where the first moment was kept', () => {
    const two = [correction(20, failed, passed), correction(30, passed, better)];
    const told = [
      { at: 10, ...failed },
      { at: 20, ...passed },
      { at: 30, ...better },
    ];
    expect(gradingsOf({ gradedAt: 10, ...better }, 9, two)).toEqual(told);
  });

  it('begin at the submission where the correction took the moment', () => {
    expect(gradingsOf({ gradedAt: 20, ...passed }, 9, [correction(20, failed, passed)])).toEqual([
      { at: 9, ...failed },
      { at: 20, ...passed },
    ]);
  });

  it('end with the result as it is, marked anew after a correction or not', () => {
    expect(gradingsOf({ gradedAt: 40, ...better }, 9, [correction(20, failed, passed)])).toEqual([
      { at: 9, ...failed },
      { at: 20, ...passed },
      { at: 40, ...better },
    ]);
  });
});
