/**
 * Every type of event that the school acts on, by the object that it is about. An event is a nudge: the worker finds
 * whose purchase it is about and reads that anew, so all of one kind are handled alike, and none has to arrive. An
 * event of any other type is kept, and nothing follows from it. The webhook's endpoint at Stripe subscribes to these.
 */
export const EVENT_TYPES: ReadonlySet<string> = new Set([
  ...typesOf('checkout.session', ['completed', 'expired', 'async_payment_succeeded', 'async_payment_failed']),
  ...typesOf('payment_intent', ['succeeded', 'processing', 'payment_failed', 'canceled']),
  ...typesOf('charge', ['succeeded', 'pending', 'failed', 'refunded', 'refund.updated']),
  ...typesOf('charge.dispute', ['created', 'updated', 'closed', 'funds_withdrawn', 'funds_reinstated']),
  ...typesOf('refund', ['created', 'updated', 'failed']),
  ...typesOf('invoice', ['paid', 'payment_succeeded', 'payment_failed', 'payment_action_required']),
  ...typesOf('invoice', ['finalized', 'voided', 'marked_uncollectible']),
  ...typesOf('invoice_payment', ['paid']),
  ...typesOf('customer.subscription', ['created', 'updated', 'deleted']),
  ...typesOf('subscription_schedule', ['created', 'updated', 'completed', 'canceled', 'released', 'aborted']),
  // Not Stripe's: the school asks itself to read a purchase again.
  'school.purchase',
]);

function typesOf(object: string, endings: readonly string[]): string[] {
  return endings.map((it) => `${object}.${it}`);
}
