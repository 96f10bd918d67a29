import { ACCESS } from './kinds/access.ts';
import type { FindingKind, PurchaseKind } from './kinds/kind.ts';
import { MONEY } from './kinds/money.ts';
import { PLANS } from './kinds/plans.ts';
import { STRAYS } from './kinds/strays.ts';

/** Everything that is seen by looking at a purchase from both sides. */
export const PURCHASE_KINDS = { ...ACCESS, ...MONEY, ...PLANS } as const satisfies Record<string, PurchaseKind>;

const ALL = { ...PURCHASE_KINDS, ...STRAYS };

/** A kind of finding, by the key that rows keep. */
export type KindId = keyof typeof ALL;

/** Every kind of finding, in the order in which the desk shows them. */
export const KINDS: Readonly<Record<KindId, FindingKind>> = ALL;
