import { now } from '../../platform/clock.ts';
import { EMPTY_FORM, type Fields, type FormState, withError } from '../../platform/form.ts';
import type { Person } from '../../school/accounts/index.ts';
import { type Done, done, type Refused } from '../../school/outcome.ts';
import {
  acceptPaymentFor,
  changeAccess,
  DESK_DEEDS,
  type DeskDeed,
  type DeskRefusal,
  deskRefusal,
  giveBack,
  type Purchase,
  reread,
  resend,
  waiveRest,
} from '../../school/payments/index.ts';
import { amountHint, readAmount } from './amountField.ts';

/** A deed that asks for nothing but why. */
interface WithReason {
  deed: DeskDeed;
  title: string;
  /** What it does. */
  says: string;
  submit: string;
  tone: 'main' | 'quiet' | 'grave';
}

/** Deeds that ask for nothing but why, in the order in which a purchase's page offers them. */
export const WITH_REASON: readonly WithReason[] = [
  {
    ...{ deed: 'accept', title: 'Accept what was paid', submit: 'Accept it', tone: 'main' },
    says: 'What arrived is not what was agreed. Accepted, it counts as if it were, and access opens.',
  },
  {
    ...{ deed: 'waive', title: 'Waive what is left', submit: 'Waive the rest', tone: 'grave' },
    says: 'Nothing more is charged, the plan ends at Stripe, and access stays. The buyer is told.',
  },
  {
    ...{ deed: 'end-access', title: 'End access', submit: 'End access', tone: 'grave' },
    says: 'Whoever is in by this purchase is out, and no money moves. Progress is kept.',
  },
  {
    ...{ deed: 'give-access', title: 'Give access again', submit: 'Give access again', tone: 'main' },
    says: 'Whoever was in by this purchase may come back, as far as its money is in order.',
  },
];

type Result = { ok: true; note: string } | { ok: false; deed: DeskDeed; form: FormState };

/** The deed that a form asks for, where there is one. */
export const deedAsked = (fields: Fields): DeskDeed | undefined => DESK_DEEDS.find((it) => it === fields.get('deed'));

/** Does with a purchase what a registrar's form asks for. */
export async function doPurchaseDeed(
  registrar: Person,
  deed: DeskDeed,
  purchase: Purchase,
  fields: Fields,
): Promise<Result> {
  const form: FormState = { ...EMPTY_FORM, values: fields.toObject() };
  const amount = readAmount(fields.get('amount'), purchase.currency);
  if (deed === 'refund' && amount === undefined) {
    return { ok: false, deed, form: withError(form, 'amount', amountHint(purchase.paid, purchase.currency)) };
  }
  const result = await asked(registrar, deed, purchase, amount ?? 0, fields);
  if (result.ok) return result;
  return { ok: false, deed, form: withError(form, fieldOf(deed, result.reason), deskRefusal(result.reason)) };
}

function fieldOf(deed: DeskDeed, reason: DeskRefusal): string {
  if (reason === 'no-reason') return `${deed}-reason`;
  return reason === 'too-much' || reason === 'nothing' ? 'amount' : '';
}

/** What is said once something is done. */
const noted = <R extends string>(result: Done | Refused<R>, note: string) => (result.ok ? done({ note }) : result);

async function asked(registrar: Person, deed: DeskDeed, { id }: Purchase, amount: number, fields: Fields) {
  const reason = fields.get(`${deed}-reason`).trim().slice(0, 300);
  switch (deed) {
    case 'refund': {
      const endsAccess = fields.get('ends-access') === 'yes';
      return noted(await giveBack(registrar, id, { amount, reason, endsAccess }, now()), 'refund-ordered');
    }
    case 'waive':
      return noted(await waiveRest(registrar, id, reason, now()), 'rest-waived');
    case 'accept':
      return noted(await acceptPaymentFor(registrar, id, reason, now()), 'payment-accepted');
    case 'end-access':
      return noted(await changeAccess(registrar, id, 'withdrew', reason, now()), 'access-ended');
    case 'give-access':
      return noted(await changeAccess(registrar, id, 'reinstated', reason, now()), 'access-given');
    case 'reread':
      return noted(await reread(registrar, id, now()), 'purchase-reread');
    case 'resend':
      return noted(await resend(registrar, id, now()), 'letter-resent');
  }
}
