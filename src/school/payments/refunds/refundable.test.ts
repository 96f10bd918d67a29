import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactKind, PaymentFact } from '../purchases/store.ts';
import { refundable, spread, totalLeft } from './refundable.ts';
import type { RefundOrder } from './store.ts';

const fact = (kind: FactKind, object: string, amount: number, at = 0, details = {}): PaymentFact => ({
  ...{ key: `${object}:${kind}`, purchase: 'p', kind, object, amount, at, details, currency: 'EUR' },
});
const order = (payment: string, amount: number, over: Partial<RefundOrder> = {}): RefundOrder => ({
  ...{ id: 'o', purchase: 'p', payment, amount, reason: '', orderedAt: 0, orderedBy: null, endsAccess: false },
  ...{ dueAt: 1, tries: 0, refund: null, doneAt: null, lastError: null },
  ...over,
});
const PAID = [
  fact('paid', 'in_1', 8400, 1, { paymentIntent: 'pi_1' }),
  fact('paid', 'in_2', 8400, 2, { paymentIntent: 'pi_2' }),
];
const left = (...of: Parameters<typeof refundable>) => refundable(...of).map((it) => it.left);

test('what arrived can go back, the newest payment first', () => {
  expect(refundable(PAID, [])).toEqual([
    { payment: 'in_2', left: 8400 },
    { payment: 'in_1', left: 8400 },
  ]);
});

test('an order counts while it is under way, while Stripe has told nothing of it, and once it did only once', () => {
  expect(left(PAID, [order('in_1', 400)])).toEqual([8400, 8000]);
  const sent = order('in_1', 400, { refund: 're_1', dueAt: null, doneAt: 2 });
  expect(left(PAID, [sent])).toEqual([8400, 8000]);
  expect(left([...PAID, fact('refunded', 're_1', 400, 3)], [sent])).toEqual([8400, 8000]);
});

test('an order that Stripe refused, or a bank sent back, leaves the money to be given back again', () => {
  expect(left(PAID, [order('in_1', 400, { dueAt: null, doneAt: 2, lastError: 'no' })])).toEqual([8400, 8400]);
  const sent = order('in_1', 400, { refund: 're_1', dueAt: null, doneAt: 2 });
  const failed = [fact('refunded', 're_1', 400, 3), fact('refund-failed', 're_1', 400, 4)];
  expect(left([...PAID, ...failed], [sent])).toEqual([8400, 8400]);
});

test('a refund made at Stripe’s counts for the payment that it names, else for the newest', () => {
  expect(left([...PAID, fact('refunded', 're_9', 400, 3, { paymentIntent: 'pi_1' })], [])).toEqual([8400, 8000]);
  expect(left([...PAID, fact('refunded', 're_9', 9000, 3)], [])).toEqual([0, 7800]);
});

test('whatever is spread is all of it, and no payment gives more than it has', () => {
  const payments = fc.array(fc.nat(9000), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(payments, fc.nat(), (amounts, seed) => {
      const of = amounts.map((it, index) => ({ payment: `in_${index}`, left: it }));
      const amount = seed % (totalLeft(of) + 1);
      const parts = spread(amount, of);
      expect(parts.reduce((sum, it) => sum + it.amount, 0)).toBe(amount);
      for (const { payment, amount: part } of parts) {
        expect(part).toBeGreaterThan(0);
        expect(part).toBeLessThanOrEqual(of.find((it) => it.payment === payment)?.left ?? 0);
      }
    }),
  );
});
