import type { OrderRefusal } from '../refunds/orderRefund.ts';

/** Why the desk could not do something. */
export type DeskRefusal =
  | OrderRefusal
  | 'not-registrar'
  | 'unknown'
  | 'no-reason'
  | 'not-questioned'
  | 'nothing-left'
  | 'nothing-to-change'
  | 'nothing-to-send'
  | 'no-payments'
  | 'stripe-down';

/** Why the desk could not do something, as the registrar reads it. */
export function deskRefusal(reason: DeskRefusal): string {
  switch (reason) {
    case 'not-registrar':
    case 'unknown':
      return 'There is no such purchase.';
    case 'no-reason':
      return 'Say why. It is kept in the audit log.';
    case 'nothing':
      return 'Write how much goes back, or end access.';
    case 'too-much':
      return 'That is more than is left of what arrived.';
    case 'disputed':
      return 'A bank decides about this payment, so nothing can be sent back now. Answer the dispute at Stripe.';
    case 'not-questioned':
      return 'Nothing of this purchase is in question any more.';
    case 'nothing-left':
      return 'Nothing is left to pay, so there is nothing to waive.';
    case 'nothing-to-change':
      return 'That is so already.';
    case 'nothing-to-send':
      return 'There is no letter for where this purchase stands.';
    case 'no-payments':
      return 'Payment is not set up.';
    case 'stripe-down':
      return 'Stripe does not answer just now. Try again in a few minutes.';
  }
}
