import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Lists of people to enrol, as a registrar sent them: looked over first, then carried out. Rows stay; `rows` goes then. */
export const rosters = sqliteTable('rosters', {
  id: text().primaryKey(),
  name: text().notNull(),
  sentAt: integer('sent_at').notNull(),
  sentBy: text('sent_by').notNull(),
  rows: text({ mode: 'json' }).notNull(),
  /** What came of it, once carried out. */
  enrolledAt: integer('enrolled_at'),
  enrolled: integer(),
  left: integer(),
});
