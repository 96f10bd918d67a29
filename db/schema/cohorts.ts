import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** How the modules of a course open to a cohort. Days are counted from its start. */
export type Release =
  | { kind: 'at-once' }
  | { kind: 'pace'; days: number }
  /** Moments (ms) by module; a module without one opens at the start. */
  | { kind: 'dates'; modules: Record<string, number> };

/** Students who begin a course together. Made by a registrar; rows stay. */
export const cohorts = sqliteTable(
  'cohorts',
  {
    id: text().primaryKey(),
    course: text().notNull(),
    title: text().notNull(),
    /** When the course opens to them, and when they can no longer join; ms. */
    startsAt: integer('starts_at').notNull(),
    closesAt: integer('closes_at'),
    /** How many may join; null for any number. */
    places: integer(),
    release: text({ mode: 'json' }).$type<Release>().notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    cancelledAt: integer('cancelled_at'),
  },
  (table) => [index('cohorts_course').on(table.course)],
);

/** Places held while somebody pays. A row goes when its purchase is settled or the hold runs out. */
export const placeHolds = sqliteTable(
  'place_holds',
  {
    purchase: text().primaryKey(),
    cohort: text()
      .notNull()
      .references(() => cohorts.id),
    person: text().notNull(),
    until: integer().notNull(),
  },
  (table) => [index('place_holds_cohort').on(table.cohort)],
);

/** Who waits for a place, in order of `joined_at`. An offer of one runs out; whoever leaves or takes it stays in the table. */
export const waiting = sqliteTable(
  'waiting',
  {
    id: text().primaryKey(),
    cohort: text()
      .notNull()
      .references(() => cohorts.id),
    person: text()
      .notNull()
      .references(() => people.id),
    joinedAt: integer('joined_at').notNull(),
    offeredAt: integer('offered_at'),
    offerUntil: integer('offer_until'),
    endedAt: integer('ended_at'),
    ending: text({ enum: ['took-it', 'left', 'let-it-pass', 'none-came', 'cancelled'] }),
  },
  (table) => [
    uniqueIndex('waiting_once').on(table.cohort, table.person).where(sql`ended_at is null`),
    index('waiting_cohort').on(table.cohort, table.joinedAt),
  ],
);
