import { z } from 'zod';
import { anything, text } from '../params.ts';
import { type Route, route } from '../route.ts';

const fields = {
  customer: text,
  return_url: z.url('Not a valid URL').optional(),
  configuration: text.optional(),
  locale: text.optional(),
  flow_data: z
    .strictObject({ type: z.enum(['payment_method_update', 'subscription_cancel']), after_completion: anything })
    .partial({ after_completion: true })
    .optional(),
};

export const portalRoutes: Route[] = [
  route('POST', '/v1/billing_portal/sessions', fields, (books, given) => {
    const id = books.newId('billing_portal.session');
    return books.add('billing_portal.session', {
      ...{ id, object: 'billing_portal.session', configuration: given.configuration ?? 'bpc_1StandIn' },
      ...{ created: books.now, customer: books.get('customer', given.customer, 'customer').id, customer_account: null },
      flow: given.flow_data
        ? {
            after_completion: {
              ...{ hosted_confirmation: null, type: 'redirect' },
              redirect: { return_url: given.return_url ?? '' },
            },
            ...{
              customer_update: null,
              subscription_cancel: null,
              subscription_pause: null,
              subscription_update: null,
              subscription_update_confirm: null,
            },
            type: given.flow_data.type,
          }
        : null,
      ...{ livemode: false, locale: null, on_behalf_of: null, return_url: given.return_url ?? null },
      url: books.pageOf(id),
    });
  }),
];
