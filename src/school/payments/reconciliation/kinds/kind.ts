import type { Books, FoundDetails } from '../books.ts';

/** The ways to mend something: `remedies/` has a deed for each. */
export type RemedyId =
  | 'catch-up'
  | 'accept'
  | 'refund-second'
  | 'refund-surplus'
  | 'refund-stray'
  | 'order-again'
  | 'cancel-plan'
  | 'pause'
  | 'take-back-seats'
  | 'take-events'
  | 'retry-event'
  | 'forget-customer'
  | 'put-down';

/** Something that can be wrong between the school's books and Stripe's, in the words in which a registrar reads it. */
export interface FindingKind {
  title: string;
  /** What it means, and how it comes about. */
  means: string;
  remedy: RemedyId;
  /** What the button says that mends it. */
  button: string;
}

/** One that is seen by looking at a purchase from both sides. */
export interface PurchaseKind extends FindingKind {
  /** What is wrong, or nothing. Each fault is of one kind only. */
  find: (books: Books) => FoundDetails | undefined;
  /** Told only of a purchase of which nothing else was found: it says less than the others. */
  otherwise?: true;
}
