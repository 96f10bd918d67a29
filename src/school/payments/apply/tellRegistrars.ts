import type { Db } from '../../../../db/client.ts';
import { paths } from '../../../paths.ts';
import { formatMoney } from '../../../platform/format.ts';
import { publicLink } from '../../../platform/links.ts';
import { registrars } from '../../accounts/index.ts';
import { school } from '../../catalogue/index.ts';
import { post } from '../../mail/index.ts';
import type { Purchase } from '../purchases/store.ts';

/** States that a registrar has to see to, and why. */
const REASONS: Partial<Record<Purchase['state'], string>> = {
  questioned:
    'What arrived is not what was agreed on. Access is paused until you accept the payment as it is, or give it back.',
  disputed:
    'A bank holds the money back, since its customer disputes the payment. Access is paused. Stripe waits for your answer until the day that it names.',
  'charged-back': 'The bank decided for its customer: the money is gone, and access has ended.',
};

/** Writes to the registrars about a purchase that just came into a state which one of them has to see to. */
export async function tellRegistrars(
  tx: Db,
  { before, purchase }: { before: Purchase; purchase: Purchase },
  now: number,
): Promise<void> {
  const { id, state, terms, paid, currency } = purchase;
  const reason = REASONS[state];
  if (before.state === state || reason === undefined) return;
  const sum = `${terms.title}, paid so far: ${formatMoney(paid, currency)}.`;
  const lines = [sum, reason, publicLink(paths.registrarPurchase(id)), school().name];
  for (const { name, email } of await registrars(tx)) {
    const body = [`Dear ${name},`, ...lines].join('\n\n');
    await post(tx, { to: email, subject: `A payment for ${terms.title} is ${state}`, body: `${body}\n` }, now);
  }
}
