import { type Db, write } from '../../../../db/client.ts';
import { canTeach, findPerson, type Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { findCourse } from '../../catalogue/index.ts';
import { isEnrolled } from '../../enrolment/index.ts';
import { post } from '../../mail/index.ts';
import { done, refused } from '../../outcome.ts';
import { isOver, movedDeadline } from '../deadline.ts';
import { moveDeadline, runningAttempts } from '../store.ts';
import { type Accommodation, isFit, NO_ACCOMMODATION, type Profile, sameAccommodation } from './accommodation.ts';
import { arrangementsChanged } from './messages.ts';
import { accommodationFor, findProfile, putProfile } from './store.ts';

export type AccommodationRefusal = 'not-allowed' | 'yourself' | 'no-such-course' | 'nobody' | 'not-enrolled' | 'unfit';

/**
 * Sets what a student needs at quizzes, in place of what was set before. It holds at once, for attempts that run too,
 * and the student is told that there is something to see; why is told to nobody.
 * @param actor a registrar, or for their own course and its students an instructor; nobody for themselves.
 * @param course `''` for all courses, registrars only.
 * @param now in ms.
 */
export async function setAccommodation(actor: Person, personId: string, course: string, given: Profile, now: number) {
  if (!actor.registrar && !canTeach(actor, course)) return refused<AccommodationRefusal>('not-allowed');
  if (actor.id === personId) return refused<AccommodationRefusal>('yourself');
  if (course !== '' && !findCourse(course)) return refused<AccommodationRefusal>('no-such-course');
  if (!isFit(given)) return refused<AccommodationRefusal>('unfit');
  const person = await findPerson(personId);
  if (!person) return refused<AccommodationRefusal>('nobody');
  return write(async (tx) => {
    if (!actor.registrar && !(await isEnrolled(tx, personId, course))) {
      return refused<AccommodationRefusal>('not-enrolled');
    }
    const before = await findProfile(tx, personId, course);
    const changed = !sameAccommodation(before ?? NO_ACCOMMODATION, given);
    if (!changed && given.note === (before?.note ?? '')) return done();
    await putProfile(tx, { person: personId, course, ...given, setBy: actor.id, at: now });
    await record(tx, {
      at: now,
      actor: actor.id,
      action: 'accommodation-set',
      subject: `person/${personId}`,
      details: { course, before: before ? withoutNote(before) : null, after: withoutNote(given) },
    });
    if (!changed) return done();
    await moveDeadlines(tx, personId, course, now);
    await post(tx, arrangementsChanged(person, findCourse(course)?.title), now);
    return done();
  });
}

/** What the audit log may know, which registrars read at any time: not the reasons. */
const withoutNote = ({ timeFactor, noTimer, extraAttempts, laterDays }: Accommodation): Accommodation => ({
  timeFactor,
  noTimer,
  extraAttempts,
  laterDays,
});

/** Gives running attempts the end that they have now. One whose time was over before is the server's to end. */
async function moveDeadlines(tx: Db, person: string, course: string, now: number): Promise<void> {
  for (const attempt of await runningAttempts(tx, person, course === '' ? undefined : course)) {
    if (isOver(attempt, now)) continue;
    const deadline = movedDeadline(attempt, await accommodationFor(tx, person, attempt.course), now);
    if (deadline !== attempt.deadline) await moveDeadline(tx, attempt.id, deadline);
  }
}
