import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { closeDatabase, openDatabase, write } from '../db/client.ts';
import { readCatalogue } from '../src/school/catalogue/readFiles.ts';
import { talliedIn } from '../src/school/items/index.ts';
import type { Row } from './table.ts';

export const QUIZ = 'foundations/outcomes/check-your-reasoning';
const ATTEMPTS = 100_000;
/** Answers of an attempt; it draws them from more. */
const DRAWN = 10;
/** What one quiz's page may take to ask for, in seconds. */
const LIMIT = 2;

/** What `askStatistics.ts` measures: seconds, and how much memory grew at its peak, in MB. */
export interface Asked {
  attempts: number;
  items: number;
  seconds: number;
  memory: number;
}

/** The statistics of a quiz of 1,000,000 answers: put straight into a database, and asked for by a process of its own. */
export async function statistics(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-statistics-'));
  const file = join(folder, 'school.db');
  try {
    await fill(`file:${file}`);
    const said = execFileSync(process.execPath, ['bench/askStatistics.ts', file], { encoding: 'utf8' });
    const asked: Asked = JSON.parse(said);
    if (asked.attempts !== ATTEMPTS) throw new Error(`${asked.attempts} attempts were found of ${ATTEMPTS}`);
    const name = `statistics of a quiz of ${ATTEMPTS * DRAWN} answers to ${asked.items} items`;
    return [
      { name, value: asked.seconds, unit: 's', beside: LIMIT, ratio: asked.seconds / LIMIT },
      { name: '  its memory', value: asked.memory, unit: 'MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills a database with first attempts at the quiz, made up in SQL. */
async function fill(url: string): Promise<void> {
  const quiz = readCatalogue({ courses: 'courses', content: 'content' }).quizzes.get(QUIZ);
  if (!quiz) throw new Error(`there is no quiz ${QUIZ}`);
  await openDatabase(url);
  try {
    await write(async (tx) => {
      const run = (statement: SQL) => tx.run(statement);
      await run(sql`create temp table made_items (place integer, item text, option integer, chosen text)`);
      for (const [place, item] of quiz.items.entries()) {
        const options = talliedIn(item).toSorted((a, b) => Number(b.right) - Number(a.right));
        for (const [at, { key }] of options.slice(0, 4).entries()) {
          await run(sql`insert into made_items values (${place}, ${item.id}, ${at}, ${key})`);
        }
      }
      await run(sql`create temp table made as with recursive it(i) as (select 1 union all select i + 1 from it where i < ${ATTEMPTS})
        select i, 'made-' || i as id, abs(random()) % 100 as ability from it`);
      await run(sql`insert into people (id, name, email, password_hash, created_at)
        select id, id, id || '@made.test', 'none', 0 from made`);
      await run(sql`insert into attempts (id, person, course, quiz, number, started_at, rule)
        select id, id, ${quiz.course}, ${QUIZ}, 1, 0, '{}' from made`);
      await run(sql`insert into attempt_submissions select id, 0, 'student' from made`);
      await answer(run, quiz.items.length);
    });
  } finally {
    await closeDatabase();
  }
}

/** Ten neighbouring items an attempt; the able choose the right option more often, and faster. */
async function answer(run: (statement: SQL) => Promise<unknown>, items: number): Promise<void> {
  await run(sql`create temp table made_answers as
    select made.id, made.ability, (made.i * 7 + place.value) % ${items} as place,
      case when abs(random()) % 120 < made.ability + 15 then 0 else 1 + abs(random()) % 3 end as option
    from made, json_each('[0,1,2,3,4,5,6,7,8,9]') place`);
  await run(sql`create index temp.made_places on made_items (place, option)`);
  await run(sql`insert into item_results (attempt, item, earned, possible, quiz, number, chosen, seconds, certainty)
    select a.id, m.item, case when a.option = 0 then 100 else 0 end, 100, ${QUIZ}, 1, m.chosen,
      20 + abs(random()) % 90 + (100 - a.ability) / 4, 1 + abs(random()) % 3
    from made_answers a join made_items m on m.place = a.place and m.option = a.option`);
  await run(sql`insert into attempt_results
    select attempt, 0, sum(earned), sum(possible), sum(earned) * 10 >= sum(possible) * 8 from item_results group by attempt`);
  await run(
    sql`update item_results set total = (select earned from attempt_results r where r.attempt = item_results.attempt)`,
  );
}
