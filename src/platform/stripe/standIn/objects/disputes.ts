import type Stripe from 'stripe';
import { z } from 'zod';
import { type Books, idOf, idOrNull } from '../books.ts';
import { bool, merged, metadata, paging, range, text } from '../params.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';

/** How long a school may answer, in seconds. */
const TO_ANSWER = 9 * 24 * 60 * 60;

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  ...{
    access_activity_log: null,
    billing_address: null,
    cancellation_policy: null,
    cancellation_policy_disclosure: null,
  },
  ...{ cancellation_rebuttal: null, customer_communication: null, customer_email_address: null, customer_name: null },
  ...{ customer_purchase_ip: null, customer_signature: null, duplicate_charge_documentation: null },
  ...{ duplicate_charge_explanation: null, duplicate_charge_id: null, enhanced_evidence: {} },
  ...{ product_description: null, receipt: null, refund_policy: null, refund_policy_disclosure: null },
  ...{ refund_refusal_explanation: null, service_date: null, service_documentation: null, shipping_address: null },
  ...{ shipping_carrier: null, shipping_date: null, shipping_documentation: null, shipping_tracking_number: null },
  ...{ uncategorized_file: null, uncategorized_text: null },
};

/** A bank takes money back and asks the school why it should not keep it. */
export function openDispute(books: Books, charge: Stripe.Charge, reason: string, amount: number): Stripe.Dispute {
  books.change('charge', charge, { disputed: true });
  return books.add(
    'dispute',
    {
      ...{ id: books.newId('dispute'), object: 'dispute', amount, balance_transactions: [], charge: charge.id },
      ...{ created: books.now, currency: charge.currency, enhanced_eligibility_types: [], evidence: NO_EVIDENCE },
      evidence_details: {
        ...{ due_by: books.now + TO_ANSWER, has_evidence: false, past_due: false, submission_count: 0 },
        ...{ enhanced_eligibility: {}, submission_method: 'manual' },
      },
      ...{ intended_submission_method: null, is_charge_refundable: false, livemode: false, metadata: {} },
      ...{ payment_intent: charge.payment_intent, reason, status: 'needs_response' },
      payment_method_details: {
        card: { brand: 'visa', case_type: 'chargeback', network: 'visa', network_reason_code: '10.4' },
        type: 'card',
      },
    },
    ...['charge.dispute.created', 'charge.dispute.funds_withdrawn'],
  );
}

/** The bank decides: the money comes back, or is gone. */
export function endDispute(books: Books, dispute: Stripe.Dispute, status: 'won' | 'lost'): Stripe.Dispute {
  if (['won', 'lost'].includes(dispute.status)) throw invalid('This dispute is already closed.');
  const back = status === 'won' ? ['charge.dispute.funds_reinstated'] : [];
  return books.change('dispute', dispute, { status }, 'charge.dispute.closed', ...back);
}

const asked = { ...paging, charge: text.optional(), payment_intent: text.optional(), created: range.optional() };

const evidence = z.record(z.string(), z.string());

export const disputeRoutes: Route[] = [
  route('GET', '/v1/disputes', asked, (books, by) =>
    books.page(
      'dispute',
      by,
      (it) =>
        (by.charge === undefined || idOf(it.charge) === by.charge) &&
        (by.payment_intent === undefined || idOrNull(it.payment_intent) === by.payment_intent),
    ),
  ),
  route('GET', '/v1/disputes/:id', {}, (books, _, id) => books.get('dispute', id)),
  route(
    'POST',
    '/v1/disputes/:id',
    { evidence: evidence.optional(), submit: bool.default(true), metadata: metadata.optional() },
    (books, given, id) => {
      const dispute = books.get('dispute', id);
      if (given.evidence && dispute.status !== 'needs_response')
        throw invalid('This dispute is no longer open to evidence.');
      const sent = given.evidence !== undefined && given.submit;
      const details = dispute.evidence_details;
      return books.change(
        'dispute',
        dispute,
        {
          evidence: { ...dispute.evidence, ...given.evidence },
          evidence_details: {
            ...details,
            has_evidence: details.has_evidence || given.evidence !== undefined,
            submission_count: details.submission_count + (sent ? 1 : 0),
          },
          metadata: merged(dispute.metadata, given.metadata),
          ...(sent && { status: 'under_review' }),
        },
        'charge.dispute.updated',
      );
    },
  ),
  route('POST', '/v1/disputes/:id/close', {}, (books, _, id) => endDispute(books, books.get('dispute', id), 'lost')),
];
