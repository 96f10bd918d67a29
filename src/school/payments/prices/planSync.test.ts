import { expect, test } from 'vitest';
import type { Offer } from '../../catalogue/index.ts';
import { type KnownProduct, planSync } from './planSync.ts';
import { wantedFor } from './wanted.ts';
import { stepText } from './wording.ts';

const OFFER: Offer = {
  ...{
    id: 'one',
    kind: 'course',
    title: 'One',
    summary: 'All about one.',
    courses: ['one'],
    currencies: ['USD', 'EUR'],
  },
  amounts: { USD: 24000, EUR: 22500 },
  earlyBird: { until: '2026-12-01', amounts: { USD: 20000, EUR: 19000 } },
  instalments: [{ id: 'three', count: 3, every: 'month', amounts: { USD: 8400, EUR: 7900 } }],
  ...{ tax: 'exclusive', graceDays: 10 },
  refund: { id: 'standard', title: 'Refund', summary: '', rules: [], published: '2026-01-01' },
  seats: [],
};
const EARLY = Date.UTC(2026, 11, 1);
const LATE = Date.UTC(2026, 11, 2);

/** What Stripe has after everything wanted was brought there. */
const asWanted = (offer: Offer, at: number): KnownProduct => {
  const { id, name, description, prices } = wantedFor(offer, at);
  const known = prices.map(({ key }) => ({ id: `price_${key}`, key, active: true }));
  return { id, name, description, taxCode: null, active: true, prices: known };
};

const steps = (wanted: Offer[], known: KnownProduct[], at = LATE) =>
  planSync(
    wanted.map((it) => wantedFor(it, at)),
    known,
  ).map(stepText);

test('a new offer becomes a product with a price for each way and currency', () => {
  expect(steps([OFFER], [], EARLY)).toEqual([
    '+ product fascia-one: One',
    '+ price of fascia-one: $240.00 at once, tax exclusive',
    '+ price of fascia-one: $200.00 at once, tax exclusive',
    '+ price of fascia-one: $84.00 each month by the plan three, tax exclusive',
    '+ price of fascia-one: €225.00 at once, tax exclusive',
    '+ price of fascia-one: €190.00 at once, tax exclusive',
    '+ price of fascia-one: €79.00 each month by the plan three, tax exclusive',
  ]);
});

test('what is there already asks for nothing', () => {
  expect(steps([OFFER], [asWanted(OFFER, LATE)])).toEqual([]);
});

test('the early prices are retired once their day is over', () => {
  expect(steps([OFFER], [asWanted(OFFER, EARLY)], LATE)).toEqual([
    '- price fascia:one:once:USD:20000:exclusive can no longer be bought',
    '- price fascia:one:once:EUR:19000:exclusive can no longer be bought',
  ]);
});

test('another amount is another price, and the one before is retired', () => {
  const dearer = { ...OFFER, amounts: { USD: 26000, EUR: 22500 } };
  expect(steps([dearer], [asWanted(OFFER, LATE)])).toEqual([
    '+ price of fascia-one: $260.00 at once, tax exclusive',
    '- price fascia:one:once:USD:24000:exclusive can no longer be bought',
  ]);
});

test('an amount that comes back is the price from before', () => {
  const known = asWanted(OFFER, LATE);
  known.prices = known.prices.map((it, at) => (at === 0 ? { ...it, active: false } : it));
  expect(steps([OFFER], [known])).toEqual(['~ price fascia:one:once:USD:24000:exclusive can be bought again']);
});

test('a title that changed changes the product; one that is sold again is opened again', () => {
  expect(steps([{ ...OFFER, title: 'One and all' }], [asWanted(OFFER, LATE)])).toEqual([
    '~ product fascia-one: One and all',
  ]);
  expect(steps([OFFER], [{ ...asWanted(OFFER, LATE), active: false }])).toEqual(['~ product fascia-one: One']);
  expect(steps([{ ...OFFER, taxCode: 'txcd_20060058' }], [asWanted(OFFER, LATE)])).toEqual([
    '~ product fascia-one: One',
  ]);
});

test('what is no longer sold is retired with its prices, once', () => {
  const known = asWanted({ ...OFFER, currencies: ['USD'], instalments: [] }, LATE);
  expect(steps([], [known])).toEqual([
    '- price fascia:one:once:USD:24000:exclusive can no longer be bought',
    '- product fascia-one: One',
  ]);
  expect(steps([], [{ ...known, active: false, prices: [] }])).toEqual([]);
});
