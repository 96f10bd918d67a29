import type { PortalRefusal } from './openPortal.ts';

/** Why the pages of the payment provider could not be opened, as a buyer reads it. */
export function portalRefusal(reason: PortalRefusal): string {
  switch (reason) {
    case 'unknown-purchase':
      return 'We know no such purchase of yours.';
    case 'no-customer':
      return 'No card is kept for this purchase.';
    case 'sales-paused':
      return 'Our payment provider does not answer at the moment. Nothing was changed; try again in a few minutes.';
  }
}
