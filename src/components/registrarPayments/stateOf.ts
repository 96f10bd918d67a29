import type { PurchaseState } from '../../school/payments/index.ts';

/** A state as the desk shows it: in a word or two, what it means for whoever bought, and the class of its badge. */
export interface StateShown {
  text: string;
  means: string;
  badge: 'badge-good' | 'badge-warn' | 'badge-bad' | 'badge-open' | '';
}

const SHOWN: Readonly<Record<PurchaseState, StateShown>> = {
  opened: { text: 'At checkout', means: 'Nobody has paid yet.', badge: '' },
  processing: { text: 'On its way', means: 'The buyer has paid by a way that takes days.', badge: 'badge-open' },
  settled: { text: 'Paid', means: 'All is paid, and access is open.', badge: 'badge-good' },
  paying: { text: 'Paying', means: 'Instalments are paid as agreed, and access is open.', badge: 'badge-good' },
  grace: {
    text: 'In grace',
    means: 'An instalment failed; access is open while it can be made good.',
    badge: 'badge-warn',
  },
  overdue: { text: 'Overdue', means: 'An instalment was not made good; access is paused.', badge: 'badge-bad' },
  disputed: {
    text: 'Disputed',
    means: 'A bank holds the money back while it decides; access is paused.',
    badge: 'badge-bad',
  },
  questioned: {
    text: 'In question',
    means: 'What arrived is not what was agreed; access is paused.',
    badge: 'badge-bad',
  },
  refunded: { text: 'Refunded', means: 'The money went back, and access has ended.', badge: '' },
  'charged-back': {
    text: 'Charged back',
    means: 'A bank took the money back, and access has ended.',
    badge: 'badge-bad',
  },
  'broken-off': {
    text: 'Broken off',
    means: 'The plan ended before all was paid; access is paused.',
    badge: 'badge-bad',
  },
  abandoned: { text: 'Given up', means: 'The checkout ran out, or the payment failed.', badge: '' },
};

/** How a state is shown. */
export const stateOf = (state: PurchaseState): StateShown => SHOWN[state];

/** Every state with its words, in the order of a purchase's life. */
export const STATES = Object.entries(SHOWN) as [PurchaseState, StateShown][];
