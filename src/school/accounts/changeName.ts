import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { record } from '../audit/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { nameField } from './fields.ts';
import { setName } from './store.ts';
import type { Person } from './visitor.ts';

/** Changes the name that pages and later certificates show. Certificates already issued keep theirs. */
export async function changeName(person: Person, typed: string, at = now()): Promise<Done | Refused<'not-accepted'>> {
  const checked = nameField.safeParse(typed);
  if (!checked.success) return refused('not-accepted');
  const name = checked.data;
  if (name === person.name) return done();
  return write(async (tx) => {
    await setName(tx, person.id, name);
    const details = { from: person.name, to: name };
    await record(tx, { at, actor: person.id, action: 'name-changed', subject: `person/${person.id}`, details });
    return done();
  });
}
