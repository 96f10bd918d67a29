import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { markings, submissionSections, submissions } from '../../../db/schema/cases.ts';
import { uploads } from '../../../db/schema/uploads.ts';
import { workKeptUntil } from '../../../src/school/cases/index.ts';
import { school } from '../../../src/school/catalogue/index.ts';
import { sweepWork } from '../../../src/school/records/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { auditOf, doAll } from '../credentials/support.ts';

const WRITTEN = Date.UTC(2026, 0, 31);
let submission: string;
beforeAll(openTestSchool);
afterAll(closeTestSchool);
beforeEach(async () => {
  const { id } = await addPerson();
  await doAll(id, 'sample');
  const [work] = await database().select().from(submissions).where(eq(submissions.person, id));
  submission = work?.id ?? '';
  await write(async (tx) => {
    await tx
      .insert(submissionSections)
      .values({ submission, section: 'plan', text: 'About a client.', revision: WRITTEN });
    await tx.insert(uploads).values({
      id: `file-${submission}`,
      submission,
      person: id,
      name: 'a.pdf',
      size: 1,
      createdAt: WRITTEN,
      keptAt: WRITTEN,
    });
  });
});

const handIn = (handedInAt: number | null) =>
  write((tx) => tx.update(submissions).set({ handedInAt, startedAt: WRITTEN }).where(eq(submissions.id, submission)));
const texts = () => database().select().from(submissionSections).where(eq(submissionSections.submission, submission));
const file = () => database().select().from(uploads).where(eq(uploads.submission, submission)).get();

test('texts of work that was handed in go when its time is over, and not a moment before', async () => {
  await handIn(WRITTEN);
  const until = workKeptUntil('sample', WRITTEN);
  expect(until).toBe(Date.UTC(2026 + school().retention.workYears, 0, 31));
  await sweepWork(until - 1);
  expect(await texts()).toHaveLength(1);
  await sweepWork(until);
  expect(await texts()).toEqual([]);
  expect((await auditOf(`submission/${submission}`)).at(-1)).toMatchObject({
    action: 'work-removed',
    details: { why: 'expired' },
  });
  expect(await database().select().from(markings).where(eq(markings.submission, submission))).toHaveLength(1);
  expect(await sweepWork(until)).toBe(0);
});

test('a draft goes, with its files, once nobody touched it for as long as the school says', async () => {
  await handIn(null);
  const over = Date.UTC(2028, 0, 31);
  expect(school().retention.draftMonths).toBe(24);
  await sweepWork(over);
  expect(await texts()).toHaveLength(1);
  expect((await file())?.removedAt).toBeNull();
  await sweepWork(over + 1);
  expect(await texts()).toEqual([]);
  expect((await file())?.removedAt).toBe(over + 1);
  expect((await auditOf(`submission/${submission}`)).at(-1)).toMatchObject({ details: { why: 'untouched' } });
});

test('a draft that is written in, or given a file, is touched', async () => {
  await handIn(null);
  const over = Date.UTC(2028, 0, 31) + 1;
  await write((tx) => tx.update(uploads).set({ createdAt: over }).where(eq(uploads.submission, submission)));
  await sweepWork(over);
  expect(await texts()).toHaveLength(1);
});
