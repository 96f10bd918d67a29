import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { HOUR, useClock } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  attend,
  type Cohort,
  cohortFor,
  enrol,
  holdPlace,
  releasePlace,
  rightsTo,
  startCohortsWorker,
  stopWaiting,
  waitForPlace,
} from '../../../src/school/enrolment/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, addTestCohort, join, START, sample } from './cohortSupport.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

/** What is looked after in the background, once. */
async function lookAfter(at: number): Promise<void> {
  useClock(() => at);
  await startCohortsWorker()();
  useClock();
}

const subjects = async (person: Person): Promise<string[]> => {
  const rows = await database()
    .select({ subject: outbox.subject })
    .from(outbox)
    .where(eq(outbox.recipient, person.email))
    .orderBy(desc(outbox.createdAt));
  return rows.map((it) => it.subject.split(':')[0] ?? '');
};

const place = async ({ id }: Person, { id: cohort, course }: Cohort, at: number) =>
  (await cohortFor(database(), { course, cohort, person: id }, at))?.own;

async function leave({ id }: Person, at: number): Promise<void> {
  const [right] = await rightsTo(database(), id, 'sample');
  await write(async (tx) => right && attend(tx, right, 'withdrew', { by: id, at }));
}

/** A cohort of one place, taken, for which two wait. */
async function fullCohort() {
  const cohort = await addTestCohort();
  const [member, first, second] = [await addPerson(), await addPerson(), await addPerson()];
  await join(member, cohort);
  expect(await waitForPlace(first, cohort.id, AT)).toEqual({ ok: true });
  expect(await waitForPlace(second, cohort.id, AT + 1)).toEqual({ ok: true });
  return { cohort, member, first, second };
}

describe('a place that a student leaves', () => {
  it('is offered to the first who waits, for 48 hours, then to the next; nobody overtakes them', async () => {
    const { cohort, member, first, second } = await fullCohort();
    const passer = await addPerson();
    await leave(member, AT + HOUR);
    // Before anybody was told, it is theirs already.
    expect(await join(passer, cohort, AT + HOUR)).toEqual({ ok: false, reason: 'cohort-full' });
    expect(await join(second, cohort, AT + HOUR)).toEqual({ ok: false, reason: 'cohort-full' });

    await lookAfter(AT + 2 * HOUR);
    expect(await place(first, cohort, AT + 2 * HOUR)).toEqual({ is: 'offered', until: AT + 50 * HOUR });
    expect(await place(second, cohort, AT + 2 * HOUR)).toEqual({ is: 'waits', before: 1 });
    expect([await subjects(first), await subjects(second)]).toEqual([['A place is free'], []]);
    await lookAfter(AT + 3 * HOUR);
    expect(await subjects(first)).toHaveLength(1);

    await lookAfter(AT + 50 * HOUR);
    expect(await subjects(first)).toEqual(['Your place went to the next', 'A place is free']);
    expect(await subjects(second)).toEqual(['A place is free']);
    expect(await join(first, cohort, AT + 51 * HOUR)).toEqual({ ok: false, reason: 'cohort-full' });
    expect(await join(second, cohort, AT + 51 * HOUR)).toEqual({ ok: true });
    expect(await place(second, cohort, AT + 51 * HOUR)).toEqual({ is: 'member' });
    expect(await place(member, cohort, AT + 51 * HOUR)).toEqual({ is: 'full', waiting: 0 });
    await lookAfter(AT + 99 * HOUR);
    expect(await subjects(second)).toEqual(['A place is free']);
  });
});

describe('whoever waits', () => {
  it('is offered the place that a purchase gives back, at once', async () => {
    const [cohort, payer, ana] = [await addTestCohort(), await addPerson(), await addPerson()];
    const hold = { purchase: 'given-back', person: payer.id, cohort: cohort.id, until: AT + HOUR };
    await write((tx) => holdPlace(tx, hold, AT));
    await waitForPlace(ana, cohort.id, AT);
    await write((tx) => releasePlace(tx, 'given-back', AT + 1));
    expect(await place(ana, cohort, AT + 1)).toMatchObject({ is: 'offered' });
  });

  it('is offered the place of a purchase that nothing came of, once the hold ran out', async () => {
    const [cohort, payer, ana] = [await addTestCohort(), await addPerson(), await addPerson()];
    const hold = { purchase: 'ran-out', person: payer.id, cohort: cohort.id, until: AT + HOUR };
    await write((tx) => holdPlace(tx, hold, AT));
    await waitForPlace(ana, cohort.id, AT);
    await lookAfter(AT + HOUR - 1);
    expect(await place(ana, cohort, AT + HOUR - 1)).toEqual({ is: 'waits', before: 0 });
    await lookAfter(AT + HOUR);
    expect(await place(ana, cohort, AT + HOUR)).toMatchObject({ is: 'offered' });
  });

  it('can leave, and what they were offered goes to the next', async () => {
    const { cohort, member, first, second } = await fullCohort();
    await leave(member, AT + 2);
    await lookAfter(AT + 3);
    expect(await stopWaiting(first, cohort.id, AT + 4)).toEqual({ ok: true });
    expect(await place(second, cohort, AT + 4)).toMatchObject({ is: 'offered' });
    expect(await stopWaiting(first, cohort.id, AT + 5)).toEqual({ ok: true });
    expect(await place(first, cohort, AT + 5)).toMatchObject({ is: 'full' });
  });

  it('waits once, asked for twice', async () => {
    const { cohort, first, second } = await fullCohort();
    expect(await waitForPlace(first, cohort.id, AT + 9)).toEqual({ ok: true });
    expect(await place(second, cohort, AT + 9)).toEqual({ is: 'waits', before: 1 });
  });

  it('is told when the cohort begins without them', async () => {
    const { first } = await fullCohort();
    await lookAfter(START);
    expect(await subjects(first)).toEqual(['No place came free']);
  });

  it('is not one who may join, has no cohort to wait for, or is in the course', async () => {
    const { cohort } = await fullCohort();
    const [ana, free, gone] = [await addPerson(), await addTestCohort(), await addTestCohort({ cancelledAt: AT })];
    const reasons = [
      await waitForPlace(ana, free.id, AT),
      await waitForPlace(ana, gone.id, AT),
      await waitForPlace(ana, 'nonsense', AT),
      await waitForPlace(ana, cohort.id, START),
    ];
    const expected = ['place-free', 'cohort-cancelled', 'unknown-cohort', 'cohort-closed'];
    expect(reasons).toEqual(expected.map((reason) => ({ ok: false, reason })));
    await enrol(ana, sample(), '', AT);
    expect(await place(ana, cohort, AT)).toEqual({ is: 'in-course' });
    expect(await waitForPlace(ana, cohort.id, AT)).toEqual({ ok: false, reason: 'already-enrolled' });
  });
});
