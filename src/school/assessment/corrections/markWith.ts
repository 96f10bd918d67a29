import { type Answer, talliedIn, tallyOf } from '../../items/index.ts';
import { type Kept, type Marked, markKept } from '../markKept.ts';
import type { Rule } from '../rule.ts';
import type { Ruling } from '../rulings.ts';
import { isLess } from '../score.ts';
import { NOT_SAVED, type PinnedItem } from '../types.ts';
import type { Change } from './change.ts';
import { type Version, withVersion } from './withVersion.ts';

/** What a change is made on. */
export interface Ground {
  item: string;
  change: Change;
  /** Hashes of the versions that it is about. */
  from: readonly string[];
  present: Version | undefined;
  /** Ids of sections that are worth a fixed number of points. */
  worth: ReadonlySet<string>;
  /** All rulings on the quiz so far. */
  rulings: readonly Ruling[];
}

/** An attempt marked as a change would have it. */
export interface Remarked extends Marked {
  pinned: readonly PinnedItem[];
}

/** The rulings that a change makes; none for `version`. */
export const rulingsBy = (
  { item, change, from }: Pick<Ground, 'item' | 'change' | 'from'>,
  mayFall: boolean,
): Ruling[] =>
  change.kind === 'version'
    ? []
    : from.map((template) => ({
        ...{ item, template, mayFall },
        kind: change.kind,
        chosen: change.kind === 'accept' ? change.chosen : null,
      }));

/** Marks an attempt as a change would have it; undefined where the version in the file can't mark what was shown. */
export function markWith(rule: Rule, kept: Kept, ground: Ground, mayFall: boolean): Remarked | undefined {
  const { change, present, worth, rulings } = ground;
  const pinned = change.kind === 'version' ? present && withVersion(kept.pinned, present, worth) : kept.pinned;
  if (!pinned) return undefined;
  return { pinned, ...markKept(rule, { ...kept, pinned }, [...rulings, ...rulingsBy(ground, mayFall)]) };
}

const answerIn = (kept: Kept, item: string): Answer => (kept.said.get(item) ?? NOT_SAVED).answer;

/** Whether a change is about an attempt at all: a further answer is about those who gave it. */
export function isAbout(kept: Kept, { item, change }: Pick<Ground, 'item' | 'change'>): boolean {
  const pinned = kept.pinned.find((it) => it.item.id === item);
  if (!pinned) return false;
  return change.kind !== 'accept' || tallyOf(pinned.key, answerIn(kept, item)) === change.chosen;
}

/** Whether an option was chosen that the version which would mark it no longer offers. */
export function isGone(kept: Kept, { item: shown, key }: Pick<PinnedItem, 'item' | 'key'>): boolean {
  const chosen = new Set((tallyOf(shown, answerIn(kept, shown.id)) ?? '').split('\n'));
  const offered = new Set(talliedIn(key).map((it) => it.key));
  return talliedIn(shown).some((it) => chosen.has(it.key) && !offered.has(it.key));
}

/** Whether one item earns a smaller share than before; what waits for its mark does not. */
export function losesAt(item: string, before: Marked, after: Marked): boolean {
  const [old, now] = [before, after].map(({ items }) => items.find((it) => it.item === item));
  if (old?.earned === undefined || now?.earned === undefined) return false;
  return isLess({ earned: now.earned, possible: now.possible }, { earned: old.earned, possible: old.possible });
}
