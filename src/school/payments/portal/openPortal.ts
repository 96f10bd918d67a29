import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import { paymentMode } from '../../../platform/stripe/mode.ts';
import type { Person } from '../../accounts/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { askStripe } from '../checkout/askStripe.ts';
import type { Purchase } from '../purchases/store.ts';

export type PortalRefusal = 'unknown-purchase' | 'no-customer' | 'sales-paused';

/**
 * Opens Stripe's own pages for a buyer: their cards, their invoices. They come back to the purchase.
 * @returns where to. Refused for purchases of others, for one that never got to Stripe, and while Stripe is out of reach.
 */
export async function openPortal(
  person: Person,
  { id, buyer, customer }: Purchase,
): Promise<Done<{ url: string }> | Refused<PortalRefusal>> {
  if (buyer !== person.id) return refused('unknown-purchase');
  if (customer === null || paymentMode() === 'none') return refused('no-customer');
  const asked = { customer, return_url: publicLink(paths.purchase(id)) };
  const opened = await askStripe((client) => client.billingPortal.sessions.create(asked));
  return opened.ok ? done({ url: opened.answer.url }) : opened;
}
