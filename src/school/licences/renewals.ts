import type { Db } from '../../../db/client.ts';
import { dayOf } from '../../platform/days.ts';
import type { Board } from '../boards/index.ts';
import { findBoard } from '../catalogue/index.ts';
import { awardsOf } from '../credentials/index.ts';
import { type Renewal, renewalOf } from './hours/renewal.ts';
import { type Licence, licencesOf, outsideHoursOf } from './store.ts';

/** A licence, and how its renewal stands; a board that the school's files no longer hold leaves that open. */
export interface Held {
  licence: Licence;
  renewal: Renewal | undefined;
}

/** How the renewal of a licence stands. @param now in ms. */
export async function renewalFor(db: Db, licence: Licence, board: Board, now: number): Promise<Renewal> {
  const [awards, outside] = [await awardsOf(db, licence.person), await outsideHoursOf(db, licence.person)];
  return renewalOf(licence, board, { awards, outside }, dayOf(now));
}

/** A person's licences with how each stands, the one that is renewed next first. @param now in ms. */
export async function renewalsOf(db: Db, person: string, now: number): Promise<Held[]> {
  const held = await licencesOf(db, person);
  if (held.length === 0) return [];
  const [awards, outside] = [await awardsOf(db, person), await outsideHoursOf(db, person)];
  return held.map((licence) => {
    const board = findBoard(licence.board);
    return { licence, renewal: board && renewalOf(licence, board, { awards, outside }, dayOf(now)) };
  });
}
