import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { appeals, marks } from '../../../db/schema/cases.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { findPerson, instructorsOf, type Person, withdrawRole } from '../../../src/school/accounts/index.ts';
import {
  beginSubmission,
  CLAIM_HOLDS,
  claimMark,
  type Filter,
  type GivenMark,
  giveMark,
  markingQueue,
  openMark,
  readingFor,
  releaseClaim,
  releaseMarks,
  saveMarkDraft,
  submissionForStudent,
  triesIn,
} from '../../../src/school/cases/index.ts';
import { findSubmission } from '../../../src/school/cases/store.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { announced, CASE, COURSE, GOOD, handedIn, instructor, markedBy, RETURN, student } from './support.ts';

let registrar: Person;
beforeAll(async () => {
  await openTestSchool();
  registrar = await addPerson({ id: 'office', email: 'office@school.test', registrar: true });
});
afterAll(closeTestSchool);

const NOW = 5000;
const deeds = async (submission: string) =>
  (await database().select().from(auditLog))
    .filter((it) => it.subject === `submission/${submission}`)
    .map((it) => it.action);
const lettersTo = async ({ email }: { email: string }) =>
  (await database().select().from(outbox)).filter((it) => it.recipient === email).map((it) => it.subject);
const rowsOf = async (submission: string) =>
  (await database().select().from(marks)).filter((it) => it.submission === submission);
const standing = async (who: Person, submission: string, now = NOW) =>
  (await readingFor(database(), who, submission, now))?.standing;
const typed = (given: Partial<GivenMark>, revision: number, shown?: number) => ({
  given: { levels: {}, comments: {}, comment: '', outcome: undefined, ...given },
  revision,
  ...(shown !== undefined && { shown }),
});

/** Every row of someone's queue, page by page. */
async function wholeQueue(who: Person, filter: Filter = 'all', now = NOW) {
  const first = await markingQueue(database(), who, { page: 1, filter }, now);
  const rest = Array.from({ length: first.pages - 1 }, (_, index) =>
    markingQueue(database(), who, { page: index + 2, filter }, now),
  );
  return [first, ...(await Promise.all(rest))].flatMap((it) => it.readings);
}

/** Work that two markers read, and three people who may. */
async function readTwice(change = {}) {
  const { id, email } = await student();
  const submission = await markedBy({ second: 1, ...change }, () => handedIn(id));
  const [one, two, three] = [await instructor(COURSE), await instructor(COURSE), await instructor(COURSE)];
  const seen = () => submissionForStudent(database(), id, submission);
  return { id, email, submission, one, two, three, seen };
}

