import { type Answer, type Item, tallyOf } from '../items/index.ts';

/** What an instructor ruled on an item after the fact, for one version of it. */
export interface Ruling {
  item: string;
  /** Hash of the authored version that it is about. */
  template: string;
  kind: 'drop' | 'accept';
  /** The further answer that is right, as `tallyOf` writes it; null for `drop`. */
  chosen: string | null;
  /** Whether results may fall by it. Otherwise it is passed over in an attempt that would lose by it. */
  mayFall: boolean;
}

/** The rulings on one version of an item. */
export const rulingsOn = (rulings: readonly Ruling[], item: string, template: string): Ruling[] =>
  rulings.filter((it) => it.item === item && it.template === template);

/** Whether an item is dropped outright: it then counts for nobody. */
export const isDropped = (rulings: readonly Ruling[]): boolean =>
  rulings.some((it) => it.kind === 'drop' && it.mayFall);

/** Whether an item is dropped for those who don't lose by it. */
export const isDroppedSparingly = (rulings: readonly Ruling[]): boolean =>
  rulings.some((it) => it.kind === 'drop' && !it.mayFall);

/** Whether an answer was ruled right. */
export const isAccepted = (rulings: readonly Ruling[], item: Item, answer: Answer): boolean =>
  rulings.some((it) => it.kind === 'accept' && it.chosen !== null && it.chosen === tallyOf(item, answer));
