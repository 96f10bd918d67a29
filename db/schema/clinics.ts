import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** An employer who buys seats for its staff. Rows stay. */
export const clinics = sqliteTable('clinics', {
  id: text().primaryKey(),
  name: text().notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

/** Who runs a clinic's seats. A row goes when someone steps down. */
export const clinicManagers = sqliteTable(
  'clinic_managers',
  {
    clinic: text()
      .notNull()
      .references(() => clinics.id),
    person: text()
      .notNull()
      .references(() => people.id),
    since: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.clinic, table.person] }), index('clinic_managers_person').on(table.person)],
);

/**
 * Invitations to a seat of a purchase. A seat is taken while its invitation is neither withdrawn nor given up; who
 * accepted has rights whose basis is this id. Rows stay.
 */
export const seats = sqliteTable(
  'seats',
  {
    id: text().primaryKey(),
    clinic: text()
      .notNull()
      .references(() => clinics.id),
    purchase: text().notNull(),
    email: text().notNull(),
    /** SHA-256 of the secret in the invitation's link. */
    secretHash: text('secret_hash').notNull(),
    invitedAt: integer('invited_at').notNull(),
    invitedBy: text('invited_by').notNull(),
    person: text().references(() => people.id),
    acceptedAt: integer('accepted_at'),
    /** When its person stopped letting the clinic see how they get on. */
    unsharedAt: integer('unshared_at'),
    endedAt: integer('ended_at'),
  },
  (table) => [
    uniqueIndex('seats_secret').on(table.secretHash),
    uniqueIndex('seats_once').on(table.purchase, table.email).where(sql`ended_at is null`),
    index('seats_clinic').on(table.clinic),
    index('seats_person').on(table.person).where(sql`person is not null`),
  ],
);
