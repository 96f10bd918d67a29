import { type Db, write } from '../../../../db/client.ts';
import { DAY } from '../../../platform/clock.ts';
import { newCode } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { findCourse } from '../../catalogue/index.ts';
import { post } from '../../mail/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { addCodes } from '../codes/store.ts';
import { grant } from '../rights/grant.ts';
import { enrolledByList, invited } from './messages.ts';
import type { PlannedRow } from './planRoster.ts';
import { planned } from './sendRoster.ts';
import { closeRoster, findRoster, type Roster } from './store.ts';

/** How long an invitation to a course that costs something is good, in ms. */
const INVITATION_LASTS = 60 * DAY;

/**
 * A registrar has a list carried out that they looked over: who has an account is enrolled and told, who has none gets an
 * invitation by mail, with a code of their own where the course costs something. All of it or nothing, and once: a list
 * that was carried out is refused. What becomes of each line is decided now, whatever the page said before.
 * @param now in ms. Refused to others, and for no list of ours.
 */
export function enrolRoster(
  registrar: Person,
  id: string,
  now: number,
): Promise<Done<{ enrolled: number; left: number }> | Refused<'not-registrar' | 'unknown' | 'done-already'>> {
  return write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    const roster = await findRoster(tx, id);
    if (!roster) return refused('unknown');
    if (roster.enrolledAt !== null) return refused('done-already');
    const rows = await planned(tx, roster, now);
    const enrolled = rows.filter((it) => it.outcome.kind === 'enrol' || it.outcome.kind === 'invite').length;
    const came = { enrolled, left: rows.length - enrolled };
    await closeRoster(tx, id, { enrolledAt: now, ...came });
    for (const row of rows) await carryOut(tx, roster, row, registrar, now);
    await record(tx, {
      at: now,
      actor: registrar.id,
      action: 'roster-enrolled',
      subject: `roster/${id}`,
      details: came,
    });
    return done(came);
  });
}

async function carryOut(tx: Db, roster: Roster, row: PlannedRow, registrar: Person, now: number): Promise<void> {
  const { outcome, email, name, course, line } = row;
  if (outcome.kind === 'enrol') {
    const given = { person: outcome.person, course, via: 'registrar', basis: roster.id } as const;
    await grant(tx, given, registrar.id, now);
    await post(tx, enrolledByList(email, name, course), now);
  }
  if (outcome.kind === 'invite') {
    const code = findCourse(course)?.price === 'free' ? undefined : newCode(3);
    if (code !== undefined) {
      const terms = { offer: course, usesAllowed: 1, percent: 100, domain: null, expiresAt: now + INVITATION_LASTS };
      // The address is not kept: whoever it is may never come.
      const note = `List “${roster.name}”, line ${line}`;
      await addCodes(tx, [{ ...terms, code, note, issuedAt: now, issuedBy: registrar.id, withdrawnAt: null }]);
    }
    await post(tx, invited(email, name, course, code), now);
  }
}
