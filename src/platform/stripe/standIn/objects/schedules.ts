import type Stripe from 'stripe';
import { z } from 'zod';
import { endSubscription } from '../billing.ts';
import { type Books, idOf, idOrNull } from '../books.ts';
import { anything, bool, int, merged, metadata, paging, range, text } from '../params.ts';
import { after } from '../periods.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import { priceData, priceFor } from './prices.ts';
import { hasEnded, periodOf, planOf } from './subscriptions.ts';

type Schedule = Stripe.SubscriptionSchedule;

const proration = z.enum(['none', 'create_prorations', 'always_invoice']);

const phase = z.strictObject({
  items: z.array(
    z.strictObject({
      price: text.optional(),
      price_data: priceData.omit({ product_data: true }).optional(),
      quantity: int.optional(),
      metadata: metadata.optional(),
    }),
  ),
  start_date: z.union([z.literal('now'), int]).optional(),
  end_date: int.optional(),
  duration: z
    .strictObject({ interval: z.enum(['day', 'week', 'month', 'year']), interval_count: int.default(1) })
    .optional(),
  discounts: z
    .union([
      z.literal('').transform(() => []),
      z.array(z.strictObject({ coupon: text, discount: text, promotion_code: text }).partial()),
    ])
    .optional(),
  metadata: metadata.optional(),
  description: text.optional(),
  default_payment_method: text.optional(),
  automatic_tax: z.strictObject({ enabled: bool }).optional(),
  proration_behavior: proration.optional(),
  collection_method: z.literal('charge_automatically').optional(),
  currency: text.optional(),
});

type AskedPhase = z.output<typeof phase>;

/** Takes a subscription over: it goes on as it is, until the schedule is told otherwise. */
function addSchedule(books: Books, { from_subscription: from }: { from_subscription: string }): Schedule {
  const subscription = books.get('subscription', from, 'from_subscription');
  const held = idOrNull(subscription.schedule);
  if (held !== null)
    throw invalid(`You cannot migrate a subscription that is already attached to a schedule: \`${held}\`.`);
  if (hasEnded(subscription)) throw invalid('You cannot migrate a subscription that is canceled.');
  const { start, end } = periodOf(subscription);
  const schedule: Schedule = {
    ...{ id: books.newId('subscription_schedule'), object: 'subscription_schedule', application: null },
    ...{ billing_mode: subscription.billing_mode, canceled_at: null, completed_at: null, created: books.now },
    ...{ current_phase: { start_date: start, end_date: end }, customer: subscription.customer, customer_account: null },
    default_settings: {
      ...{
        application_fee_percent: null,
        automatic_tax: subscription.automatic_tax,
        billing_cycle_anchor: 'automatic',
      },
      ...{ billing_thresholds: null, collection_method: 'charge_automatically', description: null },
      default_payment_method: subscription.default_payment_method,
      invoice_settings: { ...subscription.invoice_settings, days_until_due: null },
      ...{ on_behalf_of: null, transfer_data: null },
    },
    ...{ end_behavior: 'release', livemode: false, metadata: {}, pause_schedules: [] },
    phases: [
      phaseOf(
        subscription,
        { start, end },
        { discounts: subscription.discounts.map((it) => ({ discount: idOf(it) })) },
      ),
    ],
    ...{
      released_at: null,
      released_subscription: null,
      status: 'active',
      subscription: subscription.id,
      test_clock: null,
    },
  };
  books.change('subscription', subscription, { schedule: schedule.id }, 'customer.subscription.updated');
  return books.add('subscription_schedule', schedule, 'subscription_schedule.created');
}

