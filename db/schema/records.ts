import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How far the audit log was sealed: the hash of a chain over every entry up to one. Rows stay. */
export const auditSeals = sqliteTable('audit_seals', {
  /** Id of the last entry that it covers. */
  upTo: integer('up_to').primaryKey(),
  at: integer().notNull(),
  /** SHA-256, in hex, of the chain up to there. */
  hash: text().notNull(),
});

/** A course's files as they were on a day, so that an audit years later finds what was taught. Rows stay. */
export const courseEditions = sqliteTable(
  'course_editions',
  {
    /** SHA-256 of the content. */
    hash: text().primaryKey(),
    course: text().notNull(),
    /** Since when the school serves it (ms). */
    since: integer().notNull(),
    /** Path and text of each file of the course, compressed (deflate). */
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [index('course_editions_course').on(table.course, table.since)],
);

/** What a person asked to have erased, and how it was answered. Rows stay; they name nobody but by id. */
export const erasures = sqliteTable(
  'erasures',
  {
    id: text().primaryKey(),
    person: text().notNull(),
    askedAt: integer('asked_at').notNull(),
    doneAt: integer('done_at'),
    by: text(),
    /** What was removed, and what stays until when and why. */
    answer: text({ mode: 'json' }).$type<unknown>(),
  },
  (table) => [index('erasures_person').on(table.person)],
);
