import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { submissions } from '../../../db/schema/cases.ts';
import { handIn, saveDraft, submissionForStudent } from '../../../src/school/cases/index.ts';
import { namesIn } from '../../../src/school/catalogue/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { STATED } from '../../support/statement.ts';
import { begun, CASE, student, texts } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const TOLD = 'my neighbour Ludmila agrees';

async function drafted(words: string) {
  const { id } = await student();
  const submission = await begun(id);
  await saveDraft(id, submission, texts(2000, words), 2000);
  const row = () => database().select().from(submissions).where(eq(submissions.id, submission)).get();
  const seen = () => submissionForStudent(database(), id, submission);
  return { id, submission, row, seen };
}

test('nothing is handed in before its student has stated that nobody can be recognised', async () => {
  const { id, submission, row } = await drafted('three whole words');
  const refused = await handIn(id, submission, [], 3000, { ...STATED, privacy: false });
  expect(refused).toMatchObject({ ok: false, reason: 'privacy-unstated' });
  expect(await row()).toMatchObject({ handedInAt: null, privacyStatedAt: null });

  expect(await handIn(id, submission, [], 4000, { privacy: true, hintsRead: false })).toEqual({ ok: true });
  expect(await row()).toMatchObject({ handedInAt: 4000, privacyStatedAt: 4000 });
});

test('what may tell who somebody is must be looked at, and what the case itself says may not', async () => {
  const { id, submission, seen, row } = await drafted(TOLD);
  const hints = (await seen())?.hints ?? [];
  expect(hints.map((it) => [it.section, it.words])).toEqual([
    ['findings', 'Ludmila'],
    ['plan', 'Ludmila'],
  ]);
  const refused = await handIn(id, submission, [], 3000, { privacy: true, hintsRead: false });
  expect(refused).toMatchObject({ ok: false, reason: 'hints-unread' });
  expect((await row())?.handedInAt).toBeNull();
  expect(await handIn(id, submission, [], 4000, STATED)).toEqual({ ok: true });
  expect((await seen())?.hints).toEqual([]);

  const [name = ''] = namesIn(CASE);
  expect(name).toMatch(/^\p{Lu}/u);
  const own = await drafted(`my client ${name} agrees`);
  expect((await own.seen())?.hints).toEqual([]);
});

test('work that is handed in says until when it is kept', async () => {
  const { id, submission, seen } = await drafted('three whole words');
  expect((await seen())?.keptUntil).toBeNull();
  await handIn(id, submission, [], Date.UTC(2026, 10, 29), STATED);
  expect((await seen())?.keptUntil).toBe(Date.UTC(2032, 10, 29));
});
