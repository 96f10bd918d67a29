import type { CheckoutRefusal } from '../../school/payments/index.ts';

/** The field of the checkout that a refusal is about; empty for the whole form. */
export function errorField(reason: CheckoutRefusal): string {
  if (reason === 'not-sold-so') return 'plan';
  if (reason.startsWith('code-')) return 'code';
  return reason.includes('cohort') ? 'cohort' : '';
}
