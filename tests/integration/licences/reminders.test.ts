import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../../src/platform/clock.ts';
import { addDays } from '../../../src/platform/days.ts';
import { catalogue, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { addLicence, beginNextPeriod } from '../../../src/school/licences/index.ts';
import { remind } from '../../../src/school/licences/reminders/remind.ts';
import { STRICT } from '../../support/board.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { mailTo } from '../credentials/support.ts';

const RENEWS = '2027-08-31';
/** A moment of the day so many days before the renewal. */
const shortOf = (days: number): number => Date.parse(addDays(RENEWS, -days)) + 9 * 3_600_000;

beforeAll(async () => {
  await openTestSchool();
  useCatalogue({ ...catalogue(), boards: [STRICT] });
});
afterAll(closeTestSchool);

let number = 10_000;

async function holder(renewsOn = RENEWS) {
  number += 1;
  const person = await addPerson();
  const added = await addLicence(
    person.id,
    { board: 'testland', number: `MA${number}`, renewsOn, periodFrom: '' },
    shortOf(300),
  );
  if (!added.ok) throw new Error(added.reason);
  const subjects = async () => (await mailTo(person.email)).map((it) => it.subject);
  return { ...person, licence: added.id, subjects };
}

/** Rounds until there is nothing left to do, as the worker makes them. */
async function round(at: number): Promise<void> {
  while ((await remind(at)) > 0);
}

describe('a reminder of a renewal', () => {
  it('comes 90, 30 and 7 days before it, each once, and says what is missing', async () => {
    const { email, licence } = await holder();
    const counts: number[] = [];
    for (const days of [91, 90, 89, 31, 30, 8, 7, 1, 0, -1]) {
      await round(shortOf(days));
      await round(shortOf(days));
      counts.push((await mailTo(email)).length);
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 3, 3, 3, 3]);
    const [first] = await mailTo(email);
    expect(first?.subject).toBe('Renewal on 31 August 2027: Testland');
    expect(first?.body).toContain('24 of 24 hours are missing.');
    expect(first?.body).toContain('At least 2 hours more must be in professional ethics.');
    expect(first?.body).toContain('in 90 days');
    expect(first?.body).toContain(`http://localhost:4321/licences/${licence}`);
  });

  it('is one mail after the server was away, whatever was missed', async () => {
    const { email } = await holder();
    await round(shortOf(5));
    await round(shortOf(4));
    expect((await mailTo(email)).map((it) => it.body)).toEqual([expect.stringContaining('in 5 days')]);
  });

  it('does not come again when the clock is set back', async () => {
    const { email } = await holder();
    await round(shortOf(7));
    await round(shortOf(60));
    await round(shortOf(29));
    expect(await mailTo(email)).toHaveLength(1);
  });

  it('comes anew for the next renewal', async () => {
    const { email, id, licence } = await holder();
    await round(shortOf(7));
    await beginNextPeriod(id, licence, RENEWS, shortOf(6));
    await round(shortOf(5));
    expect(await mailTo(email)).toHaveLength(1);
    await round(Date.parse('2029-08-31') - 30 * DAY);
    expect(await mailTo(email)).toHaveLength(2);
  });

  it('is sent once by two rounds at the same time', async () => {
    const { email } = await holder();
    await Promise.all([remind(shortOf(30)), remind(shortOf(30)), remind(shortOf(30))]);
    expect(await mailTo(email)).toHaveLength(1);
  });

  it('leaves nobody out where many are due', async () => {
    const holders = await Promise.all(Array.from({ length: 120 }, () => holder('2027-06-15')));
    await round(Date.parse('2027-06-01'));
    const counts = await Promise.all(holders.map(async (it) => (await mailTo(it.email)).length));
    expect(counts.every((it) => it === 1)).toBe(true);
  });

  it('passes over a board that the school no longer knows', async () => {
    const { email } = await holder('2028-01-10');
    useCatalogue({ ...catalogue(), boards: [] });
    await round(Date.parse('2028-01-01'));
    useCatalogue({ ...catalogue(), boards: [STRICT] });
    expect(await mailTo(email)).toEqual([]);
  });
});