describe('a claim', () => {
  test('is one marker’s: the other is told who has it, and nothing is changed', async () => {
    const submission = await handedIn((await student()).id);
    const [one, two] = [await instructor(COURSE), await instructor(COURSE)];
    const both = await Promise.all([claimMark(one, submission, NOW), claimMark(two, submission, NOW)]);
    expect(both).toEqual([
      { ok: true, role: 'first' },
      { ok: false, reason: 'claimed', by: one.name },
    ]);
    expect(await saveMarkDraft(two, submission, typed({ comment: 'Mine.' }, NOW), NOW)).toMatchObject({ by: one.name });
    expect(await giveMark(two, submission, GOOD, NOW)).toEqual({ ok: false, reason: 'claimed', by: one.name });
    expect(await standing(two, submission)).toMatchObject({ kind: 'held', by: one.name });
    expect(await standing(one, submission)).toMatchObject({ kind: 'mine' });
    expect(await claimMark(one, submission, NOW + 1)).toEqual({ ok: true, role: 'first' });
    expect(await deeds(submission)).toEqual(['submission-handed-in', 'mark-claimed']);
  });

  test('given back is free, and what was written in it is gone', async () => {
    const submission = await handedIn((await student()).id);
    const [one, two] = [await instructor(COURSE), await instructor(COURSE)];
    await saveMarkDraft(one, submission, typed({ comment: 'Half.' }, NOW), NOW);
    expect(await releaseClaim(two, submission, NOW)).toMatchObject({ reason: 'claimed' });
    expect(await releaseClaim(one, submission, NOW + 1)).toEqual({ ok: true, role: 'first' });
    expect(await standing(two, submission)).toMatchObject({
      kind: 'free',
      mark: { draft: undefined, marker: undefined },
    });
    expect(await deeds(submission)).toEqual(['submission-handed-in', 'mark-claimed', 'mark-claim-released']);
  });

  test('lapses 48 hours after its last saving; its marker may take it up again, another starts afresh', async () => {
    const submission = await handedIn((await student()).id);
    const [one, two] = [await instructor(COURSE), await instructor(COURSE)];
    await claimMark(one, submission, NOW);
    const saved = NOW + DAY;
    await saveMarkDraft(one, submission, typed({ comment: 'Half.' }, saved), saved);
    expect(await claimMark(two, submission, saved + CLAIM_HOLDS - 1)).toMatchObject({ reason: 'claimed' });
    expect(await standing(one, submission, saved + CLAIM_HOLDS)).toMatchObject({ kind: 'free' });
    expect(await claimMark(one, submission, saved + CLAIM_HOLDS)).toMatchObject({ ok: true });
    const again = saved + CLAIM_HOLDS;
    expect(await standing(one, submission, again)).toMatchObject({
      kind: 'mine',
      mark: { draft: { comment: 'Half.' } },
    });
    expect(await claimMark(two, submission, again + CLAIM_HOLDS)).toMatchObject({ ok: true });
    expect(await standing(two, submission, again + CLAIM_HOLDS)).toMatchObject({ mark: { draft: undefined } });
    expect(await deeds(submission)).toContain('mark-claim-lapsed');
  });

  test('of someone who lost the role is free, and every deed of theirs is refused', async () => {
    const submission = await handedIn((await student()).id);
    const [one, two] = [await instructor(COURSE), await instructor(COURSE)];
    await claimMark(one, submission, NOW);
    await withdrawRole(registrar, one.id, { role: 'instructor', course: COURSE });
    const now = await findPerson(one.id);
    if (!now) throw new Error('the marker is still a person');
    const refusal = { ok: false, reason: 'not-instructor' };
    expect(await saveMarkDraft(now, submission, typed({ comment: 'Late.' }, NOW), NOW)).toEqual(refusal);
    expect(await releaseClaim(now, submission, NOW)).toEqual(refusal);
    expect(await claimMark(now, submission, NOW)).toEqual(refusal);
    const free = await wholeQueue(two, 'free');
    expect(free.find((it) => it.id === submission)).toMatchObject({ claimedBy: undefined });
    expect(await claimMark(two, submission, NOW)).toEqual({ ok: true, role: 'first' });
  });

  test('is refused for one’s own work', async () => {
    const both = await addPerson({ id: 'both', email: 'both@school.test', teaches: [COURSE], enrolledIn: [COURSE] });
    const own = await handedIn(both.id);
    expect(await claimMark(both, own, NOW)).toEqual({ ok: false, reason: 'own-submission' });
    expect(await claimMark(both, 'no-such-id', NOW)).toEqual({ ok: false, reason: 'unknown-submission' });
  });
});

describe('a draft', () => {
  test('claims what it is written in, is kept with gaps, and never over another tab’s unseen', async () => {
    const submission = await handedIn((await student()).id);
    const one = await instructor(COURSE);
    const save = (comment: string, revision: number, shown: number) =>
      saveMarkDraft(one, submission, typed({ comment, levels: { safety: 1 } }, revision, shown), 9000);
    expect(await save('first tab', 6000, 0)).toEqual({ ok: true, revision: 6000, changedElsewhere: false });
    expect(await save('second tab', 7000, 0)).toEqual({ ok: true, revision: 6000, changedElsewhere: true });
    expect(await save('both', 99_000, 6000)).toEqual({ ok: true, revision: 9000, changedElsewhere: false });
    expect(await standing(one, submission)).toMatchObject({
      kind: 'mine',
      mark: { draft: { comment: 'both', levels: { safety: 1 } }, savedAt: 9000 },
    });
  });
});

