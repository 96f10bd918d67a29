import { write } from '../../../../../db/client.ts';
import { newId } from '../../../../platform/tokens.ts';
import type { Person } from '../../../accounts/index.ts';
import { done, refused } from '../../../outcome.ts';
import { textsOf } from '../../store.ts';
import { holdMark } from '../holdMark.ts';
import type { Role } from '../mark.ts';
import { decidePassage, type TypedPassage } from './decidePassage.ts';
import { addPassageRow, passagesOf, removePassageRow } from './store.ts';

/**
 * Adds a comment on words of a submission to the reading that a marker has in their hands, claiming it where it is free.
 * @param now in ms. Refused as `decidePassage` says, and as claiming is.
 */
export function commentOnPassage(person: Person, id: string, typed: TypedPassage, now: number, role?: Role) {
  return write(async (tx) => {
    const held = await holdMark(tx, person, id, now, role);
    if (!held.ok) return held;
    const { submission, mark } = held;
    const kept = (await passagesOf(tx, id, [mark.role])).length;
    const decision = decidePassage(submission.version, await textsOf(tx, id), typed, kept);
    if (!decision.ok) return decision;
    const { start, end } = decision;
    const { section, criterion, text } = typed;
    const row = { id: newId(), submission: id, role: mark.role, section, start, end, text: text.trim(), at: now };
    await addPassageRow(tx, { ...row, criterion: criterion === '' ? null : criterion });
    return done({ passage: row.id });
  });
}

/** Removes a comment of one's own, until the reading is given. Refused as claiming is, and for one that is not there. */
export function removePassage(person: Person, id: string, passage: string, now: number, role?: Role) {
  return write(async (tx) => {
    const held = await holdMark(tx, person, id, now, role);
    if (!held.ok) return held;
    const removed = await removePassageRow(tx, id, held.mark.role, passage);
    return removed ? done() : refused('no-such-passage');
  });
}
