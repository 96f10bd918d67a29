import { done } from '../../outcome.ts';
import type { RemedyId } from './kinds/kind.ts';
import { accept } from './remedies/accept.ts';
import { cancelPlan } from './remedies/cancelPlan.ts';
import { catchUp } from './remedies/catchUp.ts';
import { retryGivenUp, takeMissed } from './remedies/events.ts';
import { forgetCustomer } from './remedies/forgetCustomer.ts';
import { orderAgain } from './remedies/orderAgain.ts';
import { pause } from './remedies/pause.ts';
import { refundSecond } from './remedies/refundSecond.ts';
import { refundStray } from './remedies/refundStray.ts';
import { refundSurplus } from './remedies/refundSurplus.ts';
import type { Remedy } from './remedies/remedy.ts';
import { takeBackSeats } from './remedies/takeBackSeats.ts';

/** What each remedy does. */
export const REMEDIES: Readonly<Record<RemedyId, Remedy>> = {
  'catch-up': catchUp,
  accept,
  'refund-second': refundSecond,
  'refund-surplus': refundSurplus,
  'refund-stray': refundStray,
  'order-again': orderAgain,
  'cancel-plan': cancelPlan,
  pause,
  'take-back-seats': takeBackSeats,
  'take-events': takeMissed,
  'retry-event': retryGivenUp,
  'forget-customer': forgetCustomer,
  // There is nothing to do but to say so.
  'put-down': async () => done(),
};
