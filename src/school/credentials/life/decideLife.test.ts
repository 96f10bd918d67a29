import { describe, expect, it } from 'vitest';
import { type AwardEvent, standingOf } from '../register/standing.ts';
import { decideLife, deedsFor, type Life, type LifeDeed } from './decideLife.ts';

const event = (kind: AwardEvent['kind'], replacedBy: string | null = null): AwardEvent => ({
  ...{ kind, at: 1, reason: '', replacedBy },
});

/** An award to which some things happened, at moment 10. @param expiresAt until when it holds. */
function life(expiresAt: number | null, ...happened: AwardEvent[]): Life {
  const events = [event('issued'), ...happened];
  return { events, expiresAt, standing: standingOf(events, expiresAt, 10) };
}

const suspended = event('suspended');
const revoked = event('revoked');
const corrected = event('corrected', 'NEW');
const renewed = event('renewed', 'NEW');

describe('what a registrar can do with an award', () => {
  it.each<[string, Life, LifeDeed[]]>([
    ['that is valid for ever', life(null), ['correct', 'suspend', 'revoke']],
    ['that is valid for a time', life(20), ['correct', 'renew', 'suspend', 'revoke']],
    ['that has run out', life(5), ['correct', 'renew', 'revoke']],
    ['that is suspended', life(20, suspended), ['reinstate', 'revoke']],
    ['that was reinstated', life(null, suspended, event('reinstated')), ['correct', 'suspend', 'revoke']],
    ['that was revoked: issue it anew', life(20, revoked), ['correct']],
    ['that was revoked and issued anew', life(20, revoked, corrected), []],
    ['that was corrected', life(20, corrected), []],
    ['that was renewed and holds', life(20, renewed), ['suspend', 'revoke']],
    ['that was renewed and has run out', life(5, renewed), ['revoke']],
  ])('%s', (_, given, allowed) => expect(deedsFor(given)).toEqual(allowed));

  it.each<[LifeDeed, Life, string]>([
    ['revoke', life(null, revoked), 'revoked-already'],
    ['revoke', life(null, corrected), 'is-replaced'],
    ['suspend', life(null, suspended), 'suspended-already'],
    ['suspend', life(null, revoked), 'is-revoked'],
    ['suspend', life(5), 'is-expired'],
    ['suspend', life(null, corrected), 'is-replaced'],
    ['reinstate', life(null), 'not-suspended'],
    ['reinstate', life(null, suspended, revoked), 'is-revoked'],
    ['correct', life(null, suspended), 'is-suspended'],
    ['correct', life(null, corrected), 'is-replaced'],
    ['renew', life(null), 'never-expires'],
    ['renew', life(20, renewed), 'is-replaced'],
    ['renew', life(20, suspended), 'is-suspended'],
    ['renew', life(20, revoked), 'is-revoked'],
  ])('not %s, with its reason', (deed, given, reason) =>
    expect(decideLife(deed, given)).toEqual({ ok: false, reason }),
  );
});
