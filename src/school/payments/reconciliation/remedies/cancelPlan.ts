import { database } from '../../../../../db/client.ts';
import { done, refused } from '../../../outcome.ts';
import { findPurchase } from '../../purchases/store.ts';
import { endPlan } from '../../refunds/endPlan.ts';
import type { Remedy } from './remedy.ts';

/** Ends a plan at Stripe that would charge again. */
export const cancelPlan: Remedy = async ({ purchase: id, details }) => {
  const purchase = id === null ? undefined : await findPurchase(database(), id);
  const [subscription] = details.objects ?? [];
  if (!purchase || subscription === undefined) return refused('gone');
  await endPlan({ ...purchase, subscription });
  return done();
};