function phaseOf(
  { currency, items }: Pick<Stripe.Subscription, 'currency' | 'items'>,
  { start, end }: { start: number; end: number },
  asked: Partial<AskedPhase>,
  prices: { price: Stripe.Price; quantity: number }[] = items.data.map((it) => ({ ...it, quantity: it.quantity ?? 1 })),
): Schedule['phases'][number] {
  return {
    ...{ add_invoice_items: [], application_fee_percent: null, billing_cycle_anchor: null, billing_thresholds: null },
    ...(asked.automatic_tax && {
      automatic_tax: { ...asked.automatic_tax, disabled_reason: null, liability: null },
    }),
    ...{ collection_method: null, currency, default_payment_method: asked.default_payment_method ?? null },
    ...{ default_tax_rates: [], description: asked.description ?? null, end_date: end, start_date: start },
    discounts: (asked.discounts ?? []).map((it) => ({ coupon: null, discount: null, promotion_code: null, ...it })),
    invoice_settings: null,
    items: prices.map(({ price, quantity }) => ({
      ...{ billing_thresholds: null, discounts: [], metadata: {}, plan: planOf(price), price: price.id, quantity },
      tax_rates: [],
    })),
    ...{ metadata: merged({}, asked.metadata), on_behalf_of: null, transfer_data: null, trial_end: null },
    proration_behavior: asked.proration_behavior ?? 'create_prorations',
  };
}

const change = {
  phases: z.array(phase).min(1).max(10).optional(),
  end_behavior: z.enum(['cancel', 'release']).optional(),
  metadata: metadata.optional(),
  proration_behavior: proration.optional(),
  default_settings: anything.optional(),
};

function changeSchedule(books: Books, given: z.output<z.ZodObject<typeof change>>, id: string): Schedule {
  const schedule = books.get('subscription_schedule', id);
  mustBeActive(schedule, 'updated');
  const phases = given.phases && phasesOf(books, schedule, given.phases);
  const current = phases?.find((it) => it.start_date <= books.now && books.now < it.end_date);
  if (phases && !current) throw invalid('The current phase must be among the phases.', { param: 'phases' });
  const changed = books.change(
    'subscription_schedule',
    schedule,
    {
      ...(phases && { phases }),
      ...(current && { current_phase: { start_date: current.start_date, end_date: current.end_date } }),
      end_behavior: given.end_behavior ?? schedule.end_behavior,
      metadata: merged(schedule.metadata ?? {}, given.metadata),
    },
    'subscription_schedule.updated',
  );
  if (current) enter(books, changed, current);
  return changed;
}

function phasesOf(books: Books, schedule: Schedule, asked: readonly AskedPhase[]): Schedule['phases'] {
  const subscription = books.get('subscription', idOrNull(schedule.subscription) ?? '');
  const begun = schedule.current_phase?.start_date ?? books.now;
  const first = asked[0]?.start_date;
  if (first === undefined)
    throw invalid('You must provide a `start_date` for the first phase.', { param: 'phases[0][start_date]' });
  if (first !== begun)
    throw invalid('You can not modify the start date of the current phase.', { param: 'phases[0][start_date]' });
  let start = first;
  return asked.map((it, i) => {
    if (
      (it.end_date === undefined) === (it.duration === undefined) &&
      (it.end_date !== undefined || i < asked.length - 1)
    )
      throw invalid('Each phase must have exactly one of `end_date` or `duration`.', { param: `phases[${i}]` });
    const prices = it.items.map((item, j) => ({
      price: priceFor(books, item, `phases[${i}][items][${j}]`),
      quantity: item.quantity ?? 1,
    }));
    const [price] = prices;
    if (price?.price.type !== 'recurring')
      throw invalid('The price specified is not recurring.', { param: `phases[${i}][items][0][price]` });
    const every = { interval: price.price.recurring?.interval ?? 'month', interval_count: 1 };
    const end = it.end_date ?? after(start, it.duration ?? every, 1);
    const read = phaseOf(subscription, { start, end }, it, prices);
    start = end;
    return read;
  });
}

