import type { Db } from '../../../../db/client.ts';
import { post } from '../../mail/index.ts';
import { AT_ONCE, inBatches } from './batches.ts';
import { isChanged } from './change.ts';
import { type Result, resultsCorrected, type Told } from './messages.ts';
import type { Plan } from './plan.ts';
import { peopleWith } from './store.ts';

/** Writes to each student whose result changed, once. */
export async function tellStudents(
  tx: Db,
  { graded, waiting, turns }: Plan,
  what: Omit<Told, 'turn'>,
  now: number,
): Promise<void> {
  const changed: Result[] = [
    ...graded.filter((it) => isChanged(it.before, it.after)),
    ...waiting.flatMap(({ attempt, score }) => (score ? [{ attempt, before: undefined, after: score }] : [])),
  ];
  const byPerson = Map.groupBy(changed, (it) => it.attempt.person);
  const people = await peopleWith(tx, [...byPerson.keys()]);
  await inBatches([...byPerson], AT_ONCE, async (batch) => {
    for (const [person, results] of batch) {
      const to = people.get(person);
      if (to) await post(tx, resultsCorrected(to, { ...what, turn: turns.get(person) }, results), now);
    }
    return [];
  });
}
