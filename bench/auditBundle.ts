import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { closeDatabase, openDatabase, write } from '../db/client.ts';
import { activitiesOf } from '../src/school/catalogue/index.ts';
import { readCatalogue } from '../src/school/catalogue/readFiles.ts';
import type { Row } from './table.ts';

const COURSE = 'foundations';
const [FEW, MANY] = [1000, 10_000];
/** How much memory a bundle may take besides what the school has, in MB. */
const LIMIT = 300;

/** What `askBundle.ts` measures: seconds of the bundle and of a bare read of the same rows, and memory at its peak in MB. */
export interface Asked {
  files: number;
  megabytes: number;
  rows: number;
  read: number;
  seconds: number;
  memory: number;
}

/** The bundle for an audit of a course of 10,000 learners who all passed it, each made by a process of its own. */
export async function auditBundle(): Promise<Row[]> {
  const few = await ask(FEW);
  const many = await ask(MANY);
  const name = `bundle for an audit of ${MANY} learners, ${many.files} files, beside a read of its ${many.rows} rows`;
  return [
    { name, value: many.seconds, unit: 's', beside: many.read, ratio: many.seconds / many.read },
    { name: '  its size', value: many.megabytes, unit: 'MB' },
    {
      name: '  its memory at most, beside its limit',
      value: many.memory,
      unit: 'MB',
      beside: LIMIT,
      ratio: many.memory / LIMIT,
    },
    { name: `  the same with ${FEW} learners`, value: few.memory, unit: 'MB' },
  ];
}

async function ask(learners: number): Promise<Asked> {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-audit-'));
  const file = join(folder, 'school.db');
  try {
    await fill(`file:${file}`, learners);
    return JSON.parse(
      execFileSync(process.execPath, ['bench/askBundle.ts', file], {
        encoding: 'utf8',
        env: { ...process.env, LOG_LEVEL: 'error' },
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills a database with learners who read every lesson, answered a quiz and hold a certificate, made up in SQL. */
async function fill(url: string, learners: number): Promise<void> {
  const catalogue = readCatalogue({ courses: 'courses', content: 'content' });
  const course = catalogue.courses.find((it) => it.id === COURSE);
  const quiz = [...catalogue.quizzes.values()].find((it) => it.course === COURSE && it.items.length >= 10);
  if (!course || !quiz) throw new Error(`${COURSE} has no quiz of ten questions`);
  await openDatabase(url);
  try {
    await write(async (tx) => {
      const run = (statement: SQL) => tx.run(statement);
      await run(sql`create temp table made as with recursive it(i) as (select 1 union all select i + 1 from it where i < ${learners})
        select i, printf('made-%06d', i) as id from it`);
      await run(sql`insert into people (id, name, email, password_hash, created_at)
        select id, 'Learner Number ' || i, id || '@made.test', 'none', 0 from made`);
      await run(
        sql`insert into enrolments (person, course, started_at, via) select id, ${COURSE}, 1000 + i, 'free' from made`,
      );
      for (const { path } of activitiesOf(course).filter((it) => it.kind === 'lesson')) {
        await run(sql`insert into lesson_facts select id, ${COURSE}, ${path}, 'stated', 2000 + i from made`);
      }
      await run(sql`insert into attempts (id, person, course, quiz, number, started_at, rule)
        select id, id, ${COURSE}, ${quiz.path}, 1, 3000 + i, '{}' from made`);
      await run(sql`insert into attempt_submissions select id, 4000 + i, 'student' from made`);
      await run(sql`insert into attempt_results select id, 4000 + i, 900, 1000, 1 from made`);
      for (const [position, item] of quiz.items.slice(0, 10).entries()) {
        await run(sql`insert into item_versions values (${item.id}, ${JSON.stringify(item)})`);
        await run(sql`insert into attempt_items (attempt, position, item, version, "order", template, points)
          select id, ${position}, ${item.id}, ${item.id}, '[]', ${item.id}, 100 from made`);
        await run(
          sql`insert into answers (attempt, item, revision, response, saved_at) select id, ${item.id}, 3500 + i, '{"option":"a"}', 3500 + i from made`,
        );
        await run(
          sql`insert into item_results (attempt, item, earned, possible, quiz, number) select id, ${item.id}, 90, 100, ${quiz.path}, 1 from made`,
        );
      }
      await run(
        sql`insert into closings (person, course, at, name, attestation) select id, ${COURSE}, 5000 + i, 'Learner Number ' || i, 'I did this work myself.' from made`,
      );
      await certify(run);
      await run(
        sql`insert into audit_log (at, actor, action, subject, details) select 1000 + i, id, 'enrolled', ${`course/${COURSE}`}, '{}' from made`,
      );
      await run(
        sql`insert into audit_log (at, actor, action, subject, details) select 4000 + i, id, 'attempt-submitted', 'attempt/' || id, '{}' from made`,
      );
      await run(
        sql`insert into audit_log (at, actor, action, subject, details) select 4000 + i, id, 'signed-in', 'person/' || id, '{}' from made`,
      );
    });
  } finally {
    await closeDatabase();
  }
}

/** A certificate each, with its entry in the register and a signed credential of the usual size. */
async function certify(run: (statement: SQL) => Promise<unknown>): Promise<void> {
  const evidence = Array.from({ length: 30 }, (_, place) => `activity/${COURSE}/module/lesson-${place}`);
  const snapshot = {
    ...{ design: 1, kind: 'course', title: 'Foundations', subject: { id: COURSE, version: 1 }, hours: 600 },
    ...{
      statement: 'has completed the course',
      objectives: ['To assess.'],
      instructors: [],
      issuedOn: '2026-11-29',
      evidence,
    },
    ...{
      school: { name: 'School', address: 'Street' },
      signatory: { name: 'S', title: 'T' },
      verifyUrl: 'https://school.test/verify/X',
    },
  };
  await run(sql`insert into awards (code, person, kind, subject, issued_at, status_index, snapshot)
    select id, id, 'course', ${COURSE}, 6000 + i, i, json_set(${JSON.stringify(snapshot)}, '$.holder', json_object('name', 'Learner Number ' || i)) from made`);
  await run(
    sql`insert into register (number, at, kind, award, digest, hash) select i, 6000 + i, 'issued', id, hex(randomblob(32)), hex(randomblob(32)) from made order by i`,
  );
  await run(sql`insert into signing_keys (id, public_key, created_at) values ('key', 'z6Mk', 0)`);
  await run(
    sql`insert into signed_credentials select id, 'key', 6000 + i, json_object('proof', hex(randomblob(1500))), 'jwt' from made`,
  );
}
