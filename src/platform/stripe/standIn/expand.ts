import { type Books, listOf } from './books.ts';
import { paymentsOf } from './objects/invoicePayments.ts';
import { lineItemsOf } from './objects/sessions.ts';
import { invalid } from './refusal.ts';
import { type Kind, PREFIXES } from './state.ts';

type Plain = Record<string, unknown>;

/** An answer with what was asked to be shown whole. @param paths such as `latest_charge.refunds` or `data.customer`. */
export function expand(books: Books, answer: object, paths: readonly string[]): object {
  const shown = structuredClone(answer);
  for (const path of paths) open(books, shown as Plain, path.split('.'), path);
  return shown;
}

function open(books: Books, object: Plain, [step = '', ...rest]: string[], path: string): void {
  const value = object[step] === undefined ? partOf(books, object, step) : object[step];
  if (value === undefined) throw invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
  object[step] = Array.isArray(value) ? value.map((it) => whole(books, it, path)) : whole(books, value, path);
  if (rest.length === 0) return;
  for (const part of [object[step]].flat()) if (part !== null) open(books, part as Plain, rest, path);
}

/** What an object shows only where it is asked for. */
function partOf(books: Books, { object, id }: Plain, name: string): object | undefined | null {
  if (object === 'checkout.session' && name === 'line_items') return lineItemsOf(books, books.get(object, String(id)));
  if (object === 'invoice' && name === 'payments')
    return listOf(structuredClone(paymentsOf(books, String(id))), `/v1/invoice_payments?invoice=${id}`);
  if (object === 'charge' && name === 'refunds') {
    const refunds = books.all('refund').filter((it) => it.charge === id);
    return listOf(structuredClone(refunds).reverse(), `/v1/charges/${id}/refunds`);
  }
  if (object === 'customer' && name === 'subscriptions') {
    const subscriptions = books.all('subscription').filter((it) => it.customer === id && it.ended_at === null);
    return listOf(structuredClone(subscriptions), `/v1/customers/${id}/subscriptions`);
  }
  return undefined;
}

function whole(books: Books, value: unknown, path: string): unknown {
  if (typeof value !== 'string') return value;
  const kinds = Object.keys(PREFIXES) as Kind[];
  const found = kinds.map((kind) => books.find(kind, value)).find((it) => it !== undefined);
  if (!found) throw invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
  return structuredClone(found);
}
