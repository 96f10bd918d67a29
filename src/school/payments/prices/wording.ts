import { formatMoney } from '../../../platform/format.ts';
import type { SyncStep } from './planSync.ts';

/** A step of the sync, in a line. */
export function stepText(step: SyncStep): string {
  switch (step.kind) {
    case 'create-product':
      return `+ product ${step.product.id}: ${step.product.name}`;
    case 'change-product':
      return `~ product ${step.product.id}: ${step.product.name}`;
    case 'create-price': {
      const { amount, currency, plan, every, tax } = step.price;
      const how = every ? `each ${every} by the plan ${plan}` : 'at once';
      return `+ price of ${step.product.id}: ${formatMoney(amount, currency)} ${how}, tax ${tax}`;
    }
    case 'reopen-price':
      return `~ price ${step.key ?? step.id} can be bought again`;
    case 'retire-price':
      return `- price ${step.key ?? step.id} can no longer be bought`;
    case 'retire-product':
      return `- product ${step.id}: ${step.name}`;
  }
}
