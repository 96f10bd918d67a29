import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { DAY } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  enrol,
  enrolRoster,
  isEnrolled,
  LARGEST_LIST,
  MOST_ROWS,
  outcomeText,
  rosterToLookOver,
  sendRoster,
  withdrawFromCourse,
} from '../../../src/school/enrolment/index.ts';
import { readRoster } from '../../../src/school/enrolment/roster/readRoster.ts';
import { forgetRows, hasOldRows } from '../../../src/school/enrolment/roster/store.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { mailTo } from '../accounts/support.ts';
import { course, openOffice, registrar } from './support.ts';

beforeAll(async () => {
  await openTestSchool();
  await openOffice();
});
afterAll(closeTestSchool);

const send = (text: string, of = '', by: Person = registrar()) =>
  sendRoster(by, { name: 'staff.csv', bytes: Buffer.from(text), course: of }, 10);

async function sent(text: string, of = ''): Promise<string> {
  const result = await send(text, of);
  if (!result.ok) throw new Error(result.message);
  return result.id;
}

/** What the page would say of each line. */
async function looked(id: string): Promise<[number, string][]> {
  const found = await rosterToLookOver(id, 20);
  return (found?.rows ?? []).map((it) => [it.line, outcomeText(it.outcome)]);
}

const rowsOf = (text: string, of = '') => {
  const read = readRoster(text, of);
  return read.ok
    ? read.rows.map(({ line, email, name, course: id, problem }) => [line, email, name, id, problem])
    : read.message;
};

describe('a list', () => {
  test('may be separated by commas, semicolons or tabs, with quoted cells, and name its columns in any order', () => {
    const same = [[2, 'ann@x.org', 'Lee, Ann; "RN"', 'priced', undefined]];
    expect(rowsOf('email,name,course\r\nAnn@X.org,"Lee, Ann; ""RN""",priced\r\n')).toEqual(same);
    expect(rowsOf('Course;E-Mail;Full name\nPriced Course;ann@x.org;"Lee, Ann; ""RN"""\n\n')).toEqual(same);
    expect(rowsOf('\ufeffname\te-mail address\n"Lee, Ann; ""RN"""\t ann@x.org \n', 'priced')).toEqual(same);
  });

  test.each([
    ['', 'no line below'],
    ['email,course\n', 'no line below'],
    ['ann@x.org,priced\nbo@x.org,priced\n', 'must name the columns'],
    ['email\nann@x.org\n', 'no column called course'],
    ['email,course\n"ann@x.org,priced\n', 'cannot be read: a quotation mark'],
  ])('that cannot be used is refused with what to do: %j', (text, message) => {
    expect(rowsOf(text)).toContain(message);
  });

  test('keeps lines that cannot be used, each with why', () => {
    const lines = [
      'email,name,course',
      '"=HYPERLINK(""http://x"",""y"")",Ann,priced',
      'ann@x.org,+cmd|calc,priced',
      'ann@x.org,@SUM(A1),priced',
      'not an address,Ann,priced',
      ',Ann,priced',
      'ann@x.org,Ann,pricd',
      'ann@x.org,Ann,nowhere at all',
      'ann@x.org,Ann,priced',
      'ANN@x.org,Ann again,priced',
      'ann@x.org,Ann,sample',
      'bo@x.org,Bo,priced,more',
    ];
    const read = readRoster(lines.join('\n'), '');
    expect(read.ok && read.rows.map((it) => it.problem)).toEqual([
      '“=HYPERLINK("http://x” begins as a formula does. Write it as plain text.',
      '“+cmd|calc” begins as a formula does. Write it as plain text.',
      '“@SUM(A1)” begins as a formula does. Write it as plain text.',
      'This is not a whole e-mail address.',
      'The e-mail address is missing.',
      'We have no course “pricd”. Did you mean priced?',
      'We have no course “nowhere at all”.',
      undefined,
      'The same as line 9.',
      undefined,
      'This line has more cells than there are columns.',
    ]);
  });

  test('of 100,000 people is refused before it is read to its end, naming how many it may hold', async () => {
    const long = (rows: number) => `email\n${Array.from({ length: rows }, (_, n) => `p${n}@x.org\n`).join('')}`;
    expect(long(100_000).length).toBeGreaterThan(LARGEST_LIST);
    const limit = { ok: false, message: expect.stringContaining('at most 1,000 people') };
    expect(await send(long(100_000), 'priced')).toEqual(limit);
    expect(await send(long(MOST_ROWS + 1), 'priced')).toEqual(limit);
    expect((await send(long(MOST_ROWS), 'priced')).ok).toBe(true);
    // What comes after the line too many is not even parsed.
    expect(rowsOf(`${long(MOST_ROWS + 1)}"broken`, 'priced')).toContain('at most 1,000 people');
  });
});

