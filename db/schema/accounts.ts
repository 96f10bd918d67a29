import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One row a person with an account. Written by accounts; never deleted while an award or audit row names it. */
export const people = sqliteTable(
  'people',
  {
    id: text().primaryKey(),
    /** Lower case and trimmed; the address that was typed is not kept. */
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text('password_hash').notNull(),
    createdAt: integer('created_at').notNull(),
    emailVerifiedAt: integer('email_verified_at'),
  },
  (table) => [uniqueIndex('people_email').on(table.email)],
);

/** Who may do what. An instructor's row names the course; a registrar's has an empty one. */
export const roles = sqliteTable(
  'roles',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    role: text({ enum: ['instructor', 'registrar'] }).notNull(),
    course: text().notNull().default(''),
    grantedAt: integer('granted_at').notNull(),
    grantedBy: text('granted_by'),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.role, table.course] }),
    index('roles_course').on(table.course),
  ],
);

/** An account shut by a registrar. Lifting it fills the last two columns; the row stays. */
export const suspensions = sqliteTable(
  'suspensions',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
    liftedAt: integer('lifted_at'),
    liftedBy: text('lifted_by'),
  },
  (table) => [uniqueIndex('suspensions_open').on(table.person).where(sql`lifted_at is null`)],
);

/** Signed-in browsers. `id` is the SHA-256 of the cookie's token. Rows go when they expire or are revoked. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    userAgent: text('user_agent').notNull(),
  },
  (table) => [index('sessions_person').on(table.person), index('sessions_expiry').on(table.expiresAt)],
);

/** Links sent by mail: to prove an address (`verify`, with the address it proves) or set a password (`reset`). */
export const mailedTokens = sqliteTable(
  'mailed_tokens',
  {
    hash: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    purpose: text({ enum: ['verify', 'reset'] }).notNull(),
    email: text().notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [index('mailed_tokens_person').on(table.person)],
);

/** What someone typed when their session had ended, kept for an hour so that signing in again loses nothing. */
export const heldForms = sqliteTable('held_forms', {
  hash: text().primaryKey(),
  path: text().notNull(),
  fields: text({ mode: 'json' }).$type<[name: string, value: string][]>().notNull(),
  expiresAt: integer('expires_at').notNull(),
});
