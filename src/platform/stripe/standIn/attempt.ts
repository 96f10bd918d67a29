import type Stripe from 'stripe';
import { type Books, idOf, idOrNull } from './books.ts';
import { type Card, type Decline, declineOf, GENERIC, isSlow } from './cards.ts';
import { addCharge } from './objects/charges.ts';
import { openDispute } from './objects/disputes.ts';

/** How long money from a bank account is on its way, in seconds. */
const ON_ITS_WAY = 3 * 24 * 60 * 60;

/** Tries to collect an intent's amount by a payment method. */
export function attempt(
  books: Books,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
): 'paid' | 'slow' | Decline {
  const card = books.state.cards[method.id] ?? 'pays';
  books.change('payment_intent', intent, { payment_method: method.id, payment_method_types: [method.type] });
  const paidBefore = books.all('charge').some((it) => it.payment_method === method.id && it.paid);
  const declined = declineNow(books, idOrNull(intent.customer), card, paidBefore);
  if (declined) {
    decline(books, intent, addCharge(books, intent, method, declined), method, declined);
    return declined;
  }
  if (isSlow(card)) {
    const charge = addCharge(books, intent, method, 'pending');
    books.state.settling[intent.id] = { at: books.now + ON_ITS_WAY, ok: card === 'slow' };
    books.change(
      'payment_intent',
      intent,
      { status: 'processing', latest_charge: charge.id },
      'payment_intent.processing',
    );
    return 'slow';
  }
  const charge = addCharge(books, intent, method, 'succeeded');
  succeed(books, intent, charge);
  if (card === 'disputed') openDispute(books, charge, 'fraudulent', charge.amount);
  return 'paid';
}

/** Ends a payment that took days. */
export function settleSlow(books: Books, intent: Stripe.PaymentIntent, ok: boolean): void {
  const charge = books.get('charge', idOrNull(intent.latest_charge) ?? '');
  delete books.state.settling[intent.id];
  if (ok) {
    const paid = { status: 'succeeded', paid: true, captured: true, amount_captured: charge.amount } as const;
    succeed(books, intent, books.change('charge', charge, paid, 'charge.succeeded'));
    return;
  }
  const why = {
    code: 'charge_declined',
    decline_code: 'insufficient_funds',
    message: 'The bank account has too little.',
  };
  const failed = { status: 'failed', failure_code: why.code, failure_message: why.message } as const;
  const method = books.get('payment_method', idOf(intent.payment_method ?? ''));
  decline(books, intent, books.change('charge', charge, failed, 'charge.failed'), method, why);
}

/** Why a payment of a customer's is declined now; undefined where it is not. */
export function declineNow(
  books: Books,
  customer: string | null,
  card: Card,
  paidBefore: boolean,
): Decline | undefined {
  const failing = books.state.failing[customer ?? ''] ?? 0;
  if (failing === 0) return declineOf(card, paidBefore);
  books.state.failing[customer ?? ''] = failing - 1;
  return GENERIC;
}

function succeed(books: Books, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  books.change(
    'payment_intent',
    intent,
    { status: 'succeeded', amount_received: intent.amount, latest_charge: charge.id, last_payment_error: null },
    'payment_intent.succeeded',
  );
}

function decline(
  books: Books,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  method: Stripe.PaymentMethod,
  { code, decline_code, message }: Decline,
): void {
  books.change(
    'payment_intent',
    intent,
    {
      ...{ status: 'requires_payment_method', latest_charge: charge.id, payment_method: null },
      last_payment_error: {
        type: 'card_error',
        charge: charge.id,
        code,
        decline_code,
        message,
        payment_method: method,
      },
    },
    'payment_intent.payment_failed',
  );
}
