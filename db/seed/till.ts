import { useClock } from '../../src/platform/clock.ts';
import { useStripe } from '../../src/platform/stripe/client.ts';
import { keepDemoPayments } from '../../src/platform/stripe/demo.ts';
import { paymentMode } from '../../src/platform/stripe/mode.ts';
import type { Card } from '../../src/platform/stripe/standIn/cards.ts';
import { clientFor } from '../../src/platform/stripe/standIn/clientFor.ts';
import { StripeStandIn } from '../../src/platform/stripe/standIn/standIn.ts';
import { webhookSecret } from '../../src/platform/stripe/webhookSecret.ts';
import type { Person } from '../../src/school/accounts/index.ts';
import type { Offer } from '../../src/school/catalogue/index.ts';
import {
  type CheckoutChoice,
  findPurchase,
  openCheckout,
  type Purchase,
  sendNextOrder,
  takeEvent,
  workOnPayments,
} from '../../src/school/payments/index.ts';
import { database } from '../client.ts';
import { must } from './must.ts';

/** Where the people of the story pay. All of it happens at the story's time; moments (ms) never go back. */
export class Till {
  private clock: number;
  private readonly standIn: StripeStandIn;

  constructor(opensAt: number) {
    this.clock = opensAt;
    this.standIn = new StripeStandIn({
      now: () => this.clock,
      secret: webhookSecret(),
      deliver: async (raw, signature) => void must(await takeEvent(Buffer.from(raw), signature, this.clock)),
    });
    useStripe(clientFor(this.standIn));
  }

  /** Somebody chooses an offer, at once unless said otherwise, and pays by a card. */
  sells(
    person: Person,
    offer: Offer,
    given: Partial<CheckoutChoice>,
    { card = 'pays', at }: { card?: Card; at: number },
  ): Promise<Purchase> {
    const [currency = ''] = offer.currencies;
    const once = { plan: 'once', currency, cohort: null, code: '', clinic: null, seats: 1 };
    return this.at(at, async () => {
      const opened = must(await openCheckout(person, { ...once, ...given, offer: offer.id }, at));
      if (opened.way !== 'pay') throw new Error(`${person.name} was not sent to pay`);
      const { session } = await bought(opened.purchase);
      must(await this.standIn.pay(session ?? '', card).then((it) => (it.ok ? it : { ok: false, reason: it.message })));
      await this.work();
      return bought(opened.purchase);
    });
  }

  /** Time passes: what falls due until then is collected, and what was ordered goes back. */
  waitsUntil(at: number): Promise<void> {
    return this.at(at, async () => {
      await this.standIn.advanceTo(at);
      await this.work();
    });
  }

  /** Closes it, and keeps what it knows for the demonstration to go on from. */
  async close(at: number): Promise<void> {
    await this.waitsUntil(at);
    useStripe(undefined);
    keepDemoPayments(this.standIn.books.state);
  }

  private async at<T>(moment: number, deed: () => Promise<T>): Promise<T> {
    this.clock = Math.max(this.clock, moment);
    const before = useClock(() => this.clock);
    try {
      return await deed();
    } finally {
      useClock(before);
    }
  }

  private async work(): Promise<void> {
    while (await sendNextOrder()) await this.standIn.delivered();
    while (await workOnPayments());
  }
}

/** Opens a till; undefined where Stripe itself is paid: the story leaves that alone, and nobody in it buys. */
export const openTill = (opensAt: number): Till | undefined =>
  paymentMode() === 'demo' ? new Till(opensAt) : undefined;

async function bought(id: string): Promise<Purchase> {
  const purchase = await findPurchase(database(), id);
  if (!purchase) throw new Error(`there is no purchase ${id}`);
  return purchase;
}
