import type Stripe from 'stripe';
import { DAY, SECOND } from '../../../src/platform/clock.ts';
import type { Card } from '../../../src/platform/stripe/standIn/cards.ts';
import { clientFor } from '../../../src/platform/stripe/standIn/clientFor.ts';
import type { Paying } from '../../../src/platform/stripe/standIn/payment.ts';
import { StripeStandIn } from '../../../src/platform/stripe/standIn/standIn.ts';
import type { FactKind, PaymentFact, Purchase } from '../../../src/school/payments/purchases/store.ts';
import { aPurchase, OPENED_AT } from '../purchases.ts';

/** How many days pass at once. */
const STEP = 4;

export const SECRET = 'whsec_ofTests';

/** What a session is made with, besides what its purchase says. */
export interface Making {
  amount?: number;
  currency?: string;
  /** A share that a code of the school takes off, in per cent. */
  coupon?: number;
  automaticTax?: boolean;
  /** What Stripe does when its last try to collect an instalment failed; without it, nothing. */
  afterRetries?: 'canceled';
}

/** A purchase, and all that Stripe's stand-in knows of it. What happens there is done by name. */
export class World {
  clock = OPENED_AT;
  /** Stripe's events, in the order in which they came about. */
  events: string[] = [];
  /** What the school itself did. */
  own: PaymentFact[] = [];
  /** Called when some days have passed. */
  onDay: () => Promise<void> = async () => {};
  readonly standIn: StripeStandIn;
  readonly client: Stripe;
  purchase: Purchase;

  private readonly making: Making;

  constructor(given: Partial<Purchase> & { id: string }, making: Making = {}) {
    this.making = making;
    this.purchase = aPurchase({ session: null, ...given });
    this.standIn = new StripeStandIn({
      ...{ now: () => this.clock, secret: SECRET, deliver: (raw) => void this.events.push(raw) },
      ...(making.afterRetries && { afterRetries: making.afterRetries }),
    });
    this.client = clientFor(this.standIn);
  }

  /** Opens the session at which the purchase is paid, as Checkout does. */
  async open(): Promise<void> {
    const { id, plan, amount, currency, terms } = this.purchase;
    const { making, client } = this;
    const { id: customer } = await client.customers.create({ email: 'ann@school.test' });
    const recurring = plan === 'once' ? {} : { recurring: { interval: 'month' as const } };
    const price_data = {
      ...{ currency: (making.currency ?? currency).toLowerCase(), unit_amount: making.amount ?? amount, ...recurring },
      ...{ product_data: { name: terms.title }, tax_behavior: terms.tax },
    };
    const metadata = { purchase: id };
    const off = making.coupon
      ? {
          discounts: [
            { coupon: (await client.coupons.create({ percent_off: making.coupon, duration: 'forever' })).id },
          ],
        }
      : { allow_promotion_codes: true };
    const session = await client.checkout.sessions.create({
      ...(plan === 'once'
        ? { mode: 'payment', payment_intent_data: { metadata } }
        : { mode: 'subscription', subscription_data: { metadata } }),
      ...{ line_items: [{ price_data, quantity: 1 }], customer, metadata, ...off },
      automatic_tax: { enabled: making.automaticTax ?? false },
      expires_at: this.clock / SECOND + 3600,
      ...{ success_url: 'https://school.test/back', cancel_url: 'https://school.test/left' },
    });
    this.purchase = { ...this.purchase, session: session.id, customer };
  }

  pay = (how: Card | Paying = 'pays') => this.standIn.pay(this.session, how);

  /** Lets days pass, and has happen what comes due in them. */
  async wait(days: number): Promise<void> {
    for (let left = days; left > 0; left -= STEP) {
      this.clock += Math.min(left, STEP) * DAY;
      await this.standIn.advanceTo(this.clock);
      await this.onDay();
    }
  }

  /** A card for what is due from now on. */
  giveCard = (card: Card) => this.standIn.giveCard(this.purchase.customer ?? '', card);

  async payOpenInvoice(): Promise<void> {
    const open = this.standIn.books.all('invoice').find((it) => it.status === 'open');
    await this.standIn.payInvoice(open?.id ?? '', 'pays');
  }

  /** Sends money back: by an order of the school's that says whether access ends, or else from Stripe's own pages. */
  async refund(amount: number, endsAccess?: boolean): Promise<string> {
    const { payment_intent } = this.lastCharge();
    const ends = endsAccess === undefined ? {} : { metadata: { ends_access: String(endsAccess) } };
    const { id } = await this.client.refunds.create({ payment_intent: String(payment_intent), amount, ...ends });
    return id;
  }

  /** A bank disputes the last payment. */
  dispute = () => this.standIn.dispute(this.lastCharge().id);

  async endSubscription(): Promise<void> {
    for (const { id } of this.standIn.books.all('subscription')) await this.client.subscriptions.cancel(id);
  }

  /** The school does something about the purchase. */
  does(kind: Extract<FactKind, 'accepted' | 'waived'>): void {
    const money = { amount: null, currency: null, object: null, details: {} };
    this.own.push({ key: `${this.purchase.id}:${kind}`, purchase: this.purchase.id, kind, at: this.clock, ...money });
  }

  get session(): string {
    return this.purchase.session ?? '';
  }

  private lastCharge(): Stripe.Charge {
    const charge = this.standIn.books.all('charge').findLast((it) => it.paid);
    if (!charge) throw new Error('nothing was paid');
    return charge;
  }
}
