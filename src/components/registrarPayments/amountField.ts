import { formatMoney } from '../../platform/format.ts';

/** How many decimals a currency has, such as 2 for USD and 0 for JPY. */
const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount as a field shows it, such as 240.00. @param amount in minor units. */
export const amountTyped = (amount: number, currency: string): string => {
  const decimals = decimalsOf(currency);
  return (amount / 10 ** decimals).toFixed(decimals);
};

/**
 * Reads an amount as it was typed, with a point or a comma before its decimals.
 * @returns minor units; undefined for what is no amount of this currency.
 */
export function readAmount(typed: string, currency: string): number | undefined {
  const decimals = decimalsOf(currency);
  const found = /^(\d{1,9})(?:[.,](\d+))?$/.exec(typed.trim());
  if (!found) return undefined;
  const [, whole = '0', parts = ''] = found;
  if (parts.length > decimals) return undefined;
  return Number(whole) * 10 ** decimals + Number(parts.padEnd(decimals, '0') || '0');
}

/** What is wrong with an amount that could not be read, as whoever typed it reads it. */
export const amountHint = (most: number, currency: string): string =>
  `In ${currency}, such as ${amountTyped(most, currency)}. At most ${formatMoney(most, currency)}.`;
