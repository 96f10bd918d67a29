import type { Offer } from '../../catalogue/index.ts';
import { type Choice, type Quote, quote } from '../prices/quote.ts';

/** Every way to pay an offer, at once first, with what it costs; none in a currency that it is not sold in. @param at in ms. */
export const waysToPay = (offer: Offer, choice: Omit<Choice, 'plan'>, at: number): Quote[] =>
  ['once', ...offer.instalments.map((it) => it.id)].flatMap((plan) => quote(offer, { ...choice, plan }, at) ?? []);
