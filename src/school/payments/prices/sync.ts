import Stripe from 'stripe';
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

/**
 * Does one step. Two may do it at once: a product is there once by its id, and of two prices the later one takes the key,
 * so that the next sync retires the other. A key for Stripe that told them apart would repeat a failure for a day.
 */
export async function doStep(stripe: Stripe, step: SyncStep): Promise<void> {
  switch (step.kind) {
    case 'create-product':
      await stripe.products.create({ id: step.product.id, ...productFields(step.product) }).catch(ignoreExisting);
      return;
    case 'change-product':
      await stripe.products.update(step.product.id, { ...productFields(step.product), active: true });
      return;
    case 'create-price':
      await stripe.prices.create(priceFields(step.product, step.price));
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

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Stripe.errors.StripeError) || error.code !== 'resource_already_exists') throw error;
}

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
