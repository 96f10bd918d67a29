import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done } from '../../outcome.ts';
import { holdMark } from './holdMark.ts';
import type { Role } from './mark.ts';
import { forgetPassages } from './passages/store.ts';
import { clearClaim } from './store.ts';

/**
 * Claims a reading of a submission: nobody else can then write in it until it is given or released, or 48 hours have
 * passed since its last saving. Claiming what one has claimed changes nothing.
 * @param role the reading that was offered; without it whichever is free. @param now in ms.
 */
export function claimMark(person: Person, id: string, now: number, role?: Role) {
  return write(async (tx) => {
    const held = await holdMark(tx, person, id, now, role);
    return held.ok ? done({ role: held.mark.role }) : held;
  });
}

/** Gives a reading back that one has claimed. What was written in it goes, for the next marker starts fresh. */
export function releaseClaim(person: Person, id: string, now: number, role?: Role) {
  return write(async (tx) => {
    const held = await holdMark(tx, person, id, now, role);
    if (!held.ok) return held;
    const { mark } = held;
    await clearClaim(tx, mark);
    await forgetPassages(tx, id, mark.role);
    const details = { role: mark.role };
    const subject = `submission/${id}`;
    await record(tx, { at: now, actor: person.id, action: 'mark-claim-released', subject, details });
    return done({ role: mark.role });
  });
}
