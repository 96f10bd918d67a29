import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type RunningSchool, removeSchool, startSchool, stopSchool } from '../tests/support/server.ts';
import { CONNECTIONS } from './load.ts';
import { saveFor } from './savingRate.ts';
import { type Sitting, sitDown, student } from './students.ts';
import type { Row } from './table.ts';

const FEW = 10_000;
const MANY = 1_000_000;
const SECONDS = 6;

/** Saving an answer with few and with many attempts in the database, ten items and ten answers each. */
export async function crowdedSaving(): Promise<Row[]> {
  let school = await startSchool();
  try {
    const sittings: Sitting[] = [];
    for (let seat = 0; seat < CONNECTIONS; seat += 1) sittings.push(await sitDown(await student(school)));
    school = await filledTo(school, FEW);
    const few = await saveFor(school, sittings, SECONDS);
    school = await filledTo(school, MANY);
    const many = await saveFor(school, sittings, SECONDS);
    const name = `saving an answer with ${MANY} attempts in the database`;
    return [
      { name, value: many.rate, unit: 'answers/s', beside: few.rate, ratio: few.rate / many.rate },
      { name: '  slowest of a hundred', value: many.p99, unit: 'ms', beside: few.p99, ratio: many.p99 / few.p99 },
    ];
  } finally {
    await stopSchool(school);
    removeSchool(school);
  }
}

/** Stops the school, fills its file up with attempts like one that is there, and opens it at its address again. */
async function filledTo(school: RunningSchool, attempts: number): Promise<RunningSchool> {
  await stopSchool(school);
  const db = new DatabaseSync(join(school.folder, 'school.db'));
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000');
  const { have } = db.prepare('select count(*) as have from attempts').get() as { have: number };
  db.exec(`
    begin;
    create temp table model as select id from attempts where id in (select attempt from attempt_results) and
      (select count(*) from attempt_items where attempt = attempts.id) = 10 limit 1;
    create temp table made as with recursive it(i) as (select ${have} union all select i + 1 from it where i < ${attempts})
      select printf('made%012d', i) as id, i from it;
    insert into attempts select made.id, a.person, a.course, a.quiz || '-' || made.i, 1, a.started_at, a.rule, null
      from made, attempts a where a.id = (select id from model);
    insert into attempt_items select made.id, i.position, i.item, i.version, i."order", i.template, i.parameters, i.section,
      i.points, i.locked_at, i.graded_by from made, attempt_items i where i.attempt = (select id from model);
    insert into answers select made.id, x.item, x.revision, x.response, x.saved_at, x.certainty, x.flagged
      from made, answers x where x.attempt = (select id from model);
    insert into attempt_submissions select made.id, s.submitted_at, s.how
      from made, attempt_submissions s where s.attempt = (select id from model);
    drop table made; drop table model;
    commit;
    PRAGMA wal_checkpoint(TRUNCATE);`);
  db.close();
  return startSchool({ folder: school.folder, port: Number(new URL(school.url).port) });
}
