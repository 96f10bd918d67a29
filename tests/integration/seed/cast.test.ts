import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { CAST, DEMO_PASSWORD } from '../../../db/seed/cast.ts';
import { seedDemo } from '../../../db/seed/seedDemo.ts';
import { DAY, now } from '../../../src/platform/clock.ts';
import { settings } from '../../../src/platform/settings.ts';
import { findListed, signIn } from '../../../src/school/accounts/index.ts';
import { pastCorrections } from '../../../src/school/assessment/corrections/pastCorrections.ts';
import { accommodationFor, attemptForStudent, attemptsOf, essayQueue } from '../../../src/school/assessment/index.ts';
import {
  encounterForStudent,
  markingQueue,
  readingFor,
  submissionForStudent,
  triesIn,
} from '../../../src/school/cases/index.ts';
import { type Activity, activitiesOf, findCourse } from '../../../src/school/catalogue/index.ts';
import { boughtBy as boughtByClinic, clinicsOf, staffOf } from '../../../src/school/clinics/index.ts';
import { courseEvaluations, decideClosing } from '../../../src/school/closing/index.ts';
import { awardsOf, verification } from '../../../src/school/credentials/index.ts';
import { cohortsOf, findEnrolment, isEnrolled, listCodes } from '../../../src/school/enrolment/index.ts';
import { isAnswered } from '../../../src/school/items/index.ts';
import { ownStatements } from '../../../src/school/payments/index.ts';
import { course, openEmptySchool, played, standing, throwAway } from './support.ts';

beforeAll(async () => {
  await openEmptySchool();
  await seedDemo();
}, 60_000);
afterAll(throwAway);

const signedIn = (role: keyof typeof CAST) =>
  signIn({ email: CAST[role].email, password: DEMO_PASSWORD }, { from: '127.0.0.1', userAgent: 'test' });

const waitingFor = async (role: keyof typeof CAST) =>
  (await markingQueue(database(), await played(role), { page: 1 }, Date.now())).readings;

/** A quiz of a course, by its place among the course's quizzes. */
function quiz(place: number): Activity {
  const found = activitiesOf(course()).filter((it) => it.kind === 'quiz')[place];
  if (!found) throw new Error(`there is no quiz ${place}`);
  return found;
}

const attemptsAt = async (role: keyof typeof CAST, place: number) =>
  attemptsOf(database(), (await played(role)).id, quiz(place).path, Date.now());

test('everyone but the suspended can sign in with the password that visitors are told', async () => {
  for (const role of ['student', 'midway', 'graduate', 'instructor', 'registrar'] as const) {
    expect((await signedIn(role)).ok, role).toBe(true);
  }
  expect(await signedIn('viktor')).toMatchObject({ ok: false, reason: 'suspended' });
});

test('the student is enrolled in the first course and has done nothing', async () => {
  const progress = await standing('student');
  expect(progress).toMatchObject({ enrolled: true, done: 0 });
  expect(
    progress.modules.flatMap((it) => it.activities).every((it) => it.state === 'open' || it.state === 'locked'),
  ).toBe(true);
});

describe('the one who is midway', () => {
  test('has done the first two modules and not the others', async () => {
    const { modules, complete } = await standing('midway');
    const whole = modules.map((it) => it.activities.every(({ state }) => state === 'done'));
    expect(whole).toEqual([true, true, false, false]);
    expect(complete).toBe(false);
  });

  test('failed once and then passed', async () => {
    const { list } = await attemptsAt('midway', 0);
    expect(list.map((it) => it.passed)).toEqual([false, true]);
  });

  test('is in the middle of a quiz, with some answers saved', async () => {
    const { running } = await attemptsAt('midway', 2);
    const attempt = await attemptForStudent(database(), (await played('midway')).id, running ?? '');
    if (!attempt || attempt === 'submitted') throw new Error('no attempt runs');
    const answered = attempt.questions.filter((it) => isAnswered(it.answer)).length;
    expect(answered).toBeGreaterThan(0);
    expect(answered).toBeLessThan(attempt.questions.length);
  });
});

describe('the graduate', () => {
  test('has completed all three courses', async () => {
    for (const place of [0, 1, 2]) expect(await standing('graduate', place)).toMatchObject({ complete: true });
  });

  test('holds three certificates and the diploma, which anyone can verify', async () => {
    const awards = await awardsOf(database(), (await played('graduate')).id);
    expect(awards.map((it) => it.kind).sort()).toEqual(['course', 'course', 'course', 'diploma']);
    for (const { code } of awards) expect((await verification(database(), code))?.state).toBe('valid');
  });

  test('entered the courses that cost money by codes of the registrar', async () => {
    const codes = (await listCodes(database())).filter((it) => it.code.percent === 100);
    expect(codes.map((it) => it.code.offer).sort()).toEqual(['myofascial-pain', 'post-surgical-recovery']);
    expect(codes.every((it) => it.uses === 2)).toBe(true);
  });
});

