import type Stripe from 'stripe';
import type { FactKind, PaymentFact } from '../purchases/store.ts';
import { toFact } from './fact.ts';

/**
 * What a dispute says. An inquiry (`warning_…`) and a dispute that was prevented hold nothing back; whoever appeals has
 * lost first. Stripe tells when it began, and not when it was decided.
 */
export function factsOfDispute(purchase: string, dispute: Stripe.Dispute): PaymentFact[] {
  const { id: object, created: at, amount, currency, reason, evidence_details: evidence } = dispute;
  const details = { reason, ...(evidence.due_by !== null && { dueBy: evidence.due_by * 1000 }) };
  return kindsOf(dispute.status).map((kind) => toFact(purchase, { kind, object, at, amount, currency, details }));
}

function kindsOf(status: Stripe.Dispute['status']): FactKind[] {
  if (status.startsWith('warning_') || status === 'prevented') return ['inquired'];
  if (status === 'won') return ['disputed', 'dispute-won'];
  if (status === 'lost' || status.startsWith('appeal_')) return ['disputed', 'dispute-lost'];
  return ['disputed'];
}
