import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { marks } from '../../../db/schema/cases.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { instructorsOf, type Person, withdrawRole } from '../../../src/school/accounts/index.ts';
import {
  appeal,
  appealStanding,
  decisionsOf,
  type GivenMark,
  giveMark,
  readingFor,
  submissionForStudent,
} from '../../../src/school/cases/index.ts';
import { type CaseStudy, catalogue, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { announced, COURSE, changeCase, GOOD, handedIn, instructor, RETURN, student } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

let [first, second]: [Person, Person] = [] as unknown as [Person, Person];
let before = undefined as unknown as ReturnType<typeof catalogue>;
beforeEach(async () => {
  announced.length = 0;
  before = catalogue();
  [first, second] = [await instructor(COURSE), await instructor(COURSE)];
});
afterEach(() => useCatalogue(before));

const REASON = `I named both red flags in my findings and wrote whom I would call, which is what the level above asks for;
please read the second paragraph again.`;
const AT = 3000;

/** A student whose work was marked and released at `AT`. */
async function marked(given: GivenMark = RETURN): Promise<{ person: Person; id: string }> {
  const person = await student();
  const id = await handedIn(person.id);
  const done = await giveMark(first, id, given, AT);
  if (!done.ok) throw new Error(done.reason);
  return { person, id };
}
const appealed = async (given?: GivenMark) => {
  const made = await marked(given);
  const done = await appeal(made.person.id, made.id, REASON, AT + DAY);
  if (!done.ok) throw new Error(done.reason);
  return made;
};
const standing = async (person: Person, id: string, now: number) => {
  const seen = await submissionForStudent(database(), person.id, id);
  if (!seen) throw new Error('it is theirs');
  return appealStanding(database(), seen, now);
};
const lettersTo = async ({ email }: Person) =>
  (await database().select().from(outbox).where(eq(outbox.recipient, email))).map((it) => it.subject);
const actions = async (id: string) =>
  (
    await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `submission/${id}`))
  ).map((it) => it.action);

describe('an appeal', () => {
  test('asks for a marker who has not read the work, writes to them, and is written down', async () => {
    const { person, id } = await appealed();
    const [opened] = await database()
      .select()
      .from(marks)
      .where(and(eq(marks.submission, id), eq(marks.role, 'appeal')));
    expect(opened).toMatchObject({ openedAt: AT + DAY, dueAt: AT + 6 * DAY, marker: null, givenAt: null });
    expect(await lettersTo(second)).toContain('Appeal: A sample patient');
    expect(await lettersTo(first)).not.toContain('Appeal: A sample patient');
    expect(await actions(id)).toContain('mark-appealed');
    expect(await standing(person, id, AT + DAY)).toMatchObject({ state: 'made', appeal: { answeredAt: null } });
  });

  test('is not answered by whoever gave the mark', async () => {
    const { id } = await appealed();
    expect(await giveMark(first, id, { ...GOOD, answer: 'I was right.' }, AT + 2 * DAY)).toMatchObject({ ok: false });
    expect((await readingFor(database(), second, id, AT + 2 * DAY))?.appeal).toEqual({ reason: REASON, at: AT + DAY });
  });

  test('with a better mark changes it: the old one stays as history, and a pass counts', async () => {
    const { person, id } = await appealed();
    const given = { ...GOOD, answer: 'You are right about the second paragraph.' };
    expect(await giveMark(second, id, given, AT + 2 * DAY)).toMatchObject({ ok: true, came: 'released' });
    expect(await submissionForStudent(database(), person.id, id)).toMatchObject({ state: 'passed' });
    expect(await decisionsOf(database(), id)).toMatchObject([
      { number: 1, reason: 'marked', outcome: 'returned', score: 1250, marker: first.name, counts: false },
      { number: 2, reason: 'appeal', outcome: 'passed', score: 8750, marker: second.name, counts: true },
    ]);
    expect(await standing(person, id, AT + 3 * DAY)).toMatchObject({
      appeal: { outcome: 'changed', answer: 'You are right about the second paragraph.', answeredAt: AT + 2 * DAY },
    });
    expect(announced.map((it) => it.person)).toEqual([person.id]);
    expect(await lettersTo(person)).toContain('Your appeal is answered: A sample patient');
    expect(await actions(id)).toEqual(expect.arrayContaining(['appeal-answered', 'mark-released']));
  });

  test('with a worse mark upholds the one that stands: nobody loses by appealing', async () => {
    const { person, id } = await appealed(GOOD);
    announced.length = 0;
    await giveMark(second, id, { ...RETURN, answer: 'I see no ground for more.' }, AT + 2 * DAY);
    expect(await decisionsOf(database(), id)).toMatchObject([{ number: 1, outcome: 'passed', counts: true }]);
    expect(await submissionForStudent(database(), person.id, id)).toMatchObject({ state: 'passed' });
    expect(await standing(person, id, AT + 3 * DAY)).toMatchObject({ appeal: { outcome: 'upheld' } });
    expect(announced).toEqual([]);
    expect(await lettersTo(person)).toContain('Your appeal is answered: A sample patient');
  });

  test('needs an answer in words', async () => {
    const { id } = await appealed();
    expect(await giveMark(second, id, GOOD, AT + 2 * DAY)).toMatchObject({ ok: false, reason: 'unfit' });
  });

  test('may be answered by a registrar too, who is written to only where nobody else can be', async () => {
    const registrar = await addPerson({ registrar: true });
    const [{ id }, later] = [await appealed(), await marked()];
    expect(await lettersTo(registrar)).toEqual([]);
    for (const { id: teacher } of await instructorsOf(COURSE)) {
      await withdrawRole(registrar, teacher, { role: 'instructor', course: COURSE });
    }
    await appeal(later.person.id, later.id, REASON, AT + DAY);
    expect(await lettersTo(registrar)).toEqual(['Appeal: A sample patient']);
    expect(await giveMark(registrar, id, { ...GOOD, answer: 'Read anew.' }, AT + 2 * DAY)).toMatchObject({ ok: true });
  });

  test('against work that was marked before readings were kept never goes to its marker', async () => {
    const { person, id } = await marked();
    await write(async (tx) => {
      await tx.delete(marks).where(eq(marks.submission, id));
    });
    await appeal(person.id, id, REASON, AT + DAY);
    expect(await giveMark(first, id, { ...GOOD, answer: 'Mine.' }, AT + 2 * DAY)).toMatchObject({ ok: false });
    expect(await giveMark(second, id, { ...GOOD, answer: 'Read anew.' }, AT + 2 * DAY)).toMatchObject({ ok: true });
  });
});

