import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { AwardEvent, Standing } from '../register/standing.ts';

/** What a registrar can do with an award. */
export type LifeDeed = 'correct' | 'renew' | 'suspend' | 'reinstate' | 'revoke';

/** Why the state of an award does not allow a deed. */
export type StateRefusal =
  | 'revoked-already'
  | 'is-revoked'
  | 'suspended-already'
  | 'is-suspended'
  | 'not-suspended'
  | 'is-expired'
  | 'is-replaced'
  | 'never-expires';

/** What of an award decides what can be done with it. */
export interface Life {
  standing: Standing;
  events: readonly AwardEvent[];
  /** Until when it holds (ms); null for ever. */
  expiresAt: number | null;
}

/**
 * Whether a deed is allowed in the state of an award. A revocation is final: what was revoked in error is issued anew,
 * by a correction. Where another award took its place, that one is corrected or renewed, never both.
 */
export function decideLife(deed: LifeDeed, { standing, events, expiresAt }: Life): Done | Refused<StateRefusal> {
  const { state } = standing;
  const isReplaced = events.some((it) => it.replacedBy !== null);
  switch (deed) {
    case 'revoke':
      if (state === 'revoked') return refused('revoked-already');
      return state === 'corrected' ? refused('is-replaced') : done();
    case 'suspend':
      if (state === 'suspended') return refused('suspended-already');
      return state === 'valid' ? done() : refused(ENDED[state]);
    case 'reinstate':
      if (state === 'revoked') return refused('is-revoked');
      return state === 'suspended' ? done() : refused('not-suspended');
    case 'correct':
      if (isReplaced) return refused('is-replaced');
      return state === 'suspended' ? refused('is-suspended') : done();
    case 'renew':
      if (expiresAt === null) return refused('never-expires');
      if (state === 'revoked') return refused('is-revoked');
      if (isReplaced) return refused('is-replaced');
      return state === 'suspended' ? refused('is-suspended') : done();
  }
}

const ENDED = { revoked: 'is-revoked', corrected: 'is-replaced', expired: 'is-expired' } as const;

const DEEDS: readonly LifeDeed[] = ['correct', 'renew', 'suspend', 'reinstate', 'revoke'];

/** What a registrar can do with an award as it stands, in the order in which a page offers it. */
export const deedsFor = (life: Life): LifeDeed[] => DEEDS.filter((it) => decideLife(it, life).ok);
