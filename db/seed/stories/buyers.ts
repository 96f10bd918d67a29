import { DAY, HOUR, MINUTE } from '../../../src/platform/clock.ts';
import { addMonths, dayOf } from '../../../src/platform/days.ts';
import { activitiesOf, courses, findCourse, type Offer, offers } from '../../../src/school/catalogue/index.ts';
import { enrol, issueCodes, makeCohort } from '../../../src/school/enrolment/index.ts';
import { refundFor, withdraw } from '../../../src/school/payments/index.ts';
import { database } from '../../client.ts';
import { CAST } from '../cast.ts';
import { joins } from '../deeds/join.ts';
import { studies } from '../deeds/study.ts';
import { must } from '../must.ts';
import type { Staff } from '../staff.ts';
import type { Story } from '../tell.ts';
import type { Till } from '../till.ts';

/** The courses that are sold one by one. */
const single = (): Offer[] => offers().filter((it) => it.kind === 'course');

/** Those who buy, and one who waits for a cohort. */
export const buyers = (staff: Staff, till: Till, now: number): Story[] => [
  buysAtOnce(staff, till, now),
  paysInParts(till, now),
  withdraws(till, now),
];

/** Bought a course at once, with a code of the school that takes a fifth off. */
async function* buysAtOnce({ registrar }: Staff, till: Till, now: number): Story {
  const [offer] = single();
  if (!offer) return;
  const at = now - 13 * DAY;
  yield at;
  const terms = { offer: offer.id, usesAllowed: 50, expiresAt: now + 60 * DAY, domain: null, count: 1 };
  const issued = { ...terms, percent: 20, note: 'Readers of the newsletter' };
  const [code = ''] = must(await issueCodes(registrar, issued, at)).codes;
  const person = yield* joins(CAST.carmen, at + HOUR);
  yield at + 2 * HOUR;
  await till.sells(person, offer, { code }, { at: at + 2 * HOUR });
}

/** Pays in instalments by a card that paid the first and no other: for some days there is grace. */
async function* paysInParts(till: Till, now: number): Story {
  const offer = offers().find((it) => it.instalments.length > 0);
  const [plan] = offer?.instalments ?? [];
  if (!offer || !plan) return;
  const due = now - 3 * DAY;
  const first = plan.every === 'month' ? Date.parse(addMonths(dayOf(due), -1)) + (due % DAY) : due - 7 * DAY;
  const person = yield* joins(CAST.jonas, first - HOUR);
  yield first;
  await till.sells(person, offer, { plan: plan.id }, { card: 'pays-once', at: first });
  const lessons = offer.courses.flatMap((it) => {
    const course = findCourse(it);
    return course ? activitiesOf(course).filter(({ kind }) => kind === 'lesson') : [];
  });
  yield* studies(person, lessons.slice(0, 3), { from: first + DAY, until: due - DAY }, { quality: 'sound' });
  // An invoice is collected an hour after it is made.
  yield due + 26 * HOUR;
  await till.waitsUntil(due + 26 * HOUR);
}

/** Bought a course, took it back in time, and got everything back. */
async function* withdraws(till: Till, now: number): Story {
  const offer = single()[1] ?? single()[0];
  if (!offer) return;
  const at = now - 9 * DAY;
  const person = yield* joins(CAST.aoife, at);
  yield at + HOUR;
  const purchase = await till.sells(person, offer, {}, { at: at + HOUR });
  const later = at + 3 * DAY;
  yield later;
  const { decision } = await refundFor(database(), purchase, later);
  // By a policy that gives nothing back there is nothing to withdraw for.
  if (!decision.ok) return;
  const asked = { purchase: purchase.id, amount: decision.amount, reason: 'My clinic has bought it for me.' };
  must(await withdraw(person, asked, later));
  yield later + 5 * MINUTE;
  await till.waitsUntil(later + 5 * MINUTE);
}

/** A cohort is to begin a free course together in three weeks, a module a week; somebody has joined it. */
export async function* cohortToCome({ registrar }: Staff, now: number): Story {
  const course = courses()
    .filter((it) => it.price === 'free')
    .at(-1);
  if (!course) return;
  const at = now - 5 * DAY;
  yield at;
  const startsAt = Date.parse(dayOf(now + 21 * DAY)) + 17 * HOUR;
  const terms = {
    title: 'Evening group',
    startsAt,
    closesAt: null,
    places: 12,
    release: { kind: 'pace', days: 7 } as const,
  };
  const { id } = must(await makeCohort(registrar, course.id, terms, at));
  const person = yield* joins(CAST.mateo, at + DAY);
  yield at + DAY + HOUR;
  must(await enrol(person, course, '', at + DAY + HOUR, id));
}
