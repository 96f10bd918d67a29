import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { accommodations } from '../../../db/schema/assessment.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { DAY, MINUTE, SECOND } from '../../../src/platform/clock.ts';
import {
  arrangementsOf,
  attemptsOf,
  endIfOver,
  NO_ACCOMMODATION,
  type Profile,
  profilesOf,
  saveAnswers,
  setAccommodation,
  startAttempt,
  submitAttempt,
} from '../../../src/school/assessment/index.ts';
import type { Quiz } from '../../../src/school/catalogue/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { COURSE, form, QUIZ, running, started, withQuiz } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const student = () => addPerson({ enrolledIn: [COURSE] });
const instructor = () => addPerson({ teaches: [COURSE] });
const registrar = () => addPerson({ registrar: true });
const profile = (part: Partial<Profile>): Profile => ({ ...NO_ACCOMMODATION, note: '', ...part });
const edited =
  (change: Partial<Quiz>) =>
  (quiz: Quiz): Quiz => ({ ...quiz, ...change });
const lettersTo = async (email: string) =>
  (await database().select().from(outbox)).filter((it) => it.recipient === email);

describe('an accommodation', () => {
  test('is set, told without reasons, written down without the note, and seen by its student', async () => {
    const [staff, { id, email }] = [await instructor(), await student()];
    const given = profile({ timeFactor: 150, note: 'Asked by the disability office.' });
    expect(await setAccommodation(staff, id, COURSE, given, 5000)).toEqual({ ok: true });

    expect(await profilesOf(database(), id)).toEqual([{ course: COURSE, ...given, at: 5000, setBy: staff.name }]);
    expect(await arrangementsOf(database(), id)).toEqual([{ course: COURSE, ...NO_ACCOMMODATION, timeFactor: 150 }]);
    const letters = await lettersTo(email);
    expect(letters.map((it) => it.subject)).toEqual(['Arrangements for your quizzes']);
    expect(letters[0]?.body).toContain('/account');
    expect(letters[0]?.body).not.toMatch(/disability|1\.5|150/);
    const entries = (await database().select().from(auditLog)).filter((it) => it.subject === `person/${id}`);
    expect(entries).toMatchObject([
      {
        actor: staff.id,
        action: 'accommodation-set',
        details: { course: COURSE, before: null, after: { ...NO_ACCOMMODATION, timeFactor: 150 } },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain('disability');
  });

  test('set again as it is changes nothing; another note alone is not told to the student', async () => {
    const [staff, { id, email }] = [await instructor(), await student()];
    await setAccommodation(staff, id, COURSE, profile({ laterDays: 7 }), 5000);
    await setAccommodation(staff, id, COURSE, profile({ laterDays: 7 }), 6000);
    expect(await profilesOf(database(), id)).toMatchObject([{ at: 5000 }]);
    await setAccommodation(staff, id, COURSE, profile({ laterDays: 7, note: 'Until June.' }), 7000);
    expect(await profilesOf(database(), id)).toMatchObject([{ at: 7000, note: 'Until June.' }]);
    expect(await lettersTo(email)).toHaveLength(1);
    await setAccommodation(staff, id, COURSE, profile({}), 8000);
    expect(await lettersTo(email)).toHaveLength(2);
  });

  test('is refused to whoever may not, and then nothing is kept', async () => {
    const [{ id }, stranger] = [await student(), await addPerson()];
    const both = await addPerson({ teaches: [COURSE], enrolledIn: [COURSE] });
    const other = await addPerson({ teaches: ['priced'] });
    const refusal = async (...given: Parameters<typeof setAccommodation>) => {
      const result = await setAccommodation(...given);
      return result.ok ? 'done' : result.reason;
    };
    const more = profile({ extraAttempts: 1 });
    expect(await refusal(await student(), id, COURSE, more, 1)).toBe('not-allowed');
    expect(await refusal(other, id, COURSE, more, 1)).toBe('not-allowed');
    expect(await refusal(both, id, '', more, 1)).toBe('not-allowed');
    expect(await refusal(both, both.id, COURSE, more, 1)).toBe('yourself');
    expect(await refusal(both, stranger.id, COURSE, more, 1)).toBe('not-enrolled');
    expect(await refusal(both, 'no-such-person', COURSE, more, 1)).toBe('nobody');
    expect(await refusal(await registrar(), id, 'no-such-course', more, 1)).toBe('no-such-course');
    expect(await refusal(both, id, COURSE, profile({ timeFactor: 401 }), 1)).toBe('unfit');
    expect((await database().select().from(accommodations)).filter((it) => it.at === 1)).toEqual([]);
    expect(await refusal(await registrar(), stranger.id, '', more, 1)).toBe('done');
  });
});

describe('an attempt that runs', () => {
  const timed = edited({ limit: 10, grace: 30 });

  test('gets its longer time at once, and ends when that is over', () =>
    withQuiz(timed, async () => {
      const { id } = await student();
      const attempt = await started(id, 0);
      expect((await running(id, attempt)).deadline).toBe(10 * MINUTE);
      await setAccommodation(await registrar(), id, '', profile({ timeFactor: 200 }), 5 * MINUTE);
      expect((await running(id, attempt)).deadline).toBe(20 * MINUTE);
      const late = form({ 'true-or-not': 'true' });
      expect(await saveAnswers(id, attempt, late, 15 * MINUTE)).toMatchObject({ ok: true, messages: {} });
      expect(await endIfOver(attempt, 20 * MINUTE + 30 * SECOND)).toBe(false);
      expect(await endIfOver(attempt, 20 * MINUTE + 30 * SECOND + 1)).toBe(true);
    }));

  test('of another course keeps its end', () =>
    withQuiz(timed, async () => {
      const { id } = await addPerson({ enrolledIn: [COURSE, 'priced'] });
      const attempt = await started(id, 0);
      await setAccommodation(await registrar(), id, 'priced', profile({ timeFactor: 200 }), 5 * MINUTE);
      expect((await running(id, attempt)).deadline).toBe(10 * MINUTE);
    }));

  test('has the grace left where what is taken back would have ended it before', () =>
    withQuiz(timed, async () => {
      const [staff, { id }] = [await registrar(), await student()];
      await setAccommodation(staff, id, COURSE, profile({ noTimer: true }), 0);
      const attempt = await started(id, 0);
      expect((await running(id, attempt)).deadline).toBeUndefined();
      await setAccommodation(staff, id, COURSE, profile({}), 50 * MINUTE);
      expect((await running(id, attempt)).deadline).toBe(50 * MINUTE + 30 * SECOND);
      expect(await saveAnswers(id, attempt, form({ 'true-or-not': 'true' }), 50 * MINUTE + SECOND)).toMatchObject({
        ok: true,
      });
    }));

  test('whose time was over is not brought back', () =>
    withQuiz(timed, async () => {
      const { id } = await student();
      const attempt = await started(id, 0);
      const tooLate = 10 * MINUTE + 31 * SECOND;
      await setAccommodation(await registrar(), id, COURSE, profile({ timeFactor: 400 }), tooLate);
      expect(await saveAnswers(id, attempt, form({ 'true-or-not': 'true' }), tooLate)).toEqual({
        ok: false,
        reason: 'time-over',
      });
    }));
});

describe('a quiz that was through', () => {
  test('has another attempt for the one who gets more', async () => {
    const [staff, { id }, { id: other }] = [await registrar(), await student(), await student()];
    for (const person of [id, other])
      for (let round = 1; round <= 2; round += 1) await submitAttempt(person, await started(person, round), round);
    expect(await startAttempt(id, QUIZ, true, 9)).toEqual({ ok: false, reason: 'no-attempt-left' });
    await setAccommodation(staff, id, '', profile({ extraAttempts: 1 }), 10);
    expect(await attemptsOf(database(), id, QUIZ, 11)).toMatchObject({ allowed: 3, left: 1 });
    await submitAttempt(id, await started(id, 12), 13);
    expect(await startAttempt(id, QUIZ, true, 14)).toEqual({ ok: false, reason: 'no-attempt-left' });
    expect(await startAttempt(other, QUIZ, true, 14)).toEqual({ ok: false, reason: 'no-attempt-left' });
  });

  test('is open again for the one whose closing date is later, and ends for them then', () =>
    withQuiz(edited({ closes: 10 * DAY, grace: 0 }), async () => {
      const [staff, { id }, { id: other }] = [await registrar(), await student(), await student()];
      expect(await startAttempt(id, QUIZ, true, 11 * DAY)).toEqual({ ok: false, reason: 'closed' });
      await setAccommodation(staff, id, COURSE, profile({ laterDays: 3 }), 11 * DAY);
      const attempt = await started(id, 12 * DAY);
      expect((await running(id, attempt)).deadline).toBe(13 * DAY);
      expect(await startAttempt(other, QUIZ, true, 12 * DAY)).toEqual({ ok: false, reason: 'closed' });
      expect(await endIfOver(attempt, 13 * DAY + 1)).toBe(true);
      expect(await startAttempt(id, QUIZ, true, 13 * DAY + 2)).toEqual({ ok: false, reason: 'closed' });
    }));
});