describe('two markers', () => {
  test('read unseen by each other, and agree on the mean', async () => {
    const { id, submission, one, two, three, seen } = await readTwice();
    expect((await rowsOf(submission)).map((it) => it.role).sort()).toEqual(['first', 'second']);
    expect(await giveMark(one, submission, GOOD, NOW)).toEqual({ ok: true, score: 8750, came: 'waits' });
    expect(await seen()).toMatchObject({ state: 'handed-in', marking: undefined });
    const blind = await readingFor(database(), two, submission, NOW);
    expect(blind).toMatchObject({
      standing: { kind: 'free', mark: { role: 'second' } },
      readings: [],
      marking: undefined,
    });
    expect(JSON.stringify(blind)).not.toContain(GOOD.comment);
    expect(await giveMark(one, submission, GOOD, NOW)).toEqual({ ok: false, reason: 'already-marked', by: one.name });
    const better = { ...GOOD, levels: { safety: 2, planning: 2 }, comment: 'A plan with reasons.' };
    expect(await giveMark(two, submission, better, NOW + 1)).toEqual({ ok: true, score: 10_000, came: 'released' });
    const mark = (await seen())?.marking;
    expect(mark).toMatchObject({ score: 9375, outcome: 'passed', reason: 'marked', number: 1, marker: two.name });
    expect(mark?.criteria.get('planning')).toEqual({ level: 1.5, comment: '' });
    expect(mark?.comment).toBe('Well reasoned.\n\nA plan with reasons.');
    expect(announced.filter((it) => it.person === id)).toHaveLength(1);
    expect(await standing(three, submission)).toEqual({ kind: 'none' });
  });

  test('who differ leave it to a third, who sees both and decides', async () => {
    const { submission, one, two, three, seen } = await readTwice();
    await giveMark(one, submission, GOOD, NOW);
    const low = { ...GOOD, levels: { safety: 2, planning: 0 }, comments: {}, comment: 'Thin.' };
    // 8750 and 7500 are within 15 %; a return is another outcome.
    expect(await giveMark(two, submission, { ...low, outcome: 'returned' }, NOW)).toMatchObject({ came: 'moderation' });
    expect(await seen()).toMatchObject({ state: 'handed-in', marking: undefined });
    for (const who of [one, two]) {
      const own = await readingFor(database(), who, submission, NOW);
      expect(own).toMatchObject({ standing: { kind: 'given' }, readings: [], marking: undefined });
      expect(await giveMark(who, submission, GOOD, NOW)).toMatchObject({ reason: 'already-marked' });
    }
    expect(await lettersTo(three)).toContain('Two markers differ: A sample patient');
    expect(await lettersTo(registrar)).toEqual([]);
    const desk = await readingFor(database(), three, submission, NOW);
    expect(desk).toMatchObject({ standing: { kind: 'free', mark: { role: 'moderation' } } });
    expect(desk?.readings.map((it) => [it.role, it.outcome, it.marker?.name])).toEqual([
      ['first', 'passed', one.name],
      ['second', 'returned', two.name],
    ]);
    expect(await giveMark(three, submission, GOOD, NOW + 1)).toMatchObject({ came: 'released' });
    expect((await seen())?.marking).toMatchObject({ marker: three.name, reason: 'moderated', outcome: 'passed' });
    expect(await deeds(submission)).toEqual([
      ...['submission-handed-in', 'mark-claimed', 'mark-given', 'mark-claimed', 'mark-given', 'moderation-opened'],
      ...['mark-claimed', 'mark-given', 'submission-marked', 'mark-released'],
    ]);
  });

  test('differ by their scores too, above what the case allows', async () => {
    const { submission, one, two } = await readTwice({ moderation: 0.1 });
    await giveMark(one, submission, GOOD, NOW);
    const higher = { ...GOOD, levels: { safety: 2, planning: 2 } };
    expect(await giveMark(two, submission, higher, NOW)).toMatchObject({ came: 'moderation' });
  });

  test('leave it to a registrar where the course has no third instructor', async () => {
    const { submission, one, two, three, seen } = await readTwice();
    for (const it of [three, ...(await othersThan([one, two]))])
      await withdrawRole(registrar, it.id, { role: 'instructor', course: COURSE });
    await giveMark(one, submission, GOOD, NOW);
    await giveMark(two, submission, RETURN, NOW);
    expect(await lettersTo(registrar)).toEqual(['Two markers differ: A sample patient']);
    const queue = await wholeQueue(registrar);
    expect(queue.filter((it) => it.id === submission)).toMatchObject([{ role: 'moderation' }]);
    expect(queue.every((it) => it.role !== 'first')).toBe(true);
    expect(await giveMark(registrar, submission, GOOD, NOW)).toMatchObject({ came: 'released' });
    expect((await seen())?.marking?.marker).toBe(registrar.name);
  });

  test('are asked for a share only, the same for a submission however often it is asked', async () => {
    const submissions = await markedBy({ second: 0.5 }, async () => {
      const ids = [];
      for (let number = 0; number < 24; number += 1) ids.push(await handedIn((await student()).id));
      return ids;
    });
    const twice = (await Promise.all(submissions.map(rowsOf))).filter((it) => it.length === 2).length;
    // By chance fewer than 3 or more than 21 of 24 come once in 30,000.
    expect(twice).toBeGreaterThan(2);
    expect(twice).toBeLessThan(22);
  });
});

