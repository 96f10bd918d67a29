import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { addressOf } from '../../../db/connect.ts';

const MIGRATIONS = 'db/migrations';

/** The schema as the first release had it. */
const FIRST = ['0000_school', '0001_audit-append-only'];

/** What an attempt kept of its quiz's rule before quizzes could say more. */
const RULE = JSON.stringify({
  title: 'Basics check',
  pass: 0.6,
  attempts: 3,
  drawn: 3,
  feedback: { mark: 'submission', correctness: 'submission', explanation: 'finished', answer: 'finished' },
});

// Ids of the options of `one`: under these, answers of that time were posted.
export const RIGHT = '19529c4d49f9';
const WRONG = '74a159993b48';
const OTHER = '37f6cf65eaa6';

const ONE = {
  ...{ id: 'one', type: 'single', objective: 'know', points: 1, stem: 'Which one?' },
  options: [
    { text: 'The right one', correct: true, feedback: 'Yes.' },
    { text: 'The wrong one', correct: false },
    { text: 'Another wrong one', correct: false },
  ],
  explanation: 'Why it is this one.',
};
const HOW_MANY = {
  ...{ id: 'how-many', type: 'number', points: 2.5, stem: 'How many degrees?', answer: 70, tolerance: 5 },
  ...{ unit: 'degrees', units: { radians: 57.2958 } },
};
const NAME_IT = {
  id: 'name-it',
  type: 'short-text',
  points: 1,
  stem: 'Name the nerve.',
  accept: ['suboccipital nerve'],
};

type Row = Record<string, string | number | null>;

const attempt = (id: string, number: number, started_at: number): Row => ({
  ...{ id, person: 'sam', course: 'sample', quiz: 'sample/basics/check', number, started_at, rule: RULE },
});
const award = (code: string, person: string, subject: string, issued_at: number): Row => ({
  ...{ code, person, kind: 'course', subject, issued_at },
  snapshot: JSON.stringify({
    ...{ design: 1, kind: 'course', holder: { name: person }, title: 'Sample Course', hours: 200 },
    ...{ subject: { id: subject, version: 1 }, statement: 'has completed every lesson of the course' },
    ...{ objectives: [], instructors: [], issuedOn: '1970-01-01', evidence: ['activity/sample/basics/first-lesson'] },
    ...{ school: { name: 'School', address: 'Street' }, signatory: { name: 'Tess', title: '' } },
    verifyUrl: `http://localhost:4321/verify/${code}`,
  }),
});
const pinned = (of: string): Row[] =>
  ['one', 'how-many', 'name-it'].map((item, position) => ({
    ...{ attempt: of, position, item, version: `version-${item}` },
    order: JSON.stringify(item === 'one' ? [WRONG, RIGHT, OTHER] : []),
  }));
const answer = (of: string, item: string, revision: number, response: object): Row => ({
  ...{ attempt: of, item, revision, response: JSON.stringify(response), saved_at: revision + 5 },
});
const earned = (of: string, ...points: [one: number, howMany: number, nameIt: number]): Row[] =>
  ['one', 'how-many', 'name-it'].map((item, index) => ({
    ...{ attempt: of, item, earned: points[index] ?? 0, possible: item === 'how-many' ? 250 : 100 },
  }));

/**
 * A school as the first release left it, table by table: a student with an attempt that failed, one that passed and
 * one that runs, who has read, watched a film, written a case that was marked, and holds a certificate.
 */
