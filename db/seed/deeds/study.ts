import type { Person } from '../../../src/school/accounts/index.ts';
import type { Activity } from '../../../src/school/catalogue/index.ts';
import type { Quality } from '../cases/sample.ts';
import { moment, part, parts, type Span } from '../span.ts';
import type { Story } from '../tell.ts';
import { isOpen } from './isOpen.ts';
import { reads } from './readLesson.ts';
import { takes } from './takeQuiz.ts';
import { handsIn, marks } from './workOnCase.ts';

/** How someone studies. */
export interface Manner {
  /** What their work on cases is like. */
  quality: Quality;
  /** Who marks it the day after; without one it waits. */
  marker?: Person | undefined;
  /** Path of a quiz that they pass only at the second attempt. */
  stumblesAt?: string | undefined;
}

/** Someone works through activities in order, spread evenly over a span, up to the first that is locked. */
export async function* studies(person: Person, activities: readonly Activity[], span: Span, manner: Manner): Story {
  const slots = parts(span, activities.length);
  for (const [index, activity] of activities.entries()) {
    const slot = slots[index] ?? span;
    yield slot.from;
    if (!(await isOpen(person.id, activity.path))) return;
    yield* does(person, activity, slot, manner);
  }
}

async function* does(person: Person, activity: Activity, slot: Span, manner: Manner): Story {
  switch (activity.kind) {
    case 'lesson':
      return yield* reads(person.id, activity, slot);
    case 'quiz': {
      const stumbles = manner.stumblesAt === activity.path && activity.attempts > 1;
      if (stumbles) yield* takes(person.id, activity.path, part(slot, 0, 0.5), 'failed');
      return yield* takes(person.id, activity.path, part(slot, 0.5, 1), 'passed');
    }
    case 'case': {
      const { quality, marker } = manner;
      const work = yield* handsIn(person.id, activity.path, quality, part(slot, 0, 0.4));
      if (marker) yield* marks(marker, work, 'passed', moment(slot, 0.9));
    }
  }
}
