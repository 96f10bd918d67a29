import { z } from 'zod';
import { day, id, text } from './fields.ts';

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be a currency code, such as USD')
  .describe('Code of ISO 4217, such as USD.');

const amount = z
  .number()
  .int('must be in cents, without a decimal point; write 24000 for 240.00')
  .positive()
  .describe('In minor units, such as cents: 24000 is 240.00.');

const also = z
  .record(currency, amount)
  .default({})
  .describe('The same in other currencies: `{ EUR: 22500 }`. Each amount of a price names the same currencies.');

/** A price paid in parts; the last part ends it. */
const instalments = z.strictObject({
  id: id.describe('What purchases call the plan by, such as `monthly`.'),
  count: z.number().int().min(2).max(36).describe('How many payments.'),
  every: z.enum(['week', 'month']).default('month').describe('From one payment to the next.'),
  amount: amount.describe('Of each payment, in minor units of the currency of the price.'),
  also,
});

/** What something costs, and on what terms. A change of it holds for those who buy after it. */
export const priceFile = z.strictObject({
  amount,
  currency,
  also,
  earlyBird: z
    .strictObject({ until: day.describe('The last day, UTC.'), amount, also })
    .optional()
    .describe('A lower price for those who pay at once, up to a day.'),
  instalments: z.array(instalments).default([]).describe('Plans to pay in parts.'),
  tax: z
    .enum(['inclusive', 'exclusive'])
    .default('inclusive')
    .describe('Whether the amounts hold tax already, or it is added where it is due.'),
  taxCode: z
    .string()
    .regex(/^txcd_\d{8}$/, 'must be a tax code of Stripe’s, such as txcd_20060058')
    .optional()
    .describe('What kind of product it is for tax, in Stripe’s words.'),
  accessMonths: z
    .number()
    .int()
    .min(1)
    .max(120)
    .optional()
    .describe('How long it opens its courses; without it, without end.'),
  graceDays: z
    .number()
    .int()
    .min(0)
    .max(60)
    .default(10)
    .describe('How long a failed instalment may be made good before access pauses.'),
  refund: id.default('standard').describe('Id of a policy of content/refunds.'),
  seats: z
    .array(
      z.strictObject({
        from: z.number().int().min(2),
        percent: z.number().int().min(1).max(90),
      }),
    )
    .default([])
    .describe('What a clinic pays less for so many seats or more: `{ from: 5, percent: 10 }`.'),
});

/** `content/bundles/<id>.yaml`: courses that are sold together. */
export const bundleFile = z.strictObject({
  title: text,
  summary: text.describe('One or two sentences.'),
  courses: z.array(id).min(2, 'must name at least two courses').describe('Ids of the courses.'),
  price: priceFile.describe('What they cost together, and on what terms.'),
  draft: z.boolean().default(false).describe('Hides it from everyone but `npm run dev`.'),
});

/** `content/refunds/<id>.yaml`: what goes back to whoever withdraws. The first rule that fits holds; none: nothing. */
export const refundFile = z.strictObject({
  title: text,
  summary: text.describe('The policy in words, as buyers read it before they pay.'),
  rules: z
    .array(
      z.strictObject({
        withinDays: z
          .number()
          .int()
          .min(0)
          .max(3650)
          .describe('Days since the purchase, or since the start of the cohort where that is later.'),
        progressAtMost: z
          .number()
          .int()
          .min(0)
          .max(100)
          .default(100)
          .describe('Per cent of the activities done, over all courses of the purchase.'),
        percent: z.number().int().min(1).max(100).describe('Per cent of what was paid that goes back.'),
      }),
    )
    .describe('From the most that goes back to the least.'),
  published: day,
});
