import { write } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import type { Diploma } from '../../catalogue/index.ts';
import { done, refused } from '../../outcome.ts';
import { versionOf } from '../completion/requirement.ts';
import { requirementsOfDiploma } from '../completion/requirementsOf.ts';
import { rulesFor } from './rulesFor.ts';
import { addEntry } from './store.ts';

/**
 * Starts a diploma: from now on a student is judged by the rules of today, whatever it comes to ask for. Whoever enrols
 * in one of its courses has started without saying so, and is refused. @param now in ms.
 */
export function enterPathway(person: string, diploma: Diploma, now: number) {
  return write(async (tx) => {
    if ((await rulesFor(tx, person, diploma)).entry) return refused('entered-already' as const);
    const version = versionOf(requirementsOfDiploma(diploma));
    await addEntry(tx, { person, diploma: diploma.id, at: now, version, how: 'entered' });
    const details = { version };
    await record(tx, { at: now, actor: person, action: 'pathway-entered', subject: `diploma/${diploma.id}`, details });
    return done();
  });
}
