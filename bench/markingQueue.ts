import { sql } from 'drizzle-orm';
import { closeDatabase, openDatabase, write } from '../db/client.ts';
import { DAY } from '../src/platform/clock.ts';
import { type RunningSchool, removeSchool, startSchool, stopSchool } from '../tests/support/server.ts';
import { Visitor } from '../tests/support/visitor.ts';
import { load } from './load.ts';
import type { Row } from './table.ts';

const [FEW, MANY] = [100, 10_000];
/** By how much longer the page may take with many waiting. */
const LIMIT = 1.3;
const ROUNDS = 3;
const SECONDS = 3;
const CASE = 'foundations/head-and-back/headache-at-the-desk';

/** The marking queue over HTTP, with few and with many submissions waiting: two schools side by side, asked in turns. */
export async function markingQueue(): Promise<Row[]> {
  const schools: RunningSchool[] = [];
  try {
    for (const waiting of [FEW, MANY]) schools.push(await schoolWith(waiting));
    const [few, many] = schools;
    if (!few || !many) throw new Error('there are two schools');
    const times: [few: number[], many: number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      times[0].push(await pageTime(few));
      times[1].push(await pageTime(many));
    }
    const [short, long] = times.map(median);
    if (short === undefined || long === undefined) throw new Error('nothing was measured');
    const ratio = long / short;
    return [
      { name: `marking queue with ${MANY} waiting, beside ${FEW}`, value: long, unit: 'ms', beside: short, ratio },
      { name: '  of that ratio, beside its limit', value: ratio, unit: '', beside: LIMIT, ratio: ratio / LIMIT },
    ];
  } finally {
    for (const school of schools) {
      await stopSchool(school);
      removeSchool(school);
    }
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The demo school with as many submissions more that wait for a mark, put straight into its database. */
async function schoolWith(waiting: number): Promise<RunningSchool> {
  const school = await startSchool();
  await stopSchool(school);
  await fill(`file:${school.folder}/school.db`, waiting);
  return startSchool({ folder: school.folder });
}

async function fill(url: string, waiting: number): Promise<void> {
  await openDatabase(url);
  try {
    await write(async (tx) => {
      await tx.run(sql`create temp table made as
        with recursive it(i) as (select 1 union all select i + 1 from it where i < ${waiting})
        select i, 'made-' || i as id, ${Date.now()} - (i * 7919) % ${10 * DAY} as at from it`);
      await tx.run(sql`insert into people (id, name, email, password_hash, created_at)
        select id, 'Made ' || i, id || '@made.test', 'none', 0 from made`);
      await tx.run(sql`insert into submissions (id, person, course, "case", number, version, started_at, handed_in_at)
        select id, id, 'foundations', ${CASE}, 1, (select version from submissions where "case" = ${CASE} limit 1), at, at
        from made`);
      await tx.run(sql`insert into marks (submission, role, course, "case", student, opened_at, due_at)
        select id, 'first', 'foundations', ${CASE}, id, at, at + ${5 * DAY} from made`);
    });
  } finally {
    await closeDatabase();
  }
}

/** What one answer with the page takes while 16 ask at once, in ms of the server's. */
async function pageTime(school: RunningSchool): Promise<number> {
  const visitor = new Visitor(school.url);
  await visitor.signIn('instructor@demo.test', 'learn-by-touch');
  const headers = { cookie: visitor.cookie, 'accept-encoding': 'gzip' };
  const { rate, failed } = await load(`${school.url}/teach/marking`, headers, SECONDS);
  if (failed > 0) throw new Error(`the queue failed ${failed} times`);
  return 1000 / rate;
}
