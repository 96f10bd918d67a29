import { write } from '../../../../../db/client.ts';
import { done } from '../../../outcome.ts';
import { removeCustomer } from '../ours/store.ts';
import type { Remedy } from './remedy.ts';

/** Forgets a customer who is gone at Stripe: the next purchase makes another. */
export const forgetCustomer: Remedy = async ({ subject }) => {
  await write((tx) => removeCustomer(tx, subject));
  return done();
};
