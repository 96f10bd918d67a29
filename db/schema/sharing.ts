import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { awards } from './credentials.ts';

/** What holders chose about the share pages of their awards. A row a choice; the newest of an award holds. Rows stay. */
export const shares = sqliteTable(
  'shares',
  {
    /** In the order in which they were made. */
    id: integer().primaryKey(),
    award: text()
      .notNull()
      .references(() => awards.code),
    at: integer().notNull(),
    /** No page; a page for whoever has its address; a page that search engines may list too. */
    choice: text({ enum: ['off', 'link', 'listed'] }).notNull(),
  },
  (table) => [index('shares_award').on(table.award)],
);
