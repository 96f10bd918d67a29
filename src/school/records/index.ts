export { type Edition, editionAt, editionsIn } from './editions/edition.ts';
export { noteEditions } from './editions/noteEditions.ts';
export { type ChainCheck, checkAuditChain, type LogLine } from './seals/checkAuditChain.ts';
export { sealAudit } from './seals/sealAudit.ts';
export { sealedLog } from './seals/sealedLog.ts';
export { startSealWorker } from './seals/worker.ts';
