import type { Fact } from '../condition.ts';
import type { Chosen, Deed } from '../deed.ts';

/** A choice that is being put together at a stage. */
export interface Draft {
  chosen: readonly Chosen[];
  facts: readonly Fact[];
  /** Minutes, or places, that are left. */
  left: number;
}

/** One thing to choose or leave; after it the facts that it settles are so or are not. */
export interface MenuItem {
  settles: readonly Fact[];
  options(draft: Draft): Draft[];
  /** What of a draft, besides its facts, decides what can still be chosen after this item. */
  context(draft: Draft): string;
}

/** What can be chosen at a stage, as far as anything still asks for it. */
export interface Menu {
  begin: Draft;
  items: MenuItem[];
  /** The deeds of a draft; undefined where a student could not do just that. */
  deeds(draft: Draft): Deed[] | undefined;
}

/** A draft in which nothing is chosen. */
export const NOTHING: Draft = { chosen: [], facts: [], left: 0 };

/** Ids of what a draft holds. */
export const ids = (draft: Draft): string[] => draft.chosen.map((it) => it.id);

/** A draft with one thing more. @param cost in minutes or places. */
export const taking = (draft: Draft, chosen: Chosen, facts: readonly Fact[], cost = 1): Draft => ({
  chosen: [...draft.chosen, chosen],
  facts: [...draft.facts, ...facts],
  left: draft.left - cost,
});

/** What is left, as far as it matters: more than all the rest together would take is as good as any. */
export const leftOf = (draft: Draft, rest: number): string => (draft.left >= rest ? 'enough' : String(draft.left));

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, it) => total + it, 0);

/** A menu from which exactly one is chosen. */
export function oneOf<Id extends string>(choices: { id: Id; fact: Fact }[], deeds: (choice: Id) => Deed[]): Menu {
  return {
    begin: NOTHING,
    items: [
      {
        settles: choices.map((it) => it.fact),
        options: (draft) => choices.map((it) => taking(draft, { id: it.id }, [it.fact])),
        context: (draft) => ids(draft).join(),
      },
    ],
    deeds: ({ chosen: [only] }) => (only ? deeds(only.id as Id) : undefined),
  };
}
