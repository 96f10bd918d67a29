export { type Applied, applyFacts } from './apply/applyFacts.ts';
export { askToRead } from './apply/askToRead.ts';
export { refreshPurchase } from './apply/refreshPurchase.ts';
export { startPaymentsWorker, workOnPayments } from './apply/worker.ts';
export { salesPaused } from './checkout/askStripe.ts';
export type { CheckoutChoice } from './checkout/choice.ts';
export { type CameBack, cancelCheckout, comeBack } from './checkout/comeBack.ts';
export { type Held, heldOf } from './checkout/held.ts';
export { openCheckout, type Way } from './checkout/openCheckout.ts';
export { type Taxed, taxOn } from './checkout/taxOn.ts';
export { type CodeTaken, takeCode } from './checkout/wantedBy.ts';
export { waysToPay } from './checkout/waysToPay.ts';
export { type CheckoutRefusal, checkoutRefusal } from './checkout/wording.ts';
export { acceptPaymentFor } from './desk/acceptPayment.ts';
export { changeAccess } from './desk/changeAccess.ts';
export { DESK_DEEDS, type DeskDeed, decideDeeds } from './desk/decideDeeds.ts';
export { giveBack } from './desk/giveBack.ts';
export { listEvents } from './desk/listEvents.ts';
export { type PurchaseFile, purchaseFile } from './desk/purchaseFile.ts';
export { reread } from './desk/reread.ts';
export { resend } from './desk/resend.ts';
export { retryEvent } from './desk/retryEvent.ts';
export { searchPurchases } from './desk/searchPurchases.ts';
export {
  countByState,
  type Listed as ListedPurchase,
  openDisputes,
  type StripeEvent,
  type WhichEvents,
} from './desk/store.ts';
export { waiveRest } from './desk/waiveRest.ts';
export { type DeskRefusal, deskRefusal } from './desk/wording.ts';
export { EVENT_TYPES } from './facts/eventTypes.ts';
export { takeEvent } from './inbox/takeEvent.ts';
export { eventRefusal } from './inbox/wording.ts';
export { startInboxWorker } from './inbox/worker.ts';
export { PAYMENT_EVENTS, type PaymentEvent } from './machine/events.ts';
export type { Instalment } from './machine/left.ts';
export { isOpenState, moneyOf } from './machine/money.ts';
export { type Reckoning, reckon, type Step } from './machine/reckon.ts';
export { PAYMENT } from './machine/table.ts';
export { openPortal } from './portal/openPortal.ts';
export { portalRefusal } from './portal/wording.ts';
export { lineItemFor } from './prices/lineItemFor.ts';
export { paymentDays } from './prices/paymentDays.ts';
export { type Choice, type Quote, quote } from './prices/quote.ts';
export {
  addPurchase,
  changePurchase,
  findPurchase,
  type PaymentFact,
  type Purchase,
  type PurchaseState,
  purchasesOfClinic,
} from './purchases/store.ts';
export { KINDS, type KindId } from './reconciliation/kinds.ts';
export { mend, putDown } from './reconciliation/mend.ts';
export { reconcile, reconcileFor, reconcilingSince } from './reconciliation/reconcile.ts';
export {
  countOpenFindings,
  endedFindings,
  type Finding,
  lastReconciliations,
  type NamedFinding,
  namedFindings,
  openFindings,
} from './reconciliation/store.ts';
export { mendRefusal, reconcileRefusal } from './reconciliation/wording.ts';
export { startReconciliationWorker } from './reconciliation/worker.ts';
export { type OrderRefusal, orderRefund, type RefundAsked } from './refunds/orderRefund.ts';
export { sendNextOrder, startRefundWorker } from './refunds/worker.ts';
export { troubledPurchases } from './statement/notices.ts';
export { findOwnPurchase, ownStatements } from './statement/own.ts';
export { type Line, type Statement, statementOf } from './statement/statementOf.ts';
export { lineText, planText, purchaseStateText, troubleText } from './statement/wording.ts';
export { refundFor } from './withdrawal/refundFor.ts';
export { WITHDRAWAL_REASON_MAX, withdraw } from './withdrawal/withdraw.ts';
export { reckoningText, ruleText, withdrawalRefusal } from './withdrawal/wording.ts';
