import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** A licence or registration that a student renews with the hours they earn here. Rows go when their owner removes them. */
export const licences = sqliteTable(
  'licences',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    /** Id of the board in content/boards. */
    board: text().notNull(),
    number: text().notNull(),
    /** The day by which it is renewed, such as 2027-08-31. */
    renewsOn: text('renews_on').notNull(),
    /** First day of the period in which hours count. */
    periodFrom: text('period_from').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [
    uniqueIndex('licences_once').on(table.person, table.board, table.number),
    index('licences_renewal').on(table.renewsOn),
  ],
);

/** Hours that a student earned elsewhere and counts towards a renewal, in their own words. */
export const outsideHours = sqliteTable(
  'outside_hours',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    title: text().notNull(),
    provider: text().notNull(),
    /** The day on which it was completed. */
    completedOn: text('completed_on').notNull(),
    /** In hundredths. */
    hours: integer().notNull(),
    /** How it was taught, in the words of the rule packs. */
    mode: text().notNull(),
    /** Field of the hours, such as `ethics`; empty where it is none that a board asks for. */
    field: text().notNull().default(''),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [index('outside_hours_person').on(table.person)],
);

/** Reminders of a renewal that were sent, each once. */
export const renewalReminders = sqliteTable(
  'renewal_reminders',
  {
    licence: text()
      .notNull()
      .references(() => licences.id, { onDelete: 'cascade' }),
    renewsOn: text('renews_on').notNull(),
    /** Days before the renewal for which it was. */
    daysBefore: integer('days_before').notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.licence, table.renewsOn, table.daysBefore] })],
);
