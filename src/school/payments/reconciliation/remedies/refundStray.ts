import { stripe } from '../../../../platform/stripe/client.ts';
import { done, refused } from '../../../outcome.ts';
import type { Remedy } from './remedy.ts';

/** Sends the money of a payment back that belongs to no purchase of the school's. */
export const refundStray: Remedy = async ({ id, details }) => {
  const { intent } = details;
  if (typeof intent !== 'string') return refused('by-hand');
  const asked = { payment_intent: intent, reason: 'requested_by_customer' as const };
  await stripe().refunds.create(asked, { idempotencyKey: `refund-stray-${id}` });
  return done();
};
