import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { handIn, saveDraft, submissionForStudent, type TypedText } from '../../../src/school/cases/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { STATED } from '../../support/statement.ts';
import { begun, COURSE, handedIn, instructor, student, texts } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const plan = (text: string, revision: number, shown?: number): TypedText => ({
  section: 'plan',
  text,
  revision,
  ...(shown !== undefined && { shown }),
});

async function writing() {
  const { id } = await student();
  const submission = await begun(id);
  const save = (typed: TypedText, now = 9000) => saveDraft(id, submission, [typed], now);
  const kept = async () => (await submissionForStudent(database(), id, submission))?.texts.get('plan');
  return { id, submission, save, kept };
}

describe('saving a draft', () => {
  test('the same twice changes nothing', async () => {
    const { save, kept } = await writing();
    expect(await save(plan('Rest.', 5000))).toEqual({ ok: true, revisions: { plan: 5000 }, problems: [] });
    expect(await save(plan('Rest.', 5000))).toEqual({ ok: true, revisions: { plan: 5000 }, problems: [] });
    expect(await kept()).toEqual({ text: 'Rest.', revision: 5000 });
  });

  test('an older change never overwrites a newer', async () => {
    const { save, kept } = await writing();
    await save(plan('newer', 5000));
    expect(await save(plan('older', 4000))).toMatchObject({ ok: true, revisions: { plan: 5000 } });
    expect(await kept()).toMatchObject({ text: 'newer' });
  });

  test('a page that has not seen another tab’s text does not write over it', async () => {
    const { save, kept } = await writing();
    await save(plan('from the other tab', 5000, 0));
    expect(await save(plan('from this tab', 6000, 0))).toMatchObject({
      ok: true,
      problems: [{ section: 'plan', reason: 'changed-elsewhere' }],
    });
    expect(await kept()).toMatchObject({ text: 'from the other tab' });
    expect(await save(plan('both together', 7000, 5000))).toMatchObject({ problems: [] });
    expect(await kept()).toMatchObject({ text: 'both together' });
  });

  test('a clock that runs ahead does not lock later changes out', async () => {
    const { save, kept } = await writing();
    expect(await save(plan('from tomorrow', 99_000), 9000)).toMatchObject({ revisions: { plan: 9000 } });
    await save(plan('from now', 9500), 9500);
    expect(await kept()).toMatchObject({ text: 'from now' });
  });

  test('a section that is too long is named, and the others are kept', async () => {
    const { id, submission, kept } = await writing();
    const typed = [plan('Rest.', 5000), { section: 'findings', text: 'a'.repeat(20_001), revision: 5000 }];
    expect(await saveDraft(id, submission, typed, 9000)).toMatchObject({
      ok: true,
      problems: [{ section: 'findings', reason: 'too-long', characters: 20_001 }],
    });
    expect(await kept()).toMatchObject({ text: 'Rest.' });
  });

  test('what was saved may be emptied again', async () => {
    const { save, kept } = await writing();
    await save(plan('Rest.', 5000));
    await save(plan('', 6000));
    expect(await kept()).toEqual({ text: '', revision: 6000 });
  });

  test('is refused to a stranger, for another section, and once handed in', async () => {
    const { id, submission, kept } = await writing();
    const stranger = await student();
    expect(await saveDraft(stranger.id, submission, [plan('mine', 5000)], 9000)).toEqual({
      ok: false,
      reason: 'unknown-submission',
    });
    expect(await saveDraft(id, 'no-such-id', [plan('mine', 5000)], 9000)).toEqual({
      ok: false,
      reason: 'unknown-submission',
    });
    const other = { section: 'constructor', text: 'x', revision: 1 };
    expect(await saveDraft(id, submission, [plan('x', 1), other], 9000)).toEqual({
      ok: false,
      reason: 'unknown-section',
    });
    expect(await kept()).toBeUndefined();

    await handIn(id, submission, texts(5000), 9000, STATED);
    expect(await saveDraft(id, submission, [plan('too late', 9500)], 9500)).toEqual({ ok: false, reason: 'handed-in' });
    expect(await kept()).toMatchObject({ text: 'plan: three whole words' });
  });
});

describe('handing in', () => {
  test('closes the draft, tells the course’s instructors, and stands in the audit log', async () => {
    const teacher = await instructor(COURSE);
    const elsewhere = await instructor('priced');
    const { id } = await student();
    const submission = await handedIn(id);
    expect(await submissionForStudent(database(), id, submission)).toMatchObject({
      state: 'handed-in',
      handedInAt: 2000,
    });
    const letters = (await database().select().from(outbox)).filter((it) => it.body.includes(submission));
    expect(letters.map((it) => it.recipient)).toContain(teacher.email);
    expect(letters.map((it) => it.recipient)).not.toContain(elsewhere.email);
    const entries = (await database().select().from(auditLog)).filter(
      (it) => it.subject === `submission/${submission}`,
    );
    expect(entries).toMatchObject([{ actor: id, action: 'submission-handed-in', at: 2000 }]);
  });

  test('twice is once', async () => {
    const { id, submission } = await writing();
    const both = await Promise.all([
      handIn(id, submission, texts(2000), 2000, STATED),
      handIn(id, submission, texts(2000), 2000, STATED),
    ]);
    expect(both).toEqual([{ ok: true }, { ok: false, reason: 'handed-in' }]);
    expect(await handIn(id, submission, [], 3000, STATED)).toEqual({ ok: false, reason: 'handed-in' });
    const entries = (await database().select().from(auditLog)).filter(
      (it) => it.subject === `submission/${submission}`,
    );
    expect(entries).toHaveLength(1);
  });

  test('with too few or too many words names every section, and keeps what was typed', async () => {
    const { id, submission, kept } = await writing();
    const typed = [plan('two words', 5000), { section: 'findings', text: 'word '.repeat(201), revision: 5000 }];
    expect(await handIn(id, submission, typed, 9000, STATED)).toEqual({
      ok: false,
      reason: 'incomplete',
      problems: [
        { section: 'findings', reason: 'too-many-words', words: 201, most: 200 },
        { section: 'plan', reason: 'too-few-words', words: 2, least: 3 },
      ],
    });
    expect(await kept()).toMatchObject({ text: 'two words' });
    expect(await submissionForStudent(database(), id, submission)).toMatchObject({ state: 'draft' });
  });

  test('only what the student has reviewed', async () => {
    const { id, submission, save } = await writing();
    await saveDraft(id, submission, texts(5000), 9000);
    await save(plan('changed since in another tab', 6000));
    expect(await handIn(id, submission, [], 9000, { ...STATED, reviewed: 5000 })).toMatchObject({
      ok: false,
      reason: 'changed-since-review',
    });
    expect(await handIn(id, submission, [], 9000, { ...STATED, reviewed: 6000 })).toMatchObject({ ok: true });
  });

  test('is refused to a stranger', async () => {
    const { id, submission } = await writing();
    await saveDraft(id, submission, texts(5000), 9000);
    const stranger = await student();
    expect(await handIn(stranger.id, submission, [], 9000, STATED)).toEqual({
      ok: false,
      reason: 'unknown-submission',
    });
    expect(await submissionForStudent(database(), id, submission)).toMatchObject({ state: 'draft' });
  });
});
