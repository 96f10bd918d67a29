import type Stripe from 'stripe';
import { sha256 } from '../../../platform/tokens.ts';
import type { KnownProduct, SyncStep } from './planSync.ts';
import type { WantedPrice, WantedProduct } from './wanted.ts';

/** What marks a product as ours: its metadata name the offer. */
const MARK = 'fascia';

/** The school's products at Stripe, with all of their prices. */
export async function knownProducts(stripe: Stripe): Promise<KnownProduct[]> {
  const found: KnownProduct[] = [];
  for await (const product of stripe.products.list({ limit: 100 })) {
    if (product.metadata[MARK] !== undefined) found.push(await known(stripe, product));
  }
  return found;
}

/** What Stripe has of one product of ours; undefined where it has none. */
export async function knownProduct(stripe: Stripe, id: string): Promise<KnownProduct | undefined> {
  const [product] = (await stripe.products.list({ ids: [id] })).data;
  return product && known(stripe, product);
}

async function known(stripe: Stripe, product: Stripe.Product): Promise<KnownProduct> {
  const { id, name, description, active, tax_code: code } = product;
  const prices: KnownProduct['prices'] = [];
  for await (const price of stripe.prices.list({ product: id, limit: 100 }))
    prices.push({ id: price.id, key: price.lookup_key, active: price.active });
  return { id, name, description, taxCode: typeof code === 'string' ? code : (code?.id ?? null), active, prices };
}

/** Does one step. Done twice, by two who sync at once or after an answer that was lost, it is once. */
export async function doStep(stripe: Stripe, step: SyncStep): Promise<void> {
  switch (step.kind) {
    case 'create-product':
      await stripe.products.create({ id: step.product.id, ...productFields(step.product) }, once(step));
      return;
    case 'change-product':
      await stripe.products.update(step.product.id, { ...productFields(step.product), active: true });
      return;
    case 'create-price':
      await stripe.prices.create(priceFields(step.product, step.price), once(step));
      return;
    case 'reopen-price':
      await stripe.prices.update(step.id, { active: true });
      return;
    case 'retire-price':
      await stripe.prices.update(step.id, { active: false });
      return;
    case 'retire-product':
      await stripe.products.update(step.id, { active: false });
      return;
  }
}

const once = (step: SyncStep): Stripe.RequestOptions => ({ idempotencyKey: `sync-${sha256(JSON.stringify(step))}` });

const productFields = ({ offer, name, description, taxCode }: WantedProduct) => ({
  ...{ name, description, metadata: { [MARK]: offer } },
  ...(taxCode !== undefined && { tax_code: taxCode }),
});

const priceFields = ({ id, offer }: WantedProduct, price: WantedPrice): Stripe.PriceCreateParams => ({
  product: id,
  currency: price.currency.toLowerCase(),
  unit_amount: price.amount,
  lookup_key: price.key,
  transfer_lookup_key: true,
  tax_behavior: price.tax,
  metadata: { [MARK]: offer, plan: price.plan },
  ...(price.every && { recurring: { interval: price.every } }),
});
