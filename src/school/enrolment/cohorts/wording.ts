import type { PlaceRefusal } from './decidePlace.ts';

/** Why somebody could not have a place in a cohort, as they read it. */
export function placeRefusal(reason: PlaceRefusal): string {
  switch (reason) {
    case 'unknown-cohort':
      return 'This course has no such cohort.';
    case 'cohort-cancelled':
      return 'This cohort was cancelled. Choose another.';
    case 'cohort-closed':
      return 'This cohort can no longer be joined. Choose another.';
    case 'cohort-full':
      return 'Every place in this cohort is taken. You can wait for one, or choose another cohort.';
  }
}
