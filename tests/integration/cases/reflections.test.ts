import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { giveMark, portfolioEntry, portfolioOf, saveReflection } from '../../../src/school/cases/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { CASE, COURSE, GOOD, handedIn, instructor, RETURN, student } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

/** A student with a mark on the case. */
async function marked(given: typeof GOOD | typeof RETURN = GOOD): Promise<string> {
  const { id } = await student();
  await giveMark(await instructor(COURSE), await handedIn(id), given, 3000);
  return id;
}
const note = (text: string, revision: number, shown?: number) => ({
  text,
  revision,
  ...(shown !== undefined && { shown }),
});

describe('a note on a case', () => {
  test('is kept once there is a mark, also one that returned the work', async () => {
    const person = await marked(RETURN);
    expect(await saveReflection(person, CASE, note('Ask first.', 4000), 4000)).toEqual({ ok: true, revision: 4000 });
    expect((await portfolioEntry(database(), person, CASE))?.note).toEqual({ text: 'Ask first.', revision: 4000 });
  });

  test('is refused before there is a mark, and about a case that there is not', async () => {
    const { id } = await student();
    await handedIn(id);
    expect(await saveReflection(id, CASE, note('Early', 4000), 4000)).toEqual({ ok: false, reason: 'no-mark' });
    expect(await saveReflection(id, 'no/such/case', note('x', 1), 1)).toEqual({ ok: false, reason: 'no-mark' });
    expect(await portfolioEntry(database(), id, CASE)).toBeUndefined();
  });

  test('never writes over what another tab saved unseen', async () => {
    const person = await marked();
    await saveReflection(person, CASE, note('First tab', 4000, 0), 4000);
    expect(await saveReflection(person, CASE, note('Second tab', 5000, 0), 5000)).toEqual({
      ok: false,
      reason: 'changed-elsewhere',
    });
    expect(await saveReflection(person, CASE, note('Both', 6000, 4000), 6000)).toEqual({ ok: true, revision: 6000 });
    expect((await portfolioEntry(database(), person, CASE))?.note.text).toBe('Both');
  });

  test('has an end, and a clock that runs ahead does not lock it', async () => {
    const person = await marked();
    expect(await saveReflection(person, CASE, note('x'.repeat(20_001), 4000), 4000)).toMatchObject({
      reason: 'too-long',
    });
    expect(await saveReflection(person, CASE, note('now', 9_000_000), 4000)).toEqual({ ok: true, revision: 4000 });
  });

  test('is nobody else’s', async () => {
    const [person, other] = [await marked(), await marked()];
    await saveReflection(person, CASE, note('Mine alone', 4000), 4000);
    expect((await portfolioEntry(database(), other, CASE))?.note.text).toBe('');
    expect(JSON.stringify(await portfolioOf(database(), other))).not.toContain('Mine alone');
  });
});

test('the portfolio shows the try that passed, and nothing that waits', async () => {
  const { id } = await student();
  const marker = await instructor(COURSE);
  await giveMark(marker, await handedIn(id, 2000), RETURN, 2500);
  const second = await handedIn(id, 3000);
  expect(await portfolioOf(database(), id)).toMatchObject([{ case: CASE, shown: { number: 1, state: 'returned' } }]);
  await giveMark(marker, second, GOOD, 3500);
  expect(await portfolioOf(database(), id)).toMatchObject([
    {
      title: 'A sample patient',
      course: expect.any(String),
      shown: { id: second, state: 'passed', score: 8750 },
      tries: 2,
    },
  ]);
});
