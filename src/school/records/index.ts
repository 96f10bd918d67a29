export { type Bundle, type BundleRefusal, makeBundle } from './bundle/makeBundle.ts';
export { readScope, type ScopeRefusal, type TypedScope } from './bundle/readScope.ts';
export { saveBundle } from './bundle/saveBundle.ts';
export { type Period, readPeriod, type Scope } from './bundle/scope.ts';
export { checkBundle, type Step } from './check/checkBundle.ts';
export { noteEditions } from './editions/noteEditions.ts';
export { askErasure } from './erasure/askErasure.ts';
export { carryOutErasure, type ErasureRefusal } from './erasure/carryOutErasure.ts';
export {
  type Erasure,
  erasureForRegistrar,
  erasurePlan,
  erasures,
  erasureWith,
  ownErasure,
} from './erasure/erasures.ts';
export { removedLines, stayingLines } from './erasure/lines.ts';
export type { Plan } from './erasure/plan.ts';
export { erasureRefusal } from './erasure/wording.ts';
export { RecordsRefused } from './refused.ts';
export { type KeptFor, keptFor } from './retention/keptFor.ts';
export { sweepWork } from './retention/sweepWork.ts';
export { startRetentionWorker } from './retention/worker.ts';
export { CE_BROKER } from './roster/ceBroker.ts';
export { makeRoster, type Roster } from './roster/makeRoster.ts';
export { rosterAsked } from './roster/rosterAsked.ts';
export { type ChainCheck, checkAuditChain, type LogLine } from './seals/checkAuditChain.ts';
export { sealAudit } from './seals/sealAudit.ts';
export { startSealWorker } from './seals/worker.ts';
export { bundleRefusal, fieldOf } from './wording.ts';
