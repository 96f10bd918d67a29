import { write } from '../../../db/client.ts';
import { normalCode } from '../../platform/tokens.ts';
import type { Person } from '../accounts/index.ts';
import type { Course } from '../catalogue/index.ts';
import { type Done, done, type Refused } from '../outcome.ts';
import type { PlaceRefusal } from './cohorts/decidePlace.ts';
import { joinPlace, NO_COHORT } from './cohorts/takePlace.ts';
import { decideEntry, type EntryRefusal } from './decideEntry.ts';
import { isEnrolled } from './isEnrolled.ts';
import { grant } from './rights/grant.ts';
import { addCodeUse, findCode, usesOf } from './store.ts';

/**
 * Enrols a person in a course: free, or by the access code that they typed.
 * @param typedCode what stood in the code field; empty for none.
 * @param now in ms. @param cohort whom they begin with; null for nobody.
 * Refused as `decideEntry` and `decidePlace` say; two tabs make one enrolment.
 */
export function enrol(
  person: Person,
  course: Course,
  typedCode: string,
  now: number,
  cohort: string | null = null,
): Promise<Done | Refused<EntryRefusal | PlaceRefusal>> {
  return write(async (tx) => {
    const typed = normalCode(typedCode);
    const code = typed ? await findCode(tx, typed) : undefined;
    const decision = decideEntry(
      {
        free: course.price === 'free',
        course: course.id,
        enrolled: await isEnrolled(tx, person.id, course.id, now),
        codeTyped: typed !== '',
        code,
        uses: code ? await usesOf(tx, code.code) : 0,
      },
      now,
    );
    if (!decision.ok) return decision;
    const joined =
      cohort === null
        ? done({ place: NO_COHORT })
        : await joinPlace(tx, { cohort, course: course.id, person: person.id }, now);
    if (!joined.ok) return joined;
    const basis = decision.via === 'code' ? typed : '';
    if (basis) await addCodeUse(tx, { code: basis, person: person.id, at: now });
    await grant(
      tx,
      { person: person.id, course: course.id, via: decision.via, basis, ...joined.place },
      person.id,
      now,
    );
    return done();
  });
}
