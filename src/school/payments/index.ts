export { takeEvent } from './inbox/takeEvent.ts';
export { eventRefusal } from './inbox/wording.ts';
export { lineItemFor } from './prices/lineItemFor.ts';
export { type Choice, type Quote, quote } from './prices/quote.ts';
