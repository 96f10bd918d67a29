import type { WantedPrice, WantedProduct } from './wanted.ts';

/** What Stripe has of a product. */
export interface KnownProduct {
  id: string;
  name: string;
  description: string | null;
  taxCode: string | null;
  active: boolean;
  /** Its prices, those included that nobody can buy any more. */
  prices: { id: string; key: string | null; active: boolean }[];
}

/** One thing to do at Stripe, in this order. */
export type SyncStep =
  | { kind: 'create-product'; product: WantedProduct }
  | { kind: 'change-product'; product: WantedProduct }
  | { kind: 'create-price'; product: WantedProduct; price: WantedPrice }
  | { kind: 'reopen-price'; id: string; key: string | null }
  | { kind: 'retire-price'; id: string; key: string | null }
  | { kind: 'retire-product'; id: string; name: string };

/**
 * What is to be done so that Stripe has what the files say. A price that is no longer wanted is retired: nobody can buy
 * it any more, and whoever pays it in instalments goes on.
 */
export function planSync(wanted: readonly WantedProduct[], known: readonly KnownProduct[]): SyncStep[] {
  const found = new Map(known.map((it) => [it.id, it]));
  const ids = new Set(wanted.map((it) => it.id));
  return [
    ...wanted.flatMap((product) => stepsFor(product, found.get(product.id))),
    ...known.filter((it) => it.active && !ids.has(it.id)).flatMap(retire),
  ];
}

function stepsFor(product: WantedProduct, known: KnownProduct | undefined): SyncStep[] {
  const prices = known?.prices ?? [];
  const has = new Set(prices.map((it) => it.key));
  const wants = new Set<string | null>(product.prices.map((it) => it.key));
  return [
    ...(known ? [] : [{ kind: 'create-product', product } as const]),
    ...(known && differs(product, known) ? [{ kind: 'change-product', product } as const] : []),
    ...product.prices
      .filter((it) => !has.has(it.key))
      .map((price) => ({ kind: 'create-price', product, price }) as const),
    // A price that comes back is the one from before.
    ...prices
      .filter((it) => wants.has(it.key) !== it.active)
      .map(({ id, key, active }) => ({ kind: active ? 'retire-price' : 'reopen-price', id, key }) as const),
  ];
}

const differs = (wanted: WantedProduct, known: KnownProduct): boolean =>
  !known.active ||
  known.name !== wanted.name ||
  known.description !== wanted.description ||
  (known.taxCode ?? undefined) !== (wanted.taxCode ?? known.taxCode ?? undefined);

const retire = ({ id, name, prices }: KnownProduct): SyncStep[] => [
  ...prices.filter((it) => it.active).map((it) => ({ kind: 'retire-price', id: it.id, key: it.key }) as const),
  { kind: 'retire-product', id, name },
];