/** What a phase says of the subscription holds from its start: its prices, and its discounts, which are none where it names none. */
function enter(books: Books, schedule: Schedule, phase: Schedule['phases'][number]): void {
  const subscription = books.get('subscription', idOrNull(schedule.subscription) ?? '');
  const data = subscription.items.data.map((item, i) => {
    const asked = phase.items[i];
    const price = asked ? books.get('price', idOf(asked.price)) : item.price;
    return { ...item, price, plan: planOf(price), quantity: asked?.quantity ?? 1 };
  });
  const named = phase.discounts.map((it) => idOrNull(it.discount)).filter((it) => it !== null);
  const coupons = phase.discounts.map((it) => idOrNull(it.coupon));
  const kept = subscription.discounts
    .map(idOf)
    .filter((it) => named.includes(it) || coupons.includes(idOrNull(books.get('discount', it).source.coupon)));
  books.change(
    'subscription',
    subscription,
    {
      ...{ discounts: kept, items: { ...subscription.items, data } },
      metadata: merged(subscription.metadata, phase.metadata ?? {}),
    },
    'customer.subscription.updated',
  );
}

/** The present phase is over: the next one begins, or the plan ends as it was told to. */
export function endPhase(books: Books, schedule: Schedule): void {
  const present = schedule.phases.findIndex((it) => it.start_date === schedule.current_phase?.start_date);
  const next = schedule.phases[present + 1];
  if (next) {
    const current = { start_date: next.start_date, end_date: next.end_date };
    enter(
      books,
      books.change('subscription_schedule', schedule, { current_phase: current }, 'subscription_schedule.updated'),
      next,
    );
    return;
  }
  const subscription = books.get('subscription', idOrNull(schedule.subscription) ?? '');
  if (schedule.end_behavior !== 'cancel') return void release(books, schedule);
  books.change(
    'subscription_schedule',
    schedule,
    { status: 'completed', completed_at: books.now, current_phase: null },
    'subscription_schedule.completed',
  );
  endSubscription(books, subscription, 'cancellation_requested');
}

function release(books: Books, schedule: Schedule): Schedule {
  mustBeActive(schedule, 'released');
  const released = idOrNull(schedule.subscription);
  books.change('subscription', books.get('subscription', released ?? ''), { schedule: null });
  return books.change(
    'subscription_schedule',
    schedule,
    {
      ...{ status: 'released', released_at: books.now, released_subscription: released, subscription: null },
      current_phase: null,
    },
    'subscription_schedule.released',
  );
}

function mustBeActive({ status }: Schedule, deed: string): void {
  if (status !== 'active')
    throw invalid(
      `You cannot do that to a subscription schedule that is \`${status}\`: only an active one is ${deed}.`,
    );
}

const asked = { ...paging, customer: text.optional(), created: range.optional() };

export const scheduleRoutes: Route[] = [
  route('POST', '/v1/subscription_schedules', { from_subscription: text }, addSchedule),
  route('GET', '/v1/subscription_schedules', asked, (books, { customer, ...by }) =>
    books.page('subscription_schedule', by, (it) => customer === undefined || idOrNull(it.customer) === customer),
  ),
  route('GET', '/v1/subscription_schedules/:id', {}, (books, _, id) => books.get('subscription_schedule', id)),
  route('POST', '/v1/subscription_schedules/:id', change, changeSchedule),
  route(
    'POST',
    '/v1/subscription_schedules/:id/cancel',
    { invoice_now: bool.optional(), prorate: bool.optional() },
    (books, _, id) => {
      const schedule = books.get('subscription_schedule', id);
      mustBeActive(schedule, 'canceled');
      endSubscription(
        books,
        books.get('subscription', idOrNull(schedule.subscription) ?? ''),
        'cancellation_requested',
      );
      return schedule;
    },
  ),
  route('POST', '/v1/subscription_schedules/:id/release', { preserve_cancel_date: bool.optional() }, (books, _, id) =>
    release(books, books.get('subscription_schedule', id)),
  ),
];
