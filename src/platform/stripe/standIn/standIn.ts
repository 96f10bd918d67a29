import Stripe from 'stripe';
import { type Answer, answer, type Call } from './answer.ts';
import { collect } from './billing.ts';
import { Books } from './books.ts';
import { bringForward } from './bringForward.ts';
import type { Card } from './cards.ts';
import { nextDue } from './due.ts';
import { endDispute, openDispute } from './objects/disputes.ts';
import { attachMethod } from './objects/paymentMethods.ts';
import { failRefund } from './objects/refunds.ts';
import { expireSession } from './objects/sessions.ts';
import { type Paid, type Paying, paySession } from './payment.ts';
import { emptyState, type State } from './state.ts';

export interface Options {
  /** The real time, in ms: what the receiver of its events reads, too. */
  now: () => number;
  /** What its events are signed with, whsec_… */
  secret: string;
  /** Takes an event over. Where it throws, the event is offered again later. */
  deliver: (raw: string, signature: string) => void | Promise<void>;
  /** What it knew when it was last saved. */
  state?: State;
  /** Keeps what it knows; called after whatever changes it, and before anybody is answered. */
  save?: (state: State) => void;
  /** Where a hosted page is, by the id of its object. */
  pageOf?: (id: string) => string;
  /** What becomes of a subscription whose last try to collect failed; Stripe lets a school choose. */
  afterRetries?: Books['afterRetries'];
}

/**
 * Stands in for Stripe: it answers the calls of its API that the school makes, plays its pages and its customers, and
 * tells of what happens by signed events. All in memory, one thing at a time. It knows test mode only.
 *
 * Its clock is the real one, and may be moved ahead of it. What comes due by itself (a session that expires, the invoice
 * of an instalment, the next try of one that failed, the end of a plan) happens when the clock passes it.
 */
export class StripeStandIn {
  readonly books: Books;
  private readonly options: Options;
  private delivering: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.options = options;
    const state = options.state ?? emptyState(options.now());
    const pageOf = options.pageOf ?? ((id) => `https://checkout.stripe.com/c/pay/${id}`);
    this.books = new Books(state, pageOf, options.afterRetries ?? 'past_due');
  }

  /** Answers a call of the API. Its events are on their way when it does. */
  handle(call: Call): Answer {
    return this.act(() => answer(this.books, call));
  }

  /**
   * Somebody pays on the page of a session; or tries to.
   * @throws Refusal where there is no such session, or it is not open, or its coupon may not be used any more.
   */
  pay(session: string, how: Card | Paying = 'pays'): Promise<Paid> {
    const paying = typeof how === 'string' ? { card: how } : how;
    return this.told(() => paySession(this.books, this.books.get('checkout.session', session), paying));
  }

  /** A session runs out. */
  expire(session: string) {
    return this.told(() => expireSession(this.books, this.books.get('checkout.session', session)));
  }

  /** A customer gives another card, in the portal or on an invoice: it is used for all that is due from then on. */
  giveCard(customer: string, card: Card) {
    return this.told(() => {
      const whose = this.books.get('customer', customer);
      const method = attachMethod(this.books, whose, card);
      const settings = { ...whose.invoice_settings, default_payment_method: method.id };
      this.books.change('customer', whose, { invoice_settings: settings }, 'customer.updated');
      for (const subscription of this.books.all('subscription').filter((it) => it.customer === customer))
        this.books.change('subscription', subscription, { default_payment_method: method.id });
      return method;
    });
  }

  /** A customer pays an open invoice on its page, or an instalment is tried again before its time. */
  payInvoice(invoice: string, card?: Card): Promise<'paid' | 'slow' | { message: string }> {
    return this.told(() => {
      const due = this.books.get('invoice', invoice);
      const customer = this.books.find('customer', String(due.customer));
      return collect(this.books, due, card && attachMethod(this.books, customer, card).id);
    });
  }

  /** The next payments of a customer's are declined, whatever the card. */
  failNext(customer: string, times = 1): void {
    this.books.state.failing[customer] = times;
  }

  /** Moves the clock to a moment, in ms: all that comes due until then happens, each thing at its time. */
  advanceTo(moment: number): Promise<void> {
    return this.told(() => this.catchUp(moment));
  }

  /** The next instalment of a subscription falls due now, instead of at the end of its period; later ones as much earlier. */
  bringForward(subscription: string): Promise<void> {
    return this.told(() => bringForward(this.books, this.books.get('subscription', subscription)));
  }

  /** A bank disputes a charge. */
  dispute(charge: string, { reason = 'fraudulent', amount }: { reason?: string; amount?: number } = {}) {
    return this.told(() => {
      const disputed = this.books.get('charge', charge);
      return openDispute(this.books, disputed, reason, amount ?? disputed.amount);
    });
  }

  closeDispute(dispute: string, status: 'won' | 'lost') {
    return this.told(() => endDispute(this.books, this.books.get('dispute', dispute), status));
  }

  /** A refund comes back: the customer's bank does not take it. */
  failRefund(refund: string) {
    return this.told(() => failRefund(this.books, this.books.get('refund', refund)));
  }

  /** Offers every event that nobody took yet; settled once each was offered. */
  delivered(): Promise<void> {
    this.delivering = this.delivering.then(() => this.deliverAll());
    return this.delivering;
  }

  private async told<T>(deed: () => T): Promise<T> {
    const done = this.act(deed);
    await this.delivered();
    return done;
  }

  private act<T>(deed: () => T): T {
    this.catchUp(this.options.now());
    try {
      return deed();
    } finally {
      if (this.books.changed) this.options.save?.(this.books.state);
      this.books.changed = false;
      void this.delivered();
    }
  }

  private catchUp(moment: number): void {
    const { state } = this.books;
    for (let due = nextDue(this.books, moment / 1000); due; due = nextDue(this.books, moment / 1000)) {
      state.clock = Math.max(state.clock, due.at * 1000);
      due.act();
    }
    state.clock = Math.max(state.clock, moment);
  }

  private async deliverAll(): Promise<void> {
    const { state } = this.books;
    state.undelivered = state.undelivered.filter((id) => this.books.find('event', id));
    for (const id of [...state.undelivered]) {
      const raw = JSON.stringify(this.books.get('event', id));
      const timestamp = Math.floor(this.options.now() / 1000);
      const signature = Stripe.webhooks.generateTestHeaderString({
        payload: raw,
        secret: this.options.secret,
        timestamp,
      });
      try {
        await this.options.deliver(raw, signature);
        state.undelivered = state.undelivered.filter((it) => it !== id);
      } catch {
        // Stays, and is offered again: Stripe does so for three days.
      }
    }
  }
}
