import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** Codes that a registrar issues: to open an offer, or to take a share off its price. Rows stay. */
export const accessCodes = sqliteTable(
  'access_codes',
  {
    code: text().primaryKey(),
    /** The offer that it is for: a course, diploma or bundle, by its id. */
    offer: text('course').notNull(),
    usesAllowed: integer('uses_allowed').notNull(),
    expiresAt: integer('expires_at'),
    note: text().notNull().default(''),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
    withdrawnAt: integer('withdrawn_at'),
    /** How much it takes off, in per cent; 100 opens the offer without paying. */
    percent: integer().notNull().default(100),
    /** Only for people whose confirmed address is of this domain; null for anyone. */
    domain: text(),
  },
  (table) => [index('access_codes_course').on(table.offer)],
);

/**
 * Who uses a code, once a person. With a purchase it is held while that is open, and given back (`released_at`) when
 * nothing came of it.
 */
export const codeUses = sqliteTable(
  'code_uses',
  {
    code: text()
      .notNull()
      .references(() => accessCodes.code),
    person: text()
      .notNull()
      .references(() => people.id),
    at: integer().notNull(),
    purchase: text(),
    releasedAt: integer('released_at'),
  },
  (table) => [primaryKey({ columns: [table.code, table.person] }), index('code_uses_purchase').on(table.purchase)],
);

/** By what right someone may be in a course. */
export const VIA = ['free', 'code', 'registrar', 'payment', 'seat'] as const;

/** Where a student stands in a course, but for the clock: `opens_at` and `until` say the rest. */
export const STANDINGS = ['open', 'stopped', 'on-leave', 'returned', 'withdrawn', 'transferred'] as const;

/**
 * One row a person and course, made at the first entry and kept for good: progress hangs on it. `standing`, `opens_at`,
 * `until` and `cohort` are reckoned from the rights below, each time one of them changes.
 */
export const enrolments = sqliteTable(
  'enrolments',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    startedAt: integer('started_at').notNull(),
    via: text({ enum: VIA }).notNull(),
    accessCode: text('access_code').references(() => accessCodes.code),
    standing: text({ enum: STANDINGS }).notNull().default('open'),
    opensAt: integer('opens_at'),
    until: integer(),
    cohort: text(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.course] }),
    index('enrolments_course').on(table.course),
    index('enrolments_code').on(table.accessCode),
    index('enrolments_cohort').on(table.cohort).where(sql`cohort is not null`),
    index('enrolments_until').on(table.until).where(sql`until is not null`),
  ],
);

/**
 * A right to be in a course. Someone may have several; they are in while one of them holds. What happened to it is in
 * `right_events`; the columns say what follows from them. Rows stay.
 */
export const rights = sqliteTable(
  'rights',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    via: text({ enum: VIA }).notNull(),
    /** What it rests on: the code, purchase or seat, or the id of a list of people; empty for a free course. */
    basis: text().notNull().default(''),
    /** The purchase that pays for it: one's own, or that of the clinic whose seat it is. */
    purchase: text(),
    grantedAt: integer('granted_at').notNull(),
    cohort: text(),
    /** When it begins and ends, in ms; null where it does not. */
    opensAt: integer('opens_at'),
    until: integer(),
    attendance: text({ enum: ['attending', 'on-leave', 'withdrawn', 'transferred'] })
      .notNull()
      .default('attending'),
    money: text({ enum: ['not-asked', 'in-order', 'stopped', 'returned'] })
      .notNull()
      .default('not-asked'),
  },
  (table) => [
    uniqueIndex('rights_once').on(table.person, table.course, table.via, table.basis),
    index('rights_basis').on(table.basis),
    index('rights_purchase').on(table.purchase).where(sql`purchase is not null`),
    index('rights_cohort').on(table.cohort).where(sql`cohort is not null`),
  ],
);

/** What happened to a right. Added and never changed: a trigger refuses it. Rows go only where a person is erased. */
export const rightEvents = sqliteTable(
  'right_events',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    right: text()
      .notNull()
      .references(() => rights.id),
    kind: text().notNull(),
    at: integer().notNull(),
    /** The person who did it; null for the school itself. */
    by: text(),
    details: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('right_events_right').on(table.right)],
);

/** Leaves of absence from a course: asked for by a student, or given by a registrar. Rows go only where a person is erased. */
export const leaves = sqliteTable(
  'leaves',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    /** When it begins and ends as planned; ms. */
    from: integer().notNull(),
    until: integer().notNull(),
    reason: text().notNull(),
    askedAt: integer('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    granted: integer({ mode: 'boolean' }),
    answer: text().notNull().default(''),
    /** When access was paused; null where that has not come, or never came. */
    beganAt: integer('began_at'),
    /** When it was over, refused or taken back. */
    endedAt: integer('ended_at'),
  },
  (table) => [
    uniqueIndex('leaves_open').on(table.person, table.course).where(sql`ended_at is null`),
    index('leaves_person').on(table.person),
    index('leaves_unended').on(table.askedAt).where(sql`ended_at is null`),
  ],
);

/** Letters about an end of access that were sent, each once. A row goes where its person is erased. */
export const accessLetters = sqliteTable(
  'access_letters',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    /** The end that it was about; ms. */
    until: integer().notNull(),
    /** How many days before it; 0 for the one that says that it has come. */
    daysBefore: integer('days_before').notNull(),
    sentAt: integer('sent_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.course, table.until, table.daysBefore] })],
);
