import type { Person } from '../../../accounts/index.ts';
import type { Done, Refused } from '../../../outcome.ts';
import type { Finding } from '../store.ts';

export type RemedyRefusal =
  /** It is about something that is not there any more. */
  | 'gone'
  /** A refund that the books do not allow, such as while a bank decides. */
  | 'not-refundable'
  /** Two payments in one, or none: this needs a look at Stripe itself. */
  | 'by-hand';

/**
 * Mends what was found, whatever that takes: done twice it is done once. Whoever calls has checked who asks, and records it.
 * @param by the registrar who asked. @param now in ms. @throws what Stripe's client throws.
 */
export type Remedy = (finding: Finding, by: Person, now: number) => Promise<Done | Refused<RemedyRefusal>>;
