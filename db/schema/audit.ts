import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who did what, when. Append-only: triggers in the first migration refuse UPDATE and DELETE. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    /** The person who acted; null for the school itself. */
    actor: text(),
    action: text().notNull(),
    /** What it was done to, such as `attempt/ID` or `person/ID`. */
    subject: text().notNull(),
    details: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('audit_log_subject').on(table.subject), index('audit_log_actor').on(table.actor)],
);
