export { type Applied, applyFacts } from './apply/applyFacts.ts';
export { askToRead } from './apply/askToRead.ts';
export { refreshPurchase } from './apply/refreshPurchase.ts';
export { startPaymentsWorker } from './apply/worker.ts';
export { salesPaused } from './checkout/askStripe.ts';
export type { CheckoutChoice } from './checkout/choice.ts';
export { type CameBack, cancelCheckout, comeBack } from './checkout/comeBack.ts';
export { customerFor } from './checkout/customerFor.ts';
export { type Held, heldOf } from './checkout/held.ts';
export { openCheckout, type Way } from './checkout/openCheckout.ts';
export { type Taxed, taxOn } from './checkout/taxOn.ts';
export { type CodeTaken, takeCode } from './checkout/wantedBy.ts';
export { waysToPay } from './checkout/waysToPay.ts';
export { type CheckoutRefusal, checkoutRefusal } from './checkout/wording.ts';
export { EVENT_TYPES } from './facts/eventTypes.ts';
export { takeEvent } from './inbox/takeEvent.ts';
export { eventRefusal } from './inbox/wording.ts';
export type { Instalment } from './machine/left.ts';
export { isOpenState, moneyOf } from './machine/money.ts';
export { type Reckoning, reckon, type Step } from './machine/reckon.ts';
export { PAYMENT } from './machine/table.ts';
export { lineItemFor } from './prices/lineItemFor.ts';
export { paymentDays } from './prices/paymentDays.ts';
export { type Choice, type Quote, quote } from './prices/quote.ts';
export {
  addPurchase,
  changePurchase,
  findPurchase,
  type Purchase,
  type PurchaseState,
  purchasesOfClinic,
} from './purchases/store.ts';
export { type OrderRefusal, orderRefund, type RefundAsked } from './refunds/orderRefund.ts';
export { startRefundWorker } from './refunds/worker.ts';
export { troubledPurchases } from './statement/notices.ts';
export { findOwnPurchase, ownStatements } from './statement/own.ts';
export { type Line, type Statement, statementOf } from './statement/statementOf.ts';
export { lineText, planText, purchaseStateText, troubleText } from './statement/wording.ts';
export { refundFor } from './withdrawal/refundFor.ts';
export { WITHDRAWAL_REASON_MAX, withdraw } from './withdrawal/withdraw.ts';
export { reckoningText, ruleText, withdrawalRefusal } from './withdrawal/wording.ts';
