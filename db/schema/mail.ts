import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Messages to send. Written in the deed's own transaction; the worker fills the last columns. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: integer('created_at').notNull(),
    /** When to try next; null once sent or given up. */
    dueAt: integer('due_at'),
    tries: integer().notNull().default(0),
    sentAt: integer('sent_at'),
    lastError: text('last_error'),
  },
  (table) => [index('outbox_due').on(table.dueAt), index('outbox_created').on(table.createdAt)],
);
