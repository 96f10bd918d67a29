import type { Db } from '../../../../db/client.ts';
import { type Kept, markKept } from '../markKept.ts';
import type { Score } from '../score.ts';
import type { Attempt } from '../types.ts';
import { keptOf } from './attempts/store.ts';
import { AT_ONCE, inBatches } from './batches.ts';
import { decideEffect, isWorse } from './change.ts';
import { type Ground, isAbout, isGone, losesAt, markWith, type Remarked } from './markWith.ts';

/** What a correction does to an attempt that was graded. */
export interface Planned {
  attempt: Attempt;
  before: Score;
  after: Score;
  /** Whether it would have fallen, and stays. */
  spared: boolean;
  /** How its items are marked from now on; undefined where all stays as it is. */
  remarked: Remarked | undefined;
}

/** What a correction does to attempts that were handed in. */
export interface Reckoned {
  graded: Planned[];
  /** Those that wait for a person's mark, as they are marked from now on. Some then wait for no other mark. */
  waiting: (Remarked & { attempt: Attempt })[];
  /** How many the version in the file can't mark. */
  unfit: number;
  /** How many chose what the version in the file no longer offers. */
  gone: number;
}

/** Marks attempts that were handed in as a change would have them. */
export async function reckon(
  db: Db,
  attempts: readonly Attempt[],
  ground: Ground,
  mayFall: boolean,
): Promise<Reckoned> {
  const all = await keptOf(
    db,
    attempts.map((it) => it.id),
  );
  const found = await inBatches(attempts, AT_ONCE, (batch) =>
    batch.flatMap((attempt) => {
      const kept = all.get(attempt.id);
      return kept && isAbout(kept, ground) ? [reckonOne(attempt, kept, ground, mayFall)] : [];
    }),
  );
  const fit = found.filter((it) => it !== undefined);
  return {
    graded: fit.flatMap((it) => it.graded ?? []),
    waiting: fit.flatMap((it) => it.waiting ?? []),
    unfit: found.length - fit.length,
    gone: fit.filter((it) => it.gone).length,
  };
}

interface One {
  gone: boolean;
  graded?: Planned;
  waiting?: Reckoned['waiting'][number];
}

/** One attempt; undefined where the version in the file can't mark it. */
function reckonOne(attempt: Attempt, kept: Kept, ground: Ground, mayFall: boolean): One | undefined {
  const remarked = markWith(attempt.rule, kept, ground, mayFall);
  const outright = mayFall ? remarked : markWith(attempt.rule, kept, ground, true);
  if (!remarked || !outright) return undefined;
  const changed = remarked.pinned.find((it) => it.item.id === ground.item);
  const gone = ground.change.kind === 'version' && changed !== undefined && isGone(kept, changed);
  if (!attempt.result) {
    const loses = !mayFall && losesAt(ground.item, markKept(attempt.rule, kept, ground.rulings), remarked);
    return loses ? { gone } : { gone, waiting: { attempt, ...remarked } };
  }
  if (!remarked.score || !outright.score) return { gone };
  const { earned, possible, passed } = attempt.result;
  const before: Score = { earned, possible, passed };
  const { after, spared } = decideEffect(before, remarked.score, mayFall);
  const graded: Planned = {
    ...{ attempt, before, after },
    spared: !mayFall && isWorse(outright.score, before),
    remarked: spared ? undefined : remarked,
  };
  return { gone, graded };
}