test('one has done all of the first course, and only the form for the certificate waits', async () => {
  const progress = await standing('nils');
  expect(progress).toMatchObject({ complete: true, awarded: false });
  expect(decideClosing(progress)).toBe('open');
});

test('enough have said what they think of the first course for its instructor to see it', async () => {
  const asked = { version: '', year: '' };
  const found = await courseEvaluations(database(), await played('instructor'), course().id, asked, now());
  expect(found?.shown?.summary.n).toBeGreaterThanOrEqual(10);
  expect(found?.shown?.summary.suggestions.length).toBeGreaterThan(0);
});

describe('the marking queue', () => {
  test('of the instructor holds work from all courses, days apart', async () => {
    const waiting = (await waitingFor('instructor')).filter((it) => it.role === 'first');
    expect(waiting).toHaveLength(6);
    expect(new Set(waiting.map((it) => it.course)).size).toBe(4);
    const ages = waiting.map((it) => (now() - it.openedAt) / DAY);
    for (const [index, age] of ages.slice(1).entries()) expect((ages[index] ?? 0) - age).toBeGreaterThan(0.5);
    expect(ages.at(-1)).toBeLessThan(1);
  });

  test('of the others holds the work of their own course', async () => {
    expect((await waitingFor('daniel')).map((it) => it.student)).toEqual([CAST.ananya.name]);
    const ownToPriya = (await waitingFor('priya')).filter((it) => it.role === 'first');
    expect(new Set(ownToPriya.map((it) => it.course))).toEqual(
      new Set([course(2).title, findCourse('clinical-reasoning')?.title]),
    );
  });

  test('asks for two readings of what two people mark, without names', async () => {
    for (const marker of ['instructor', 'priya'] as const) {
      // The queue offers the second reading once the first is someone's; asked for, it shows them all.
      const seconds = await markingQueue(database(), await played(marker), { page: 1, filter: 'second' }, Date.now());
      const both = seconds.readings;
      expect(both.map(({ role }) => role)).toEqual(['second', 'second']);
      const firsts = (await waitingFor(marker)).filter((it) => both.some(({ id }) => id === it.id));
      expect(firsts.map(({ role }) => role)).toEqual(['first', 'first']);
      const names: string[] = Object.values(CAST).map((it) => it.name);
      expect([...both, ...firsts].filter((it) => names.includes(it.student))).toEqual([]);
    }
  });

  test('shows the second try of the one whose work was returned with comments', async () => {
    const again = (await waitingFor('instructor')).find((it) => it.student === CAST.layla.name);
    const reading = await readingFor(database(), await played('instructor'), again?.id ?? '', Date.now());
    const submission = reading?.submission;
    expect(submission?.earlier.map((it) => it.marking.outcome)).toEqual(['returned']);
    expect([...(submission?.earlier[0]?.marking.criteria.values() ?? [])].every((it) => it.comment !== '')).toBe(true);
  });
});

test('one has a case that waits and another that is a draft', async () => {
  const tries = await triesIn(database(), (await played('olatunji')).id, course().id);
  expect(tries.map((it) => it.state).sort()).toEqual(['draft', 'handed-in']);
});

describe('the one who sees the patients', () => {
  const triesAt = async () => triesIn(database(), (await played('nadiia')).id, 'clinical-reasoning');
  const at = async (name: string) => (await triesAt()).find((it) => it.case.endsWith(`/${name}`));

  test('knows the mark of one, waits for another, and has begun the third', async () => {
    expect((await at('band-by-noon'))?.state).toBe('passed');
    expect((await at('back-by-saturday'))?.state).toBe('handed-in');
    expect((await at('seven-weeks-after-the-repair'))?.state).toBe('draft');
  });

  test('has her path beside the expert’s, and is in the middle of an encounter', async () => {
    const { id: person } = await played('nadiia');
    const marked = await submissionForStudent(database(), person, (await at('band-by-noon'))?.id ?? '');
    expect(marked?.told?.path?.outcome.verdict).toBe('good');
    const begun = await encounterForStudent(database(), person, (await at('seven-weeks-after-the-repair'))?.id ?? '');
    expect(begun?.steps.map((it) => it.state)).toContain('now');
    expect(begun?.notes.asked.length).toBeGreaterThan(5);
  });
});

test('one failed a quiz twice and has an attempt left', async () => {
  expect(await attemptsAt('meiHua', 0)).toMatchObject({ list: [{ passed: false }, { passed: false }], left: 1 });
});