describe('enrolling from a list', () => {
  test('happens after it was looked over, once, and each line as the page said', async () => {
    const [ann, bo, cy] = [await addPerson(), await addPerson(), await addPerson()];
    await enrol(bo, course('sample'), '', 5);
    await enrol(cy, course('sample'), '', 5);
    await withdrawFromCourse(cy, 'sample', 6);
    const id = await sent(
      `email,name\n${ann.email},Ann\n${bo.email},Bo\n${cy.email},Cy\nnew@x.org,Nia\nbad,Bad\n`,
      'sample',
    );
    expect(await looked(id)).toEqual([
      [2, 'Will be enrolled'],
      [3, 'Is in the course already'],
      [4, 'Will be enrolled'],
      [5, 'Has no account: will be invited by mail'],
      [6, 'This is not a whole e-mail address.'],
    ]);
    expect(await isEnrolled(database(), ann.id, 'sample', 20)).toBe(false);
    expect(await mailTo('new@x.org')).toEqual([]);
    expect(await enrolRoster(ann, id, 20)).toEqual({ ok: false, reason: 'not-registrar' });
    const both = await Promise.all([enrolRoster(registrar(), id, 20), enrolRoster(registrar(), id, 20)]);
    expect(both).toEqual([
      { ok: true, enrolled: 3, left: 2 },
      { ok: false, reason: 'done-already' },
    ]);
    for (const person of [ann, bo, cy]) expect(await isEnrolled(database(), person.id, 'sample', 21)).toBe(true);
    expect((await mailTo(ann.email)).map((it) => it.subject)).toEqual(['You are enrolled: Sample Course']);
    const [invitation, ...more] = await mailTo('new@x.org');
    expect(more).toEqual([]);
    expect(invitation?.body).toContain('Dear Nia');
    expect(invitation?.body).toContain('/register?next=%2Fcourses%2Fsample%2Fenrolment');
    expect(await rosterToLookOver(id, 30)).toMatchObject({ rows: [], roster: { enrolled: 3, left: 2 } });
  });

  test('gives whoever has no account a code of their own to a course that costs something', async () => {
    const id = await sent('email,name,course\nnia@x.org,,priced\n');
    await enrolRoster(registrar(), id, 20);
    const [invitation] = await mailTo('nia@x.org');
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(invitation?.body ?? '')?.[0] ?? '';
    const [nia, other] = [await addPerson({ email: 'nia@x.org' }), await addPerson()];
    expect(await enrol(nia, course('priced'), code, 30)).toEqual({ ok: true });
    expect(await enrol(other, course('priced'), code, 30)).toEqual({ ok: false, reason: 'code-used-up' });
  });

  test('is for registrars', async () => {
    expect(await send('email\nann@x.org\n', 'priced', await addPerson())).toMatchObject({ ok: false });
  });

  test('that nobody carries out is forgotten', async () => {
    const id = await sent('email\nlater@x.org\n', 'priced');
    expect(await hasOldRows(database(), 10)).toBe(false);
    expect(await hasOldRows(database(), 10 + 30 * DAY)).toBe(true);
    await write((tx) => forgetRows(tx, 10 + 30 * DAY));
    expect((await rosterToLookOver(id, 20))?.rows).toEqual([]);
    expect(await hasOldRows(database(), 10 + 30 * DAY)).toBe(false);
  });
});
