import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase, commitCount, database, openDatabase } from '../../../db/client.ts';
import { answers } from '../../../db/schema/assessment.ts';
import { saveAnswers, submitAttempt } from '../../../src/school/assessment/index.ts';
import { useCatalogue } from '../../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../../src/school/catalogue/readFiles.ts';
import { addPerson } from '../../support/school.ts';
import { COURSE, form, rightAnswers, running, started } from './support.ts';

// A folder of its own rather than the usual test school: one test closes the database and opens the same file again.
const folder = mkdtempSync(join(tmpdir(), 'fascia-'));
const open = () => openDatabase(`file:${join(folder, 'school.db')}`);
beforeAll(async () => {
  useCatalogue(readCatalogue({ courses: 'tests/fixtures/school/courses', content: 'tests/fixtures/school/content' }));
  await open();
});
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

const student = () =>
  addPerson({ id: `saver-${Math.random()}`, email: `${Math.random()}@school.test`, enrolledIn: [COURSE] });
async function sitting() {
  const { id } = await student();
  const attempt = await started(id);
  const textNow = async () => {
    const answer = (await running(id, attempt)).questions.find((it) => it.item.id === 'name-it')?.answer;
    return answer && 'text' in answer ? answer.text : undefined;
  };
  const save = (fields: Record<string, string | string[]>, now = 2000) => saveAnswers(id, attempt, form(fields), now);
  const rows = async () => (await database().select().from(answers)).filter((it) => it.attempt === attempt);
  return { id, attempt, textNow, save, rows };
}

describe('saving answers', () => {
  test('every answer comes back as it was saved', async () => {
    const { id, attempt, save } = await sitting();
    const right = rightAnswers(await running(id, attempt));
    expect(await save(right)).toMatchObject({ ok: true, messages: {} });
    const { questions } = await running(id, attempt);
    expect(questions.filter((it) => 'unanswered' in it.answer)).toEqual([]);
  });

  test('twice is once, when the page names the moment', async () => {
    const { save, rows, textNow } = await sitting();
    const post = { 'name-it': 'x', _revision: '1500' };
    expect(await save(post)).toEqual(await save(post, 2500));
    expect(await rows()).toHaveLength(1);
    expect(await textNow()).toBe('x');
  });

  test('an older change that arrives late never wins', async () => {
    const { save, rows, textNow } = await sitting();
    await save({ 'name-it': 'newer', _revision: '1600' });
    await save({ 'name-it': 'older', _revision: '1500' });
    expect(await textNow()).toBe('newer');
    expect(await rows()).toHaveLength(2);
  });

  test('a moment still to come does not win over what follows', async () => {
    const { save, textNow } = await sitting();
    await save({ 'name-it': 'from the future', _revision: '999999999999' }, 2000);
    await save({ 'name-it': 'after it', _revision: '2001' }, 2001);
    expect(await textNow()).toBe('after it');
  });

  test('an old tab that posts its whole form leaves what was answered since elsewhere', async () => {
    const { save, textNow } = await sitting();
    await save({ 'name-it': 'new', 'name-it._shown': '0' });
    await save({ 'name-it': '', 'name-it._shown': '0', 'true-or-not': 'true', 'true-or-not._shown': '0' }, 3000);
    expect(await textNow()).toBe('new');
  });

  test('a form that changes what it showed is kept', async () => {
    const { save, textNow } = await sitting();
    const first = await save({ 'name-it': 'one', 'name-it._shown': '0' });
    const shown = first.ok ? String(first.revisions['name-it']) : '';
    await save({ 'name-it': 'two', 'name-it._shown': shown }, 3000);
    expect(await textNow()).toBe('two');
    await save({ 'name-it': '', 'name-it._shown': '3000' }, 4000);
    expect(await textNow()).toBeUndefined();
  });

  test('what can’t be read leaves what was saved, and says why, while the rest is saved', async () => {
    const { save, rows, textNow } = await sitting();
    await save({ 'how-many': '70' });
    const result = await save({ 'how-many': '1e999', one: 'abcdefabcdef', 'name-it': 'nerve' }, 3000);
    expect(result).toEqual({
      ok: true,
      revisions: { 'name-it': 3000 },
      messages: {
        'how-many': expect.stringContaining('too large'),
        one: expect.stringContaining('not one of the answers'),
      },
    });
    expect(await rows()).toHaveLength(2);
    expect(await textNow()).toBe('nerve');
  });

  test('a whole post is refused when it names an item that the attempt does not hold', async () => {
    const { save, rows } = await sitting();
    expect(await save({ 'name-it': 'x', 'no-such-item': 'y' })).toEqual({ ok: false, reason: 'foreign-item' });
    expect(await rows()).toEqual([]);
  });

  test('is refused in someone else’s attempt, in none, and after submission', async () => {
    const { id, attempt, save, rows } = await sitting();
    const other = await student();
    expect(await saveAnswers(other.id, attempt, form({ 'name-it': 'x' }), 2000)).toEqual({
      ok: false,
      reason: 'unknown-attempt',
    });
    expect(await saveAnswers(id, 'no-such-attempt', form({ 'name-it': 'x' }), 2000)).toEqual({
      ok: false,
      reason: 'unknown-attempt',
    });
    await submitAttempt(id, attempt, 2500);
    expect(await save({ 'name-it': 'late' }, 3000)).toEqual({ ok: false, reason: 'already-submitted' });
    expect(await rows()).toEqual([]);
  });

  test('two devices at once: each newest answer counts, none is lost', async () => {
    const { id, attempt, rows, textNow } = await sitting();
    const posts = Array.from({ length: 40 }, (_, index) =>
      saveAnswers(id, attempt, form({ 'name-it': `answer ${index}`, _revision: String(1000 + index) }), 5000),
    );
    await Promise.all(posts.toReversed());
    expect(await rows()).toHaveLength(40);
    expect(await textNow()).toBe('answer 39');
  });

  test('a class that answers at once shares few commits, and each gets their own word', async () => {
    const class30 = await Promise.all(Array.from({ length: 30 }, sitting));
    const [late] = class30;
    await submitAttempt(late?.id ?? '', late?.attempt ?? '', 2500);
    const before = commitCount() ?? 0;
    const results = await Promise.all(
      class30.map(({ save }, seat) => save({ 'name-it': `seat ${seat}`, _revision: '1500' }, 3000)),
    );
    expect(results[0]).toEqual({ ok: false, reason: 'already-submitted' });
    expect(results.slice(1).every((it) => it.ok)).toBe(true);
    for (const [seat, { textNow }] of class30.entries()) if (seat > 0) expect(await textNow()).toBe(`seat ${seat}`);
    expect((commitCount() ?? 0) - before).toBeLessThan(10);
  });

  test('what was saved is there after the database was closed and opened again', async () => {
    const { id, attempt, save, textNow } = await sitting();
    const before = rightAnswers(await running(id, attempt));
    await save({ ...before, 'name-it': 'kept' });
    const saved = await running(id, attempt);
    await closeDatabase();
    await open();
    expect(await textNow()).toBe('kept');
    expect(await running(id, attempt)).toEqual(saved);
  });
});
