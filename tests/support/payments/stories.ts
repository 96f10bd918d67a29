import type { Purchase, PurchaseState } from '../../../src/school/payments/purchases/store.ts';
import { OFFER } from '../purchases.ts';
import { type Making, World } from './world.ts';

type Deed = (world: World) => unknown;

/** What becomes of a purchase, deed by deed, and where it stands in the end. */
export interface Story {
  name: string;
  /** Opens its world, in which nothing has happened yet. */
  begin: (id: string) => World;
  deeds: Deed[];
  ends: PurchaseState;
}

interface Setting extends Making {
  plan?: 'monthly';
  percentOff?: number;
  terms?: Partial<Purchase['terms']>;
}

function story(name: string, setting: Setting, deeds: Deed[], ends: PurchaseState): Story {
  const { plan = 'once', percentOff = 0, terms, ...making } = setting;
  const given = { plan, percentOff, terms: { ...OFFER, ...terms } };
  return { name, begin: (id) => new World({ id, ...given }, making), deeds, ends };
}

const pays: Deed = (it) => it.pay();
const waits =
  (days: number): Deed =>
  (it) =>
    it.wait(days);
const failsNext =
  (times: number): Deed =>
  (it) =>
    it.standIn.failNext(it.purchase.customer ?? '', times);
const inParts = { plan: 'monthly' } as const;

async function promotion(world: World, percent_off: number, code: string): Promise<void> {
  const coupon = await world.client.coupons.create({ percent_off, duration: 'once' });
  await world.client.promotionCodes.create({ code, promotion: { type: 'coupon', coupon: coupon.id } });
}

async function inquiry(world: World): Promise<void> {
  const dispute = await world.dispute();
  const { books } = world.standIn;
  books.change('dispute', dispute, { status: 'warning_needs_response' }, 'charge.dispute.updated');
}

async function decides(world: World, status: 'won' | 'lost'): Promise<void> {
  const [dispute] = world.standIn.books.all('dispute');
  await world.standIn.closeDispute(dispute?.id ?? '', status);
}

/** Everything that can become of a purchase, as Stripe's stand-in plays it. */
export const STORIES: readonly Story[] = [
  story('paid by card', {}, [pays], 'settled'),
  story('declined, then paid', {}, [(it) => it.pay('no-funds'), pays], 'settled'),
  story('left without paying', {}, [waits(1)], 'abandoned'),
  story('declined, and left', {}, [(it) => it.pay('declined'), waits(1)], 'abandoned'),
  story('a bank debit on its way', {}, [(it) => it.pay('slow')], 'processing'),
  story('a bank debit that arrives', {}, [(it) => it.pay('slow'), waits(4)], 'settled'),
  story('a bank debit that fails', {}, [(it) => it.pay('slow-fails'), waits(4)], 'abandoned'),
  story('all of it refunded', {}, [pays, waits(2), (it) => it.refund(12_000, true)], 'refunded'),
  story('some of it refunded, out of goodwill', {}, [pays, (it) => it.refund(3000, false)], 'settled'),
  story('half of it refunded at a withdrawal', {}, [pays, waits(20), (it) => it.refund(6000, true)], 'refunded'),
  story(
    'refunded in two goes at Stripe',
    {},
    [pays, (it) => it.refund(5000), waits(1), (it) => it.refund(7000)],
    'refunded',
  ),
  story(
    'a refund that does not arrive',
    {},
    [pays, async (it) => it.standIn.failRefund(await it.refund(12_000)), waits(1)],
    'settled',
  ),
  story('disputed', {}, [pays, waits(9), (it) => it.dispute()], 'disputed'),
  story('disputed at once', {}, [(it) => it.pay('disputed')], 'disputed'),
  story('a dispute that is won', {}, [pays, (it) => it.dispute(), waits(30), (it) => decides(it, 'won')], 'settled'),
  story(
    'a dispute that is lost',
    {},
    [pays, (it) => it.dispute(), waits(30), (it) => decides(it, 'lost')],
    'charged-back',
  ),
  story('an inquiry', {}, [pays, inquiry], 'settled'),
  story(
    'a promotion code',
    {},
    [(it) => promotion(it, 20, 'SPRING'), (it) => it.pay({ card: 'pays', code: 'SPRING' })],
    'settled',
  ),
  story(
    'a promotion code for all of it',
    {},
    [(it) => promotion(it, 100, 'GIFT'), (it) => it.pay({ card: 'pays', code: 'GIFT' })],
    'settled',
  ),
  story('a code of the school', { coupon: 25, percentOff: 25 }, [pays], 'settled'),
  story('a code that Stripe was not told of', { percentOff: 25 }, [pays], 'questioned'),
  story(
    'tax that is added',
    { automaticTax: true, terms: { tax: 'exclusive' } },
    [(it) => it.pay({ card: 'pays', country: 'DE' })],
    'settled',
  ),
  story('another amount', { amount: 100 }, [pays], 'questioned'),
  story('another currency', { currency: 'EUR' }, [pays], 'questioned'),
  story('another amount, accepted', { amount: 11_000 }, [pays, waits(1), (it) => it.does('accepted')], 'settled'),

  story('the first instalment', inParts, [pays], 'paying'),
  story('every instalment', inParts, [pays, waits(32), waits(31), waits(31)], 'settled'),
  story(
    'every instalment, with a code',
    { ...inParts, coupon: 50, percentOff: 50 },
    [pays, waits(32), waits(31), waits(31)],
    'settled',
  ),
  story('a bank debit for the first', inParts, [(it) => it.pay('slow'), waits(4)], 'paying'),
  story('a missed instalment', inParts, [pays, failsNext(9), waits(34)], 'grace'),
  story('a missed instalment, tried again', inParts, [pays, failsNext(1), waits(32), waits(4)], 'paying'),
  story('a missed instalment, and grace over', inParts, [pays, failsNext(9), waits(34), waits(10)], 'overdue'),
  story(
    'made good when access was paused',
    inParts,
    [pays, failsNext(4), waits(34), waits(12), (it) => it.giveCard('pays'), (it) => it.payOpenInvoice()],
    'paying',
  ),
  story('only the first ever paid', inParts, [(it) => it.pay('pays-once'), waits(32), waits(31), waits(40)], 'overdue'),
  story(
    'given up by Stripe',
    { ...inParts, afterRetries: 'canceled' },
    [(it) => it.pay('pays-once'), waits(32), waits(20)],
    'broken-off',
  ),
  story('ended after the first', inParts, [pays, waits(3), (it) => it.endSubscription()], 'broken-off'),
  story(
    'refunded between instalments',
    inParts,
    [pays, waits(5), (it) => it.refund(4200, true), (it) => it.endSubscription()],
    'refunded',
  ),
  story(
    'let off the rest',
    inParts,
    [pays, waits(32), (it) => it.does('waived'), (it) => it.endSubscription()],
    'settled',
  ),
  story('let off, when it was late', inParts, [pays, failsNext(9), waits(50), (it) => it.does('waived')], 'settled'),
  story(
    'an instalment disputed, and lost',
    inParts,
    [pays, waits(32), (it) => it.dispute(), waits(3), (it) => decides(it, 'lost')],
    'charged-back',
  ),
  story(
    'an instalment disputed, and won after the next',
    inParts,
    [pays, waits(20), (it) => it.dispute(), waits(12), (it) => decides(it, 'won')],
    'paying',
  ),
];
