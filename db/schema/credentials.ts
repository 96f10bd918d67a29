import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** A certificate or diploma, once a person and subject. The snapshot is all that it prints. Rows stay for ever. */
export const awards = sqliteTable(
  'awards',
  {
    code: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: ['course', 'diploma'] }).notNull(),
    /** The id of the course or diploma. */
    subject: text().notNull(),
    issuedAt: integer('issued_at').notNull(),
    snapshot: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [
    uniqueIndex('awards_once').on(table.person, table.kind, table.subject),
    index('awards_issued').on(table.issuedAt),
  ],
);

/** An award withdrawn by a registrar, with the reason that `/verify` shows. Rows stay. */
export const revocations = sqliteTable('revocations', {
  award: text()
    .primaryKey()
    .references(() => awards.code),
  at: integer().notNull(),
  by: text().notNull(),
  reason: text().notNull(),
});
