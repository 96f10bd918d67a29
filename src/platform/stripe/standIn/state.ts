import type Stripe from 'stripe';
import type { Card } from './cards.ts';
import type { Asked } from './objects/sessionParams.ts';

/** The kinds of objects that it keeps, by Stripe's names. */
export interface Kinds {
  customer: Stripe.Customer;
  payment_method: Stripe.PaymentMethod;
  product: Stripe.Product;
  price: Stripe.Price;
  coupon: Stripe.Coupon;
  promotion_code: Stripe.PromotionCode;
  discount: Stripe.Discount;
  'checkout.session': Stripe.Checkout.Session;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  subscription: Stripe.Subscription;
  subscription_schedule: Stripe.SubscriptionSchedule;
  invoice: Stripe.Invoice;
  invoice_payment: Stripe.InvoicePayment;
  'billing_portal.session': Stripe.BillingPortal.Session;
  event: Stripe.Event;
}

export type Kind = keyof Kinds;

/** The answer to a call that had an idempotency key, for whoever sends it again. */
export interface Answered {
  call: string;
  status: number;
  body: string;
  /** In seconds. */
  at: number;
}

/** All that it knows: plain values, so that it can be kept in a file. Moments in seconds, as Stripe's. */
export interface State {
  /** How many ids it gave. */
  sequence: number;
  /** The latest moment that it has seen; ms. */
  clock: number;
  objects: { [K in Kind]: Record<string, Kinds[K]> };
  /** What each session was asked for, until somebody pays. */
  asked: Record<string, Asked>;
  /** How each payment method behaves. */
  cards: Record<string, Card>;
  /** Payments that take days, by intent: when they end, and how. */
  settling: Record<string, { at: number; ok: boolean }>;
  /** How many payments of a customer's fail next, whatever the card. */
  failing: Record<string, number>;
  answers: Record<string, Answered>;
  /** Events that nobody has taken yet. */
  undelivered: string[];
}

/** How the ids of each kind begin, as Stripe's do. */
export const PREFIXES: Readonly<Record<Kind, string>> = {
  customer: 'cus',
  payment_method: 'pm',
  product: 'prod',
  price: 'price',
  coupon: 'coupon',
  promotion_code: 'promo',
  discount: 'di',
  'checkout.session': 'cs_test',
  payment_intent: 'pi',
  charge: 'ch',
  refund: 're',
  dispute: 'dp',
  subscription: 'sub',
  subscription_schedule: 'sub_sched',
  invoice: 'in',
  invoice_payment: 'inpay',
  'billing_portal.session': 'bps',
  event: 'evt',
};

/** What a stand-in knows that nobody has asked yet. @param clock in ms. */
export const emptyState = (clock: number): State => ({
  ...{ sequence: 0, clock, asked: {}, cards: {}, settling: {}, failing: {}, answers: {}, undelivered: [] },
  objects: Object.fromEntries(Object.keys(PREFIXES).map((kind) => [kind, {}])) as State['objects'],
});
