import type { Purchase, PurchaseState } from '../purchases/store.ts';

/** Where a purchase stands, as far as its buyer is told of changes of it. */
export type Stand = Pick<Purchase, 'state' | 'paid' | 'refunded' | 'payments'>;

/** What the buyer is told. */
export type News =
  | 'bought'
  | 'processing'
  | 'not-paid'
  | 'instalment-paid'
  | 'all-paid'
  | 'waived'
  | 'grace'
  | 'paused'
  | 'made-good'
  | 'back'
  | 'disputed'
  | 'questioned'
  | 'refunded'
  | 'partly-refunded'
  | 'refund-failed'
  | 'charged-back'
  | 'broken-off';

const NOT_BEGUN: readonly PurchaseState[] = ['opened', 'processing', 'abandoned'];
const OPEN: readonly PurchaseState[] = ['settled', 'paying', 'grace'];

/**
 * What there is to tell a buyer of a change of their purchase: at most one thing of its state and one of money that went
 * back. Several changes seen at once are told as one, from the first state to the last.
 */
export function decideNews(before: Stand, after: Stand): News[] {
  const ofState = before.state === after.state ? ofInstalments(before, after) : ofNewState(before, after);
  return [ofState, ofRefunds(before, after)].filter((it) => it !== undefined);
}

function ofInstalments(before: Stand, after: Stand): News | undefined {
  return after.state === 'paying' && after.payments > before.payments ? 'instalment-paid' : undefined;
}

function ofRefunds(before: Stand, after: Stand): News | undefined {
  if (after.refunded < before.refunded) return 'refund-failed';
  const toldByState = after.state === 'refunded' && before.state !== 'refunded';
  return after.refunded > before.refunded && !toldByState ? 'partly-refunded' : undefined;
}

function ofNewState(before: Stand, after: Stand): News | undefined {
  switch (after.state) {
    case 'opened':
      return undefined;
    case 'processing':
      return NOT_BEGUN.includes(before.state) ? 'processing' : undefined;
    // Who left Checkout without paying knows; who paid by a way that takes days does not.
    case 'abandoned':
      return before.state === 'processing' ? 'not-paid' : undefined;
    case 'settled':
    case 'paying':
      return ofOpening(before, after);
    case 'grace':
      return NOT_BEGUN.includes(before.state) ? 'bought' : 'grace';
    case 'overdue':
      return 'paused';
    case 'disputed':
    case 'questioned':
    case 'refunded':
    case 'charged-back':
    case 'broken-off':
      return after.state;
  }
}

function ofOpening(before: Stand, after: Stand): News {
  if (NOT_BEGUN.includes(before.state)) return 'bought';
  const arrived = after.payments > before.payments;
  if (after.state === 'settled' && ['paying', 'grace', 'overdue'].includes(before.state)) {
    return arrived ? 'all-paid' : 'waived';
  }
  return OPEN.includes(before.state) ? 'made-good' : 'back';
}
