import { paths } from '../../../paths.ts';
import { formatDay, formatMoney } from '../../../platform/format.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Person } from '../../accounts/index.ts';
import { findCourse, school } from '../../catalogue/index.ts';
import type { Message } from '../../mail/index.ts';
import type { Purchase } from '../purchases/store.ts';
import type { News, Stand } from './decideNews.ts';

/** A payment that is still to come. */
export interface Due {
  /** In ms. */
  at: number;
  /** Minor units. */
  amount: number;
}

/** What a letter to a buyer tells of. */
export interface Told {
  purchase: Purchase;
  before: Stand;
  after: Stand;
  left: readonly Due[];
  graceUntil: number | null;
}

/** A letter's subject, and its paragraphs between greeting and links. */
type Letter = readonly [subject: string, ...paragraphs: string[]];

/** The letter to a buyer about one thing that became of their purchase. */
export function newsLetter({ name, email }: Person, news: News, told: Told): Message {
  const [subject, ...paragraphs] = letterOf(news, told);
  const all = [
    `Dear ${name},`,
    ...paragraphs,
    `This purchase, with receipts and what is left to pay:\n${publicLink(paths.purchase(told.purchase.id))}`,
    school().name,
  ];
  return { to: email, subject, body: `${all.join('\n\n')}\n` };
}

function letterOf(news: News, told: Told): Letter {
  const { title } = told.purchase.terms;
  switch (news) {
    case 'bought':
      return [`You have bought ${title}`, ...bought(told)];
    case 'processing':
      return [
        `Your payment for ${title} is on its way`,
        `Thank you for choosing ${title}. Your bank is still sending the money, which takes a few days with this way of paying. Access opens when it has arrived, and we write to you then. You need not pay again.`,
      ];
    case 'not-paid':
      return [
        `Your payment for ${title} did not arrive`,
        `Your bank did not carry out the payment for ${title}. Nothing was taken, and you can buy it again whenever you like.`,
      ];
    case 'instalment-paid':
      return [
        `Instalment received for ${title}`,
        `We have received ${arrived(told)} for ${title}. Thank you.`,
        plan(told),
      ];
    case 'all-paid':
      return [
        `${title} is paid in full`,
        `We have received ${arrived(told)}, the last instalment for ${title}. Nothing is left to pay. Thank you.`,
      ];
    case 'waived':
      return [
        `Nothing is left to pay for ${title}`,
        `The school has waived what was left of your instalments for ${title}. Nothing more will be charged, and your access stays.`,
      ];
    case 'grace':
      return [
        `A payment for ${title} did not go through`,
        `We could not collect an instalment for ${title}. Nothing changes yet: ${inTime(told)}. We try your card again in the next days, or you pay now by the link below, where you can also give another card.`,
        'If you are short at the moment, answer this message: we would rather find a way with you.',
      ];
    case 'paused':
      return [
        `Your access to ${title} is paused`,
        `An instalment for ${title} is still open, so your access is paused. Everything you have done is kept: answers, notes, progress, marks. It is all there again the moment the payment arrives.`,
        'Pay by the link below, or answer this message if you need another way.',
      ];
    case 'made-good':
      return [
        `Thank you: your payment for ${title} arrived`,
        `The instalment for ${title} that had failed has arrived. Nothing was interrupted.`,
        plan(told),
      ];
    case 'back':
      return [
        `Your access to ${title} is open again`,
        `Your access to ${title} is open again, and everything is as you left it: answers, notes, progress, marks.`,
        plan(told),
      ];
    case 'disputed':
      return [
        `Your payment for ${title} is in dispute`,
        `Your bank has told us that a payment for ${title} is disputed, and holds the money back until it has decided. Until then your access is paused; everything you have done is kept.`,
        'If you did not mean to dispute it, tell your bank, and answer this message.',
      ];
    case 'questioned':
      return [
        `We are looking at your payment for ${title}`,
        `A payment for ${title} arrived that differs from what was agreed. A registrar looks at it and writes to you. You need not do anything, and should not pay again.`,
      ];
    case 'refunded':
      return [`Your refund for ${title}`, `${wentBack(told)} Your access to it has ended.`, BANKS_TAKE];
    case 'partly-refunded':
      return [`Your refund for ${title}`, wentBack(told), BANKS_TAKE];
    case 'refund-failed':
      return [
        `Your refund for ${title} did not go through`,
        `Your bank did not take the refund for ${title}. A registrar sees this too, and finds another way with you: answer this message to say which suits you.`,
      ];
    case 'charged-back':
      return [
        `Your access to ${title} has ended`,
        `Your bank has decided the dispute about your payment for ${title} in your favour, and the money is back with you. With it your access has ended. What you have done is kept, should you come back.`,
      ];
    case 'broken-off':
      return [
        `Your payment plan for ${title} has ended`,
        `Your payment plan for ${title} ended before all instalments were paid. Nothing more is charged, and your access is closed. Everything you have done is kept: answer this message if you want to go on.`,
      ];
  }
}

const BANKS_TAKE = 'Banks take up to ten days to show it.';

function bought(told: Told): string[] {
  const { purchase, after } = told;
  const { terms } = purchase;
  const opens = terms.courses.map((it) => `${findCourse(it)?.title ?? it}: ${publicLink(paths.course(it))}`);
  const lasts = terms.accessMonths ? `Access lasts ${terms.accessMonths} months.` : 'Access has no end.';
  return [
    `Thank you. We have received ${formatMoney(after.paid, purchase.currency)} for ${terms.title}.`,
    purchase.clinic
      ? `It opens ${purchase.seats} seats, for which you can now invite your staff. ${lasts}`
      : `It opens:\n${opens.join('\n')}\n${lasts}`,
    ...(told.left.length > 0 ? [plan(told)] : []),
    `If it is not what you hoped for: ${terms.refund.summary}`,
  ];
}

/** What is left to pay, and when. */
function plan({ left, purchase: { currency } }: Told): string {
  if (left.length === 0) return 'Nothing is left to pay.';
  const lines = left.map(({ at, amount }) => `${formatDay(at)}: ${formatMoney(amount, currency)}`);
  return `What is left to pay, from the same card:\n${lines.join('\n')}`;
}

const arrived = ({ purchase, before, after }: Told): string => formatMoney(after.paid - before.paid, purchase.currency);

const wentBack = ({ purchase, before, after }: Told): string =>
  `We have sent back ${formatMoney(after.refunded - before.refunded, purchase.currency)} for ${purchase.terms.title}.`;

const inTime = ({ graceUntil }: Told): string =>
  graceUntil === null ? 'your access stays open for now' : `your access stays open until ${formatDay(graceUntil)}`;
