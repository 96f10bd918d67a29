export { AUDIT_PAGE, listAudit } from './list.ts';
export { type AuditEntry, record } from './record.ts';
