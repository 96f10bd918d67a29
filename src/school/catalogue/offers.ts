import type { z } from 'zod';
import type { priceFile } from './files/price.ts';
import type { Bundle, Catalogue, Course, Diploma, Offer, RefundPolicy } from './types.ts';

/** Stands where a price names a policy that no file holds, which the check refuses: nothing goes back. */
const NO_POLICY: Omit<RefundPolicy, 'id'> = {
  title: 'No refund',
  summary: 'No refund.',
  rules: [],
  published: '1970-01-01',
};

/** All that is sold: each course with a price, each diploma that has one of its own, and each bundle. */
export function offersIn(of: Pick<Catalogue, 'courses' | 'diplomas' | 'refunds'> & { bundles: Bundle[] }): Offer[] {
  const toOffer = (
    kind: Offer['kind'],
    { id, title, summary }: Course | Diploma | Bundle,
    courses: string[],
    price: Price,
  ) => ({
    ...{ id, kind, title, summary, courses },
    ...termsOf(price),
    refund: of.refunds.find((it) => it.id === price.refund) ?? { ...NO_POLICY, id: price.refund },
  });
  return [
    ...of.courses.flatMap((it) => (it.price === 'free' ? [] : [toOffer('course', it, [it.id], it.price)])),
    ...of.diplomas.flatMap((it) => (it.price ? [toOffer('diploma', it, it.courses, it.price)] : [])),
    ...of.bundles.map((it) => toOffer('bundle', it, it.courses, it.price)),
  ];
}

type Price = z.output<typeof priceFile>;

function termsOf({ currency, also, amount, earlyBird, instalments, refund: _, ...terms }: Price) {
  const all = (one: { amount: number; also: Record<string, number> }) => ({ [currency]: one.amount, ...one.also });
  const { taxCode, accessMonths, ...rest } = terms;
  return {
    ...rest,
    ...(taxCode !== undefined && { taxCode }),
    ...(accessMonths !== undefined && { accessMonths }),
    currencies: [currency, ...Object.keys(also)],
    amounts: all({ amount, also }),
    ...(earlyBird && { earlyBird: { until: earlyBird.until, amounts: all(earlyBird) } }),
    instalments: instalments.map(({ id, count, every, ...one }) => ({ id, count, every, amounts: all(one) })),
  };
}
