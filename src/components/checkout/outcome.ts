import type { CameBack, PurchaseState } from '../../school/payments/index.ts';

/** What a buyer is told of a purchase on the way back. */
export interface Outcome {
  title: string;
  text: string;
  /** What can be done about it. */
  next: 'go-in' | 'wait' | 'pay' | 'buy-again' | 'look-after';
}

/** Says how a purchase stands, in the words of its buyer. */
export function outcomeOf({ purchase, isKnown }: CameBack): Outcome {
  if (!isKnown) {
    return {
      title: 'We are still asking how your payment went',
      text: 'Our payment provider does not answer just now. Do not pay again: if you have paid, you are let in as soon as it does. This page looks again by itself.',
      next: 'wait',
    };
  }
  return WORDS[purchase.state];
}

const WORDS: Record<PurchaseState, Outcome> = {
  settled: { title: 'You are in', text: 'Your payment has arrived. Your receipt comes by mail.', next: 'go-in' },
  paying: {
    title: 'You are in',
    text: 'Your first payment has arrived. The others follow by themselves; your account says when.',
    next: 'go-in',
  },
  grace: {
    title: 'You are in, and a payment failed',
    text: 'Your last instalment did not arrive. Make it good before the time is over, so that access does not pause.',
    next: 'look-after',
  },
  processing: {
    title: 'Your payment is on its way',
    text: 'Your bank has it and has not passed it on yet: a transfer or a direct debit takes some days. You are let in as soon as it arrives, and get a message. Do not pay again.',
    next: 'wait',
  },
  opened: {
    title: 'Nothing is paid yet',
    text: 'You came back without paying, and nothing was charged. You can go on where you left.',
    next: 'pay',
  },
  abandoned: {
    title: 'Nothing was paid',
    text: 'This purchase was given up, and nothing was charged. You can begin again.',
    next: 'buy-again',
  },
  overdue: {
    title: 'Access is paused',
    text: 'An instalment did not arrive in time. As soon as it is paid everything is back as you left it.',
    next: 'look-after',
  },
  questioned: {
    title: 'The school looks at your payment',
    text: 'What arrived is not what was agreed on. The registrar looks at it and writes to you. Do not pay again.',
    next: 'look-after',
  },
  disputed: {
    title: 'Access is paused',
    text: 'Your bank holds the payment back while it looks into it. Your progress is kept.',
    next: 'look-after',
  },
  refunded: { title: 'Your money is on its way back', text: 'This purchase was refunded.', next: 'buy-again' },
  'charged-back': { title: 'Your bank took the payment back', text: 'Access by it has ended.', next: 'buy-again' },
  'broken-off': {
    title: 'The payments have ended',
    text: 'They ended before all was paid, so access is paused. Your progress is kept.',
    next: 'look-after',
  },
};
