import { paths } from '../../../paths.ts';
import { formatMoney } from '../../../platform/format.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Person } from '../../accounts/index.ts';
import { school } from '../../catalogue/index.ts';
import type { Message } from '../../mail/index.ts';
import type { Purchase } from '../purchases/store.ts';

/** To a buyer who took back a purchase. @param amount what goes back, in minor units. */
export function withdrawn({ name, email }: Person, { id, terms, plan, currency }: Purchase, amount: number): Message {
  const goesBack =
    amount > 0
      ? `By its refund policy ${formatMoney(amount, currency)} goes back to the card or account that paid. We write to you when it is sent.`
      : 'By its refund policy nothing of what you paid goes back.';
  const paragraphs = [
    `Dear ${name},`,
    `You have withdrawn from ${terms.title}. Your access has ended; what you have done is kept, should you come back.`,
    plan === 'once' ? goesBack : `${goesBack} The instalments that are left will not be charged.`,
    `The policy, and the purchase:\n${publicLink(paths.purchase(id))}`,
    'If this was not you, answer this message at once.',
    school().name,
  ];
  return { to: email, subject: `You have withdrawn from ${terms.title}`, body: `${paragraphs.join('\n\n')}\n` };
}
