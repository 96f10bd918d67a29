import type Stripe from 'stripe';
import { paths } from '../../../paths.ts';
import { HOUR, SECOND } from '../../../platform/clock.ts';
import type { Purchase } from '../purchases/store.ts';

/**
 * How long a purchase can be paid that was opened, in ms. Its code and its place in a cohort are held as long. Stripe
 * takes 30 minutes to 24 hours.
 */
export const SESSION_LIFE = HOUR;

/** What a session needs besides its purchase. */
export interface SessionParts {
  customer: string;
  /** What is bought, as Stripe prices it. */
  lineItem: Stripe.Checkout.SessionCreateParams.LineItem;
  /** Stripe's coupon for the access code of the purchase. */
  coupon: string | undefined;
  /** The full address of a path of the school. */
  linkTo: (path: string) => string;
  /** Whether Stripe works out the tax. */
  automaticTax: boolean;
}

/**
 * What Stripe is asked for when someone goes to pay: the same for a purchase each time, as an idempotency key wants it.
 * Everything that comes of it carries the id of the purchase. The amount is that of the currency that was chosen, so
 * adaptive pricing is off. Stripe's own promotion codes are taken where none of ours was.
 */
export function sessionParams(purchase: Purchase, parts: SessionParts): Stripe.Checkout.SessionCreateParams {
  const metadata = { purchase: purchase.id };
  const { coupon, linkTo } = parts;
  return {
    ...(purchase.plan === 'once' ? atOnce(purchase, metadata) : inParts(purchase, metadata)),
    line_items: [parts.lineItem],
    ...(coupon === undefined ? { allow_promotion_codes: true } : { discounts: [{ coupon }] }),
    customer: parts.customer,
    customer_update: { address: 'auto', name: 'auto' },
    billing_address_collection: parts.automaticTax ? 'required' : 'auto',
    automatic_tax: { enabled: parts.automaticTax },
    ...(purchase.clinic !== null && { tax_id_collection: { enabled: true } }),
    adaptive_pricing: { enabled: false },
    client_reference_id: purchase.id,
    metadata,
    expires_at: Math.floor((purchase.openedAt + SESSION_LIFE) / SECOND),
    success_url: linkTo(paths.checkoutReturn(purchase.offer, purchase.id)),
    cancel_url: linkTo(paths.checkoutReturn(purchase.offer, purchase.id, 'left')),
  };
}

type Metadata = Record<'purchase', string>;

const atOnce = ({ terms }: Purchase, metadata: Metadata): Stripe.Checkout.SessionCreateParams => ({
  mode: 'payment',
  payment_intent_data: { metadata, description: terms.title },
  invoice_creation: { enabled: true, invoice_data: { metadata } },
});

const inParts = ({ terms }: Purchase, metadata: Metadata): Stripe.Checkout.SessionCreateParams => ({
  mode: 'subscription',
  subscription_data: { metadata, description: terms.title },
});
