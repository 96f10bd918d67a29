import { DAY, HOUR, MINUTE } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { activitiesOf, findCourse, offers } from '../../../src/school/catalogue/index.ts';
import { acceptSeat, createClinic, inviteStaff } from '../../../src/school/clinics/index.ts';
import { listMessages } from '../../../src/school/mail/index.ts';
import { CAST } from '../cast.ts';
import { joins } from '../deeds/join.ts';
import { studies } from '../deeds/study.ts';
import { must } from '../must.ts';
import type { Story } from '../tell.ts';
import type { Till } from '../till.ts';

/** Where the clinic writes to somebody who has another address herself. */
const FRONT_DESK = 'front.desk@demo.test';

/** A clinic buys five seats: one of its staff has begun, one has accepted, one has not answered, and two seats are left. */
export async function* clinic(till: Till, now: number): Story {
  const offer = offers().find((it) => it.seats.length > 0) ?? offers()[0];
  if (!offer) return;
  const at = now - 12 * DAY;
  const astrid = yield* joins(CAST.astrid, at);
  yield at + HOUR;
  const { clinic: id } = must(await createClinic(astrid, 'Harbour Street Clinic', at + HOUR));
  const { id: purchase } = await till.sells(astrid, offer, { clinic: id, seats: 5 }, { at: at + HOUR });
  yield at + 2 * HOUR;
  const addresses = [CAST.marco.email, FRONT_DESK, 'hana.kim@demo.test'].join('\n');
  must(await inviteStaff(astrid, id, purchase, addresses, at + 2 * HOUR));
  const [forMarco, forSanne] = [await secretFor(CAST.marco.email), await secretFor(FRONT_DESK)];
  const marco = yield* joins(CAST.marco, at + DAY);
  yield* accepts(marco, forMarco, at + DAY + HOUR);
  const lessons = offer.courses.flatMap((it) => {
    const course = findCourse(it);
    return course ? activitiesOf(course).filter(({ kind }) => kind === 'lesson') : [];
  });
  yield* studies(marco, lessons.slice(0, 4), { from: at + 2 * DAY, until: now - 4 * DAY }, { quality: 'sound' });
  const sanne = yield* joins(CAST.sanne, now - 3 * DAY);
  yield* accepts(sanne, forSanne, now - 3 * DAY + 10 * MINUTE);
}

async function* accepts(person: Person, secret: string, at: number): Story {
  yield at;
  must(await acceptSeat(person, secret, at));
}

/** The secret in the invitation that an address was just sent. */
async function secretFor(email: string): Promise<string> {
  const { messages } = await listMessages(1);
  const secret = messages.find((it) => it.to === email)?.body.match(/\/seats\/([\w-]+)/)?.[1];
  if (!secret) throw new Error(`${email} was not invited`);
  return secret;
}