/** Everyone who teaches the course besides some. */
async function othersThan(some: readonly Person[]): Promise<Person[]> {
  return (await instructorsOf(COURSE)).filter((it) => !some.some(({ id }) => id === it.id));
}

describe('without names', () => {
  test('a marker sees a code, in the queue and at the desk, until the mark is released', async () => {
    const marker = await instructor(COURSE);
    const { id, name } = await student();
    const first = await markedBy({ anonymous: true }, () => handedIn(id, 2000));
    const inQueue = async (submission: string) => {
      const { recent } = await markingQueue(database(), marker, { page: 1 }, NOW);
      return [...(await wholeQueue(marker, 'free')), ...recent].find((it) => it.id === submission)?.student;
    };
    const desk = await readingFor(database(), marker, first, NOW);
    const code = desk?.submission.student.name ?? '';
    expect(code).toMatch(/^Student [0-9A-F]{4}$/);
    expect(await inQueue(first)).toBe(code);
    expect(JSON.stringify(desk)).not.toContain(name);
    await giveMark(marker, first, RETURN, NOW);
    expect((await readingFor(database(), marker, first, NOW))?.submission.student.name).toBe(name);
    expect(await inQueue(first)).toBe(name);
    const second = await markedBy({ anonymous: true }, () => handedIn(id, 6000));
    const again = await readingFor(database(), marker, second, NOW);
    expect(again?.submission.student.name).toBe(code);
    expect(JSON.stringify(again)).not.toContain(name);
    expect((await lettersTo(marker)).join()).not.toContain(name);
  });

  test('nobody marks their own work all the same', async () => {
    const both = await addPerson({
      id: 'masked',
      email: 'masked@school.test',
      teaches: [COURSE],
      enrolledIn: [COURSE],
    });
    const own = await markedBy({ anonymous: true }, () => handedIn(both.id));
    expect(await giveMark(both, own, GOOD, NOW)).toEqual({ ok: false, reason: 'own-submission' });
    expect(await readingFor(database(), both, own, NOW)).toBeUndefined();
  });
});

describe('a batch', () => {
  test('holds marks back until they are released together, each told and announced once', async () => {
    const marker = await instructor(COURSE);
    const people = [await student(), await student()];
    const works = await markedBy({ release: 'batch' }, () => Promise.all(people.map((it) => handedIn(it.id))));
    const [passed = '', returned = ''] = works;
    const [a, b] = people;
    if (!a || !b) throw new Error('two hand in');
    expect(await giveMark(marker, passed, GOOD, NOW)).toMatchObject({ came: 'decided' });
    expect(await giveMark(marker, returned, RETURN, NOW)).toMatchObject({ came: 'decided' });
    for (const { id } of people) {
      expect(await triesIn(database(), id, COURSE)).toMatchObject([
        { state: 'handed-in', score: null, markedAt: null, decisions: [] },
      ]);
      expect(announced.filter((it) => it.person === id)).toEqual([]);
      expect(await beginSubmission(id, CASE, true, NOW)).toMatchObject({ reason: 'waiting' });
    }
    expect(await lettersTo(a)).toEqual([]);
    expect((await readingFor(database(), marker, passed, NOW))?.marking).toMatchObject({ releasedAt: null });

    expect(await releaseMarks(await instructor('priced'), CASE, 7000)).toEqual({ ok: false, reason: 'not-instructor' });
    expect(await releaseMarks(marker, CASE, 7000)).toEqual({ ok: true, released: 2 });
    expect(await releaseMarks(marker, CASE, 8000)).toEqual({ ok: true, released: 0 });
    expect(await triesIn(database(), a.id, COURSE)).toMatchObject([
      { state: 'passed', markedAt: 7000, decisions: [{ outcome: 'passed', releasedAt: 7000 }] },
    ]);
    expect(await triesIn(database(), b.id, COURSE)).toMatchObject([{ state: 'returned', markedAt: 7000 }]);
    expect(announced.filter((it) => it.person === a.id)).toMatchObject([{ at: 7000 }]);
    expect(announced.filter((it) => it.person === b.id)).toEqual([]);
    expect(await lettersTo(b)).toEqual(['Returned with comments: A sample patient']);
    expect((await deeds(passed)).at(-1)).toBe('mark-released');
  });
});

