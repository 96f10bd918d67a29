import { FACT_KINDS, type PaymentFact } from '../purchases/store.ts';

/**
 * Facts in the order in which they happened, by Stripe's clock and not by when the school heard of them: so whatever
 * comes first, the story is the same. Of one moment, in the order of their kinds, then of their keys.
 */
export const inOrder = (facts: readonly PaymentFact[]): PaymentFact[] =>
  facts.toSorted((a, b) => a.at - b.at || rank(a) - rank(b) || (a.key < b.key ? -1 : 1));

const rank = ({ kind }: PaymentFact): number => FACT_KINDS.indexOf(kind);
