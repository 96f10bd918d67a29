import type Stripe from 'stripe';
import { database, write } from '../../../db/client.ts';
import { useClock } from '../../../src/platform/clock.ts';
import { stripe, useStripe } from '../../../src/platform/stripe/client.ts';
import { clientFor } from '../../../src/platform/stripe/standIn/clientFor.ts';
import { StripeStandIn } from '../../../src/platform/stripe/standIn/standIn.ts';
import { webhookSecret } from '../../../src/platform/stripe/webhookSecret.ts';
import { workOnPayments } from '../../../src/school/payments/apply/worker.ts';
import { takeEvent } from '../../../src/school/payments/index.ts';
import { addPurchase, findPurchase, type Purchase } from '../../../src/school/payments/purchases/store.ts';
import { sendNextOrder } from '../../../src/school/payments/refunds/worker.ts';
import { aPurchase } from '../../support/purchases.ts';
import { addPerson } from '../../support/school.ts';

/** A school that is paid by a stand-in of Stripe's, on a clock that both read, and a webhook that may be out of order. */
export class PaidSchool {
  now: number;
  /** Whether Stripe's events arrive. */
  webhook = true;
  readonly standIn: StripeStandIn;
  private count = 0;

  constructor(now: number) {
    this.now = now;
    this.standIn = new StripeStandIn({
      now: () => this.now,
      secret: webhookSecret(),
      deliver: async (raw, signature) => {
        if (this.webhook) await takeEvent(Buffer.from(raw), signature, this.now);
      },
    });
    useClock(() => this.now);
    useStripe(clientFor(this.standIn));
  }

  close(): void {
    useClock();
    useStripe(undefined);
  }

  /** Lets time pass, with all that comes due at Stripe meanwhile. @param by in ms. */
  async pass(by: number): Promise<void> {
    this.now += by;
    await this.standIn.advanceTo(this.now);
  }

  /** Acts on all that is due: events that arrived, refunds that were ordered. */
  async work(): Promise<void> {
    await this.standIn.delivered();
    while ((await workOnPayments()) || (await sendNextOrder())) await this.standIn.delivered();
  }

  /** Does something at Stripe of which the school is never told. */
  async unseen<T>(deed: () => Promise<T>): Promise<T> {
    this.webhook = false;
    const done = await deed();
    await this.standIn.delivered();
    this.webhook = true;
    return done;
  }

  /** Opens a checkout, as the school does. @param price what Stripe is asked to charge, where that is not what was agreed. */
  async open(
    given: Partial<Purchase> = {},
    price: { amount?: number; currency?: string } = {},
  ): Promise<Purchase & { session: string }> {
    this.count += 1;
    const buyer = given.buyer ?? (await addPerson()).id;
    const purchase = aPurchase({ id: `purchase-${this.count}`, buyer, openedAt: this.now, session: null, ...given });
    const customer = await stripe().customers.create({ email: `${buyer}@school.test` });
    const inParts = purchase.plan !== 'once';
    const metadata = { purchase: purchase.id };
    const session = await stripe().checkout.sessions.create({
      ...{ mode: inParts ? 'subscription' : 'payment', customer: customer.id, metadata },
      ...{ success_url: 'https://school.test/back', cancel_url: 'https://school.test/no' },
      ...(inParts ? { subscription_data: { metadata } } : { payment_intent_data: { metadata } }),
      line_items: [{ price_data: priceOf(purchase, price), quantity: 1 }],
    });
    const kept = { ...purchase, customer: customer.id, session: session.id };
    await write((tx) => addPurchase(tx, kept));
    return kept;
  }

  /** Opens a checkout and pays, and the school hears of it. */
  async buy(given: Partial<Purchase> = {}, price: { amount?: number; currency?: string } = {}): Promise<Purchase> {
    const { id, session } = await this.open(given, price);
    await this.standIn.pay(session);
    await this.work();
    const bought = await this.read(id);
    if (bought.state === 'opened') throw new Error(`the school did not hear that ${id} was paid`);
    return bought;
  }

  /** A purchase as it stands. */
  async read(id: string): Promise<Purchase> {
    const found = await findPurchase(database(), id);
    if (!found) throw new Error(`no purchase ${id}`);
    return found;
  }

  /** The charge of a purchase that was paid at once. */
  async chargeOf(purchase: Purchase): Promise<Stripe.Charge> {
    const { payment_intent } = await stripe().checkout.sessions.retrieve(purchase.session ?? '');
    const { data } = await stripe().charges.list({ payment_intent: String(payment_intent) });
    if (!data[0]) throw new Error(`nothing was charged for ${purchase.id}`);
    return data[0];
  }
}

function priceOf({ plan, amount, currency }: Purchase, price: { amount?: number; currency?: string }) {
  return {
    ...{ currency: (price.currency ?? currency).toLowerCase(), unit_amount: price.amount ?? amount },
    product_data: { name: 'Both' },
    tax_behavior: 'inclusive' as const,
    ...(plan !== 'once' && { recurring: { interval: 'month' as const } }),
  };
}
