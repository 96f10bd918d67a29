import { chargeRoutes } from './objects/charges.ts';
import { couponRoutes } from './objects/coupons.ts';
import { customerRoutes } from './objects/customers.ts';
import { disputeRoutes } from './objects/disputes.ts';
import { eventRoutes } from './objects/events.ts';
import { invoicePaymentRoutes } from './objects/invoicePayments.ts';
import { invoiceRoutes } from './objects/invoiceRoutes.ts';
import { paymentIntentRoutes } from './objects/paymentIntents.ts';
import { paymentMethodRoutes } from './objects/paymentMethods.ts';
import { portalRoutes } from './objects/portalSessions.ts';
import { priceRoutes } from './objects/prices.ts';
import { productRoutes } from './objects/products.ts';
import { promotionCodeRoutes } from './objects/promotionCodes.ts';
import { refundRoutes } from './objects/refunds.ts';
import { scheduleRoutes } from './objects/schedules.ts';
import { sessionRoutes } from './objects/sessions.ts';
import { subscriptionRoutes } from './objects/subscriptionRoutes.ts';
import { taxRoutes } from './objects/taxCalculations.ts';
import type { Route } from './route.ts';

/** Every call of Stripe's API that it understands. */
export const ROUTES: readonly Route[] = [
  ...customerRoutes,
  ...paymentMethodRoutes,
  ...productRoutes,
  ...priceRoutes,
  ...couponRoutes,
  ...promotionCodeRoutes,
  ...sessionRoutes,
  ...paymentIntentRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...subscriptionRoutes,
  ...scheduleRoutes,
  ...invoiceRoutes,
  ...invoicePaymentRoutes,
  ...portalRoutes,
  ...taxRoutes,
  ...eventRoutes,
];

/** The route of a call, and the id in its path. */
export function findRoute(method: string, path: string): { route: Route; id: string } | undefined {
  for (const route of ROUTES) {
    const [before = '', after] = route.path.split(':id');
    if (route.method !== method) continue;
    if (after === undefined && path === before) return { route, id: '' };
    const id =
      after !== undefined && path.startsWith(before) && path.endsWith(after)
        ? path.slice(before.length, path.length - after.length)
        : '';
    if (id !== '' && !id.includes('/')) return { route, id: decodeURIComponent(id) };
  }
  return undefined;
}