describe('an appeal is refused', () => {
  test('when it comes late, and taken to the end of the last day', async () => {
    const { person, id } = await marked();
    const open = await standing(person, id, AT);
    if (open.state !== 'open') throw new Error('it can be appealed');
    expect(open.until).toBe(15 * DAY - 1);
    expect(await appeal(person.id, id, REASON, open.until + 1)).toEqual({ ok: false, reason: 'late' });
    expect(await standing(person, id, open.until + 1)).toEqual({ state: 'closed', reason: 'late' });
    expect(await appeal(person.id, id, REASON, open.until)).toEqual({ ok: true });
  });

  test('the second time, also from two tabs at once and after the answer', async () => {
    const { person, id } = await marked();
    const both = await Promise.all([1, 2].map(() => appeal(person.id, id, REASON, AT + DAY)));
    expect(both).toEqual([{ ok: true }, { ok: false, reason: 'twice' }]);
    await giveMark(second, id, { ...RETURN, answer: 'It stays.' }, AT + 2 * DAY);
    expect(await appeal(person.id, id, REASON, AT + 3 * DAY)).toEqual({ ok: false, reason: 'twice' });
  });

  test('for another’s work and for what does not exist', async () => {
    const { id } = await marked();
    const other = await student();
    for (const [who, what] of [
      [other.id, id],
      [first.id, id],
      [other.id, 'no-such-id'],
    ] as const) {
      expect(await appeal(who, what, REASON, AT + DAY)).toEqual({ ok: false, reason: 'unknown-submission' });
    }
  });

  test('while the mark is awaited, or held back for its batch', async () => {
    const { id: person } = await student();
    const waiting = await handedIn(person);
    expect(await appeal(person, waiting, REASON, AT)).toEqual({ ok: false, reason: 'no-mark' });
    changeCase((it: CaseStudy) => ({ marking: { ...it.marking, release: 'batch' } }));
    const { person: other, id } = await marked();
    expect(await appeal(other.id, id, REASON, AT + DAY)).toEqual({ ok: false, reason: 'no-mark' });
  });

  test('with too little or too much of a reason', async () => {
    const { person, id } = await marked();
    expect(await appeal(person.id, id, 'This is unfair.', AT)).toEqual({ ok: false, reason: 'reason-short' });
    expect(await appeal(person.id, id, 'word '.repeat(900), AT)).toEqual({ ok: false, reason: 'reason-long' });
    expect(await actions(id)).not.toContain('mark-appealed');
  });

  test('where the case allows none', async () => {
    changeCase((it) => ({ marking: { ...it.marking, appealDays: 0 } }));
    const { person, id } = await marked();
    expect(await appeal(person.id, id, REASON, AT)).toEqual({ ok: false, reason: 'never' });
  });
});