describe('an appeal', () => {
  /** Returned work whose student appeals. */
  async function appealed() {
    const [marker, other, { id, email }] = [await instructor(COURSE), await instructor(COURSE), await student()];
    const submission = await handedIn(id);
    await giveMark(marker, submission, RETURN, NOW);
    await write(async (tx) => {
      await tx.insert(appeals).values({ submission, at: 6000, reason: 'The flags are in the second part.' });
      const found = await findSubmission(tx, submission);
      if (!found) throw new Error('it was handed in');
      expect(await openMark(tx, found, 'appeal', 6000)).toBe(true);
      expect(await openMark(tx, found, 'appeal', 6000)).toBe(false);
    });
    const answered = async () => (await database().select().from(appeals)).find((it) => it.submission === submission);
    return { marker, other, id, email, submission, answered };
  }

  test('is read by someone who has not marked it, beside the mark that stands', async () => {
    const { marker, other, submission } = await appealed();
    expect(await giveMark(marker, submission, GOOD, 7000)).toMatchObject({ reason: 'already-marked' });
    expect(await readingFor(database(), other, submission, 7000)).toMatchObject({
      standing: { kind: 'free', mark: { role: 'appeal' } },
      appeal: { reason: 'The flags are in the second part.' },
      marking: { outcome: 'returned', number: 1 },
    });
  });

  test('puts another decision in the place of the first, and keeps that', async () => {
    const { other, id, email, submission, answered } = await appealed();
    const given = { ...GOOD, answer: 'They are. I had not looked there.' };
    expect(await giveMark(other, submission, given, 7000)).toMatchObject({ ok: true, came: 'released' });
    expect(await answered()).toMatchObject({ answeredAt: 7000, outcome: 'changed', answer: given.answer });
    expect(await triesIn(database(), id, COURSE)).toMatchObject([
      {
        ...{ state: 'passed', score: 8750, markedAt: 7000 },
        decisions: [
          { outcome: 'returned', score: 1250, releasedAt: NOW },
          { outcome: 'passed', score: 8750, releasedAt: 7000 },
        ],
      },
    ]);
    expect((await submissionForStudent(database(), id, submission))?.marking).toMatchObject({
      ...{ number: 2, reason: 'appeal', marker: other.name },
    });
    expect(await lettersTo({ email })).toContain('Your appeal is answered: A sample patient');
    expect(announced.filter((it) => it.person === id)).toHaveLength(1);
  });

  test('is upheld as it was, and needs an answer', async () => {
    const { other, submission, answered } = await appealed();
    expect(await giveMark(other, submission, { ...RETURN, answer: ' ' }, 7000)).toEqual({
      ok: false,
      reason: 'unfit',
      problems: [{ about: 'answer', reason: 'answer-missing' }],
    });
    expect(await giveMark(other, submission, { ...RETURN, answer: 'Read again: no.' }, 7000)).toMatchObject({
      ok: true,
    });
    expect(await answered()).toMatchObject({ outcome: 'upheld' });
  });
});

describe('the queue', () => {
  test('is narrowed to what is free, mine, overdue, or of a role', async () => {
    const { submission, one, two } = await readTwice();
    const other = await handedIn((await student()).id, 3000);
    await claimMark(one, submission, NOW);
    const shown = async (who: Person, filter: 'free' | 'mine' | 'overdue' | 'second', now = NOW) =>
      (await wholeQueue(who, filter, now))
        .filter((it) => [submission, other].includes(it.id))
        .map((it) => [it.id, it.role, it.claimedBy, it.mine]);
    expect(await shown(one, 'mine')).toEqual([[submission, 'first', one.name, true]]);
    expect(await shown(two, 'mine')).toEqual([]);
    expect(await shown(two, 'second')).toEqual([[submission, 'second', undefined, false]]);
    expect((await shown(two, 'free')).map((it) => it.slice(0, 2))).toEqual([
      [submission, 'second'],
      [other, 'first'],
    ]);
    expect(await shown(two, 'overdue')).toEqual([]);
    expect((await shown(two, 'overdue', 2001 + 5 * DAY)).map((it) => it[0])).toEqual([submission, submission]);
    const later = NOW + CLAIM_HOLDS;
    expect((await shown(two, 'free', later)).filter((it) => it[0] === submission)).toHaveLength(2);
    await giveMark(one, submission, GOOD, NOW);
    expect(await shown(one, 'second')).toEqual([]);
  });
});