describe('the one with an arrangement', () => {
  test('has half as long again at every quiz', async () => {
    const { id } = await played('tomasz');
    expect(await accommodationFor(database(), id, 'clinical-reasoning')).toMatchObject({ timeFactor: 150 });
    const { list } = await attemptsOf(database(), id, 'clinical-reasoning/weighing/weighing-evidence', now());
    expect(list).toMatchObject([{ passed: true }]);
  });

  test('has written a text of his own, which waits to be read', async () => {
    const { id } = await played('tomasz');
    const { list } = await attemptsOf(database(), id, 'clinical-reasoning/weighing/explain-your-plan', now());
    expect(list).toMatchObject([{ number: 1, state: 'awaiting-marking' }]);
    const queue = await essayQueue(database(), await played('instructor'));
    expect(queue.attempts.map((it) => it.student)).toEqual([CAST.tomasz.name]);
  });
});

test('a correction has made some of the cohort right, and nobody worse', async () => {
  const quiz = 'foundations/outcomes/check-your-reasoning';
  const corrections = await pastCorrections(database(), quiz, 'name-the-syndrome');
  expect(corrections).toMatchObject([{ kind: 'accept', by: CAST.instructor.name, fell: 0 }]);
  expect(corrections[0]?.rose).toBeGreaterThan(1);
});

test('one is suspended, one has not confirmed the address', async () => {
  expect(await findListed((await played('viktor')).id)).toMatchObject({ suspended: true });
  expect((await played('eleni')).emailVerified).toBe(false);
  expect((await played('student')).emailVerified).toBe(true);
});

test('each teaches what the school says', async () => {
  expect((await played('instructor')).teaches.toSorted()).toEqual([
    'clinical-reasoning',
    'foundations',
    'myofascial-pain',
    'post-surgical-recovery',
  ]);
  expect((await played('daniel')).teaches).toEqual(['myofascial-pain']);
  expect((await played('priya')).teaches.toSorted()).toEqual(['clinical-reasoning', 'post-surgical-recovery']);
  expect((await played('registrar')).registrar).toBe(true);
});

describe('those who pay', () => {
  const boughtBy = async (role: keyof typeof CAST) => {
    const [purchase] = await ownStatements(database(), (await played(role)).id, now());
    if (!purchase) throw new Error(`${role} bought nothing`);
    return purchase;
  };
  const isIn = async (role: keyof typeof CAST, courseId: string) =>
    isEnrolled(database(), (await played(role)).id, courseId);

  test('paid at once with a code, and are in', async () => {
    expect(await boughtBy('carmen')).toMatchObject({ purchase: { state: 'settled', percentOff: 20 } });
    expect(await isIn('carmen', 'myofascial-pain')).toBe(true);
  });

  test('have missed an instalment and are in grace, with their courses open', async () => {
    const { purchase, left } = await boughtBy('jonas');
    expect(purchase).toMatchObject({ state: 'grace', payments: 1 });
    expect(purchase.graceUntil).toBeGreaterThan(now() + 5 * DAY);
    expect(left).toHaveLength(5);
    expect(await isIn('jonas', 'myofascial-pain')).toBe(true);
  });

  test('withdrew, got it back, and are out', async () => {
    const { purchase } = await boughtBy('aoife');
    expect(purchase).toMatchObject({ state: 'refunded', refunded: purchase.paid });
    expect(await isIn('aoife', 'post-surgical-recovery')).toBe(false);
  });

  test('are known to what stands in for Stripe, so that the demonstration goes on from there', async () => {
    const kept = JSON.parse(readFileSync(join(settings().DATA_DIR, 'demo-payments.json'), 'utf8'));
    const { purchase } = await boughtBy('jonas');
    expect(Object.keys(kept.objects.subscription)).toEqual([purchase.subscription]);
    expect(kept.undelivered).toEqual([]);
  });
});

test('a clinic has five seats: one in use, one accepted, one offered, two left', async () => {
  const [clinic] = await clinicsOf(database(), (await played('astrid')).id);
  const { staff } = await staffOf(database(), { id: clinic?.id ?? '' }, 1, now());
  expect(staff.map((it) => [it.state, it.person?.name, it.courses?.[0]?.done])).toEqual([
    ['accepted', CAST.marco.name, 4],
    ['accepted', CAST.sanne.name, 0],
    ['invited', undefined, undefined],
  ]);
  expect(await boughtByClinic(database(), { id: clinic?.id ?? '' }, now())).toMatchObject([
    { purchase: { seats: 5, state: 'settled' }, left: 2 },
  ]);
});

test('a cohort is to come, and somebody has joined it', async () => {
  const [cohort] = await cohortsOf(database(), 'clinical-reasoning');
  expect(cohort).toMatchObject({ title: 'Evening group', places: 12 });
  expect(cohort?.startsAt).toBeGreaterThan(now());
  const mateo = await findEnrolment(database(), (await played('mateo')).id, 'clinical-reasoning');
  expect(mateo).toMatchObject({ cohort: cohort?.id, opensAt: cohort?.startsAt });
});

test('the audit log is in the order of time, and nothing in it is still to come', async () => {
  const times = (await database().select({ at: auditLog.at }).from(auditLog).orderBy(asc(auditLog.id))).map(
    (it) => it.at,
  );
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThanOrEqual(now());
});
