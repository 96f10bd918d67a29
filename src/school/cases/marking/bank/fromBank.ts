import type { GivenMark } from '../decideMarking.ts';
import type { BankComment } from './bankOf.ts';

/** What a form asks of the bank beside its marking, by criterion. */
export interface BankWishes {
  /** Ids of comments to add to what is written. */
  add: Readonly<Record<string, readonly string[]>>;
  /** Criteria whose comment is to be kept in the bank. */
  keep: readonly string[];
}

export const NO_WISHES: BankWishes = { add: {}, keep: [] };

/** A marking with comments of the bank added after what is written, unless they are in it. */
export function withBank<G extends GivenMark>(given: G, { add }: BankWishes, bank: readonly BankComment[]): G {
  const comments = Object.entries(given.comments).map(([criterion, written]) => {
    const chosen = bank.filter((it) => it.criterion === criterion && add[criterion]?.includes(it.id));
    const fresh = chosen.filter((it) => !written.includes(it.text)).map((it) => it.text);
    return [criterion, [written, ...fresh].filter((it) => it !== '').join('\n\n')];
  });
  return { ...given, comments: Object.fromEntries(comments) };
}
