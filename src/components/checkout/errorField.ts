import type { CheckoutRefusal } from '../../school/payments/index.ts';

/** The field of the form that pays which a refusal is about; empty for the whole form, whose code was typed elsewhere. */
export function errorField(reason: CheckoutRefusal): 'plan' | 'cohort' | '' {
  if (reason === 'not-sold-so') return 'plan';
  return reason.includes('cohort') ? 'cohort' : '';
}