export const ROWS: Record<string, Row[]> = {
  people: [
    { id: 'sam', email: 'sam@school.test', name: 'Sam', password_hash: 'none', created_at: 1, email_verified_at: 2 },
    {
      id: 'tess',
      email: 'tess@school.test',
      name: 'Tess',
      password_hash: 'none',
      created_at: 1,
      email_verified_at: null,
    },
  ],
  roles: [{ person: 'tess', role: 'instructor', course: 'sample', granted_at: 1, granted_by: null }],
  access_codes: [
    {
      ...{ code: 'AAAA-BBBB-CCCC', course: 'priced', uses_allowed: 1, expires_at: null, note: 'Paid in cash.' },
      ...{ issued_at: 3, issued_by: 'tess', withdrawn_at: null },
    },
  ],
  enrolments: [
    { person: 'sam', course: 'sample', started_at: 5, via: 'free', access_code: null },
    { person: 'sam', course: 'priced', started_at: 6, via: 'code', access_code: 'AAAA-BBBB-CCCC' },
  ],
  item_versions: [ONE, HOW_MANY, NAME_IT].map((item) => ({
    hash: `version-${item.id}`,
    content: JSON.stringify(item),
  })),
  attempts: [attempt('failed', 1, 100), attempt('passed', 2, 300), attempt('runs', 3, 500)],
  attempt_items: ['failed', 'passed', 'runs'].flatMap(pinned),
  answers: [
    answer('failed', 'one', 110, { option: WRONG }),
    answer('failed', 'how-many', 120, { unanswered: true }),
    answer('passed', 'one', 310, { option: WRONG }),
    answer('passed', 'one', 320, { option: RIGHT }),
    answer('passed', 'how-many', 330, { value: 72, typed: '72', unit: 'degrees' }),
    answer('passed', 'name-it', 340, { text: 'Suboccipital Nerve' }),
    answer('runs', 'one', 510, { option: RIGHT }),
  ],
  attempt_results: [
    { attempt: 'failed', submitted_at: 200, earned: 0, possible: 450, passed: 0 },
    { attempt: 'passed', submitted_at: 400, earned: 450, possible: 450, passed: 1 },
  ],
  item_results: [...earned('failed', 0, 0, 0), ...earned('passed', 100, 250, 100)],
  lesson_facts: [
    { person: 'sam', course: 'sample', activity: 'sample/basics/first-lesson', kind: 'stated', at: 10 },
    { person: 'sam', course: 'sample', activity: 'sample/basics/film-lesson', kind: 'reached-end', at: 20 },
  ],
  film_coverage: [
    { person: 'sam', course: 'sample', film: 'sample-film', intervals: '[[0,10]]', position: 10, updated_at: 30 },
  ],
  case_versions: [
    {
      hash: 'case-1',
      content: JSON.stringify({
        ...{ title: 'A sample patient', pass: 0.6 },
        sections: [{ id: 'findings', title: 'Findings', prompt: 'What?', words: [1, 9] }],
        rubric: [
          {
            id: 'safety',
            title: 'Safety',
            weight: 1,
            levels: ['No', 'Yes'].map((title) => ({ title, descriptor: '.' })),
          },
        ],
      }),
    },
  ],
  submissions: [
    {
      ...{ id: 'work', person: 'sam', course: 'sample', case: 'sample/practice/patient', number: 1 },
      ...{ version: 'case-1', started_at: 600, handed_in_at: 650 },
    },
  ],
  submission_sections: [{ submission: 'work', section: 'findings', text: 'What I found.', revision: 640 }],
  markings: [{ submission: 'work', marker: 'tess', at: 700, outcome: 'passed', score: 10_000, comment: 'Good.' }],
  criterion_marks: [{ submission: 'work', criterion: 'safety', level: 1, comment: '' }],
  audit_log: [
    { id: 1, at: 100, actor: 'sam', action: 'attempt-started', subject: 'attempt/failed', details: '{}' },
    { id: 2, at: 200, actor: 'sam', action: 'attempt-submitted', subject: 'attempt/failed', details: '{}' },
  ],
  awards: [
    award('KEPT-0000-0000-0002', 'sam', 'sample', 800),
    award('G0NE-0000-0000-0001', 'tess', 'sample', 700),
    award('EAST-0000-0000-0003', 'sam', 'priced', 900),
  ],
  revocations: [{ award: 'G0NE-0000-0000-0001', at: 850, by: 'tess', reason: 'Issued in error.' }],
  outbox: [
    {
      ...{ id: 'letter', recipient: 'sam@school.test', subject: 'Welcome', body: 'Hello', created_at: 1 },
      ...{ due_at: null, tries: 1, sent_at: 2, last_error: null },
    },
  ],
};

/** Makes the database of an old school, by the migrations of its time alone. @param file where. */
export async function makeOldSchool(file: string): Promise<void> {
  const migrations = firstMigrations();
  const client = createClient({ url: addressOf(file), concurrency: 1 });
  try {
    await migrate(drizzle(client), { migrationsFolder: migrations });
    for (const [table, rows] of Object.entries(ROWS)) for (const row of rows) await insert(client, table, row);
  } finally {
    client.close();
    rmSync(migrations, { recursive: true });
  }
}

/** A folder that holds the first migrations only. */
function firstMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-migrations-'));
  const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  const entries = journal.entries.filter((it) => FIRST.includes(it.tag));
  mkdirSync(join(folder, 'meta'));
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  for (const { tag } of entries) cpSync(join(MIGRATIONS, `${tag}.sql`), join(folder, `${tag}.sql`));
  return folder;
}

async function insert(client: Client, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row).map((it) => `"${it}"`);
  await client.execute({
    sql: `insert into "${table}" (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    args: Object.values(row),
  });
}
