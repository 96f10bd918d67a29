/** What happened to an award, as the register tells it. `at` in ms. */
export interface AwardEvent {
  kind: 'issued' | 'corrected' | 'renewed' | 'expired' | 'suspended' | 'reinstated' | 'revoked';
  at: number;
  /** The reason that whoever checks the award may read; empty where none was asked for. */
  reason: string;
  /** The code of the award that took its place, where it was corrected or renewed. */
  replacedBy: string | null;
}

/** An event with the number of its entry in the register. */
export interface EnteredEvent extends AwardEvent {
  entry: number;
}

/** What an award is worth at a moment, and since when (ms) if it is not what it was. */
export type Standing =
  | { state: 'valid' }
  | { state: 'expired'; since: number }
  | { state: 'suspended'; since: number; reason: string }
  | { state: 'corrected'; since: number; reason: string; replacedBy: string }
  | { state: 'revoked'; since: number; reason: string };

/**
 * What an award is worth at a moment. A revocation is final, and so is a correction: the award that took its place
 * speaks from then on. A suspension ends with a reinstatement. Time alone expires an award, whether or not that was
 * entered yet; one that was renewed runs to its own end beside the new one. Every event counts, whatever the clock
 * says: one that was set back revives nothing. For a past day give the events up to it.
 * @param events of this award, in the order of the register. @param expiresAt in ms, or null. @param at in ms.
 */
export function standingOf(events: readonly AwardEvent[], expiresAt: number | null, at: number): Standing {
  const last = (...kinds: AwardEvent['kind'][]) => events.findLast((it) => kinds.includes(it.kind));
  const revoked = last('revoked');
  if (revoked) return { state: 'revoked', since: revoked.at, reason: revoked.reason };
  const corrected = last('corrected');
  if (corrected?.replacedBy) {
    return { state: 'corrected', since: corrected.at, reason: corrected.reason, replacedBy: corrected.replacedBy };
  }
  const pause = last('suspended', 'reinstated');
  if (pause?.kind === 'suspended') return { state: 'suspended', since: pause.at, reason: pause.reason };
  return expiresAt !== null && expiresAt <= at ? { state: 'expired', since: expiresAt } : { state: 'valid' };
}
