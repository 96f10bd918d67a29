import { write } from '../../../db/client.ts';
import { normalCode } from '../../platform/tokens.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import type { Course } from '../catalogue/index.ts';
import { done } from '../outcome.ts';
import { decideEntry } from './decideEntry.ts';
import { addEnrolment, findCode, findEnrolment, usesOf } from './store.ts';

/**
 * Enrols a person in a course: free, or by the access code that they typed.
 * @param typedCode what stood in the code field; empty for none.
 * @param now in ms. Refused as `decideEntry` says; two tabs make one enrolment.
 */
export function enrol(person: Person, course: Course, typedCode: string, now: number) {
  return write(async (tx) => {
    const typed = normalCode(typedCode);
    const code = typed ? await findCode(tx, typed) : undefined;
    const decision = decideEntry(
      {
        price: course.price,
        course: course.id,
        enrolled: (await findEnrolment(tx, person.id, course.id)) !== undefined,
        codeTyped: typed !== '',
        code,
        uses: code ? await usesOf(tx, code.code) : 0,
      },
      now,
    );
    if (!decision.ok) return decision;
    const accessCode = decision.via === 'code' ? { accessCode: typed } : {};
    await addEnrolment(tx, { person: person.id, course: course.id, startedAt: now, via: decision.via, ...accessCode });
    await record(tx, {
      at: now,
      actor: person.id,
      action: 'enrolled',
      subject: `course/${course.id}`,
      details: { via: decision.via, ...accessCode },
    });
    return done();
  });
}
