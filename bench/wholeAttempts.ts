import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RunningSchool } from '../tests/support/server.ts';
import type { Visitor } from '../tests/support/visitor.ts';
import { CONNECTIONS } from './load.ts';
import { sitDown, student } from './students.ts';
import type { Row } from './table.ts';

/** How many attempts each student makes; the quiz allows no more. */
const ROUNDS = 3;

/** Whole attempts of ten items (start, ten saves, submit, result page), 16 students at once. */
export async function wholeAttempts(school: RunningSchool): Promise<Row[]> {
  const students: Visitor[] = [];
  for (let seat = 0; seat < CONNECTIONS; seat += 1) students.push(await student(school));
  const took: number[] = [];
  const since = performance.now();
  const attempts = await Promise.all(
    students.map(async (visitor) => {
      const made: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const begun = performance.now();
        made.push(await takeOne(visitor));
        took.push(performance.now() - begun);
      }
      return made;
    }),
  );
  const seconds = (performance.now() - since) / 1000;
  const p99 = took.toSorted((a, b) => a - b)[Math.ceil(took.length * 0.99) - 1] ?? 0;
  return [
    { name: `whole attempts, ${CONNECTIONS} students at once`, value: took.length / seconds, unit: 'attempts/s' },
    { name: 'a whole attempt, slowest of a hundred', value: p99, unit: 'ms' },
    { name: 'attempts lost or graded twice', value: faultsAmong(school, attempts.flat()), unit: '' },
  ];
}

/** Gives the attempt's id. @throws Error at the first step that goes wrong. */
async function takeOne(visitor: Visitor): Promise<string> {
  const { attempt, answers } = await sitDown(visitor);
  for (const [name, value] of answers) {
    const fields = { [name]: value, _revision: String(Date.now()) };
    const saved = await visitor.post(`${attempt}/answers`, fields, { accept: 'application/json' });
    if (!saved.ok) throw new Error(`${name} was not saved: ${saved.status}`);
  }
  const submitted = await visitor.post(`${attempt}/submission`, {});
  if (submitted.status !== 303) throw new Error(`not submitted: ${submitted.status}`);
  const result = await (await visitor.get(attempt)).text();
  if (!result.includes('data-score=')) throw new Error('the result page has no score');
  return attempt.replace('/attempts/', '');
}

/** How many attempts lack an answer, a submission or a grade, or have one too many. */
function faultsAmong({ folder }: RunningSchool, attempts: readonly string[]): number {
  const db = new DatabaseSync(join(folder, 'school.db'), { readOnly: true });
  try {
    const counted = db.prepare(`select
      (select count(distinct item) from answers where attempt = :id) as answered,
      (select count(*) from attempt_submissions where attempt = :id) as submitted,
      (select count(*) from attempt_results where attempt = :id) as graded,
      (select count(*) from item_results where attempt = :id) as marks`);
    return attempts.filter((id) => {
      const { answered, submitted, graded, marks } = counted.get({ id }) as Record<string, number>;
      return answered !== 10 || submitted !== 1 || graded !== 1 || marks !== 10;
    }).length;
  } finally {
    db.close();
  }
}
