import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../snapshot.ts';
import { decideCorrection } from './decideCorrection.ts';

const snapshot = { holder: { name: 'Ann Lee' }, title: 'Sample', hours: 200, completedOn: '2026-11-23' } as Snapshot;
const same = { name: 'Ann Lee', title: 'Sample', hours: 200, completedOn: '2026-11-23' };
const TODAY = '2026-11-29';

describe('a correction', () => {
  it('changes what differs and nothing else, and says what', () => {
    expect(decideCorrection(snapshot, { ...same, name: ' Ann Ríos ' }, TODAY)).toEqual({
      ...{ ok: true, changes: { holder: { name: 'Ann Ríos' } }, says: ['Name: Ann Ríos'] },
    });
    expect(
      decideCorrection(snapshot, { name: 'Ann Lee', title: 'Sample II', hours: 150, completedOn: '2026-11-22' }, TODAY),
    ).toEqual({
      ok: true,
      changes: { title: 'Sample II', hours: 150, completedOn: '2026-11-22' },
      says: ['Title: Sample II', 'Hours: 1.5 CE hours', 'Completed on: 22 November 2026'],
    });
  });

  it.each([
    ['nothing-changed', same],
    ['name-missing', { ...same, name: ' ' }],
    ['title-missing', { ...same, title: '' }],
    ['hours-wrong', { ...same, hours: 0 }],
    ['hours-wrong', { ...same, hours: Number.NaN }],
    ['hours-wrong', { ...same, hours: 1_000_001 }],
    ['day-wrong', { ...same, completedOn: '2026-11-30' }],
  ])('is refused: %s', (reason, corrected) =>
    expect(decideCorrection(snapshot, corrected, TODAY)).toEqual({ ok: false, reason }),
  );
});
