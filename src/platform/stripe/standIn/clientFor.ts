import Stripe from 'stripe';
import type { StripeStandIn } from './standIn.ts';

/** The official client, speaking to a stand-in in this process. */
export const clientFor = (standIn: StripeStandIn): Stripe =>
  new Stripe('sk_test_standIn', { httpClient: wireTo(standIn), telemetry: false });

function wireTo(standIn: StripeStandIn): Stripe.HttpClient {
  return {
    getClientName: () => 'stand-in',
    async makeRequest(_host, _port, path, method, headers, body) {
      const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
      const said = standIn.handle({ method, path, body: body ?? '', headers: Object.fromEntries(lowered) });
      return {
        getStatusCode: () => said.status,
        getHeaders: () => said.headers,
        getRawResponse: () => ({}),
        toStream: (ended) => {
          ended();
          return said.body;
        },
        toJSON: async () => JSON.parse(said.body),
      };
    },
  };
}
