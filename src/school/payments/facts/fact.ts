import { SECOND } from '../../../platform/clock.ts';
import type { FactKind, PaymentFact } from '../purchases/store.ts';

/** What an object of Stripe's says happened, before it is known of which purchase. Money in minor units, as Stripe has it. */
interface Told {
  kind: FactKind;
  /** Stripe's id of the object that it happened to; it stands in the key, with the kind and `time`. */
  object: string;
  /** By Stripe's clock, in seconds. */
  at: number;
  /** Which time it was, where it can happen to one object more than once. */
  time?: number;
  amount?: number;
  currency?: string;
  details?: Record<string, unknown>;
}

/** A fact as it is kept: the same object gives the same fact, however often it is read. */
export function toFact(purchase: string, { kind, object, at, time, amount, currency, details }: Told): PaymentFact {
  return {
    key: [object, kind, ...(time === undefined ? [] : [time])].join(':'),
    ...{ purchase, kind, object, at: at * SECOND, details: details ?? {} },
    amount: amount ?? null,
    currency: currency?.toUpperCase() ?? null,
  };
}

/** The id of what Stripe names, or shows whole. */
export const idOf = (it: string | { id: string } | null | undefined): string | null =>
  typeof it === 'string' ? it : (it?.id ?? null);

/** What Stripe shows whole; undefined where it only names it. */
export const shown = <T extends object>(it: string | T | null | undefined): T | undefined =>
  typeof it === 'object' && it !== null ? it : undefined;
