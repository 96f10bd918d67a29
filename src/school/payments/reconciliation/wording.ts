import type { MendRefusal } from './mend.ts';
import type { ReconcileRefusal } from './reconcile.ts';

/** Why the books were not compared, as the registrar reads it. */
export function reconcileRefusal(reason: ReconcileRefusal): string {
  switch (reason) {
    case 'not-registrar':
    case 'no-payments':
      return 'Payment is not set up, so there is nothing to compare with.';
    case 'running':
      return 'The books are being compared already. The result stands here when that is done.';
  }
}

/** Why a finding was not mended, as the registrar reads it. */
export function mendRefusal(reason: MendRefusal): string {
  switch (reason) {
    case 'not-registrar':
    case 'not-open':
      return 'That is settled already. Nothing was changed.';
    case 'no-reason':
      return 'Say why it stays as it is. It is kept in the audit log.';
    case 'gone':
      return 'What this is about is not there any more. Compare the books again.';
    case 'not-refundable':
      return 'This cannot be sent back now: a bank decides about it, or nothing is left of it.';
    case 'by-hand':
      return 'The school cannot do this by itself. Look at it at Stripe, then say here what you did.';
    case 'stripe-down':
      return 'Stripe does not answer just now, or refused. Try again in a few minutes.';
    case 'still-so':
      return 'That did not help: it is still so. Look at the purchase, and at its events.';
  }
}
