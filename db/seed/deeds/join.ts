import { MINUTE } from '../../../src/platform/clock.ts';
import { getPerson, type Person, register, verifyEmail } from '../../../src/school/accounts/index.ts';
import type { Course } from '../../../src/school/catalogue/index.ts';
import { enrol } from '../../../src/school/enrolment/index.ts';
import { listMessages } from '../../../src/school/mail/index.ts';
import { DEMO_PASSWORD, type Role } from '../cast.ts';
import { must } from '../must.ts';
import type { Story } from '../tell.ts';

/** Someone opens an account and, minutes later, follows the link in the message that they get. */
export async function* joins(role: Role, at: number): Story<Person> {
  const { person, link } = yield* registers(role, at);
  yield at + 4 * MINUTE;
  must(await verifyEmail(undefined, link, at + 4 * MINUTE));
  return getPerson(person);
}

/** Someone opens an account, and leaves it at that. Gives their id, and the secret of the link in their mail. */
export async function* registers({ name, email }: Role, at: number): Story<{ person: string; link: string }> {
  yield at;
  const { person } = must(await register({ name, email, password: DEMO_PASSWORD }, at));
  const { messages } = await listMessages(1);
  const link = messages.find((it) => it.to === email)?.body.match(/token=([\w-]+)/)?.[1];
  if (!link) throw new Error(`${email} got no message with a link`);
  return { person, link };
}

/** Someone enrols in a course, by the code that they were given where it has a price. */
export async function* enters(person: Person, course: Course, codes: ReadonlyMap<string, string>, at: number): Story {
  yield at;
  must(await enrol(person, course, codes.get(course.id) ?? '', at));
}
