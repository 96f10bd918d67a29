import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** How far the audit log was sealed: the hash of a chain over every entry up to one. Rows stay (triggers). */
export const auditSeals = sqliteTable('audit_seals', {
  /** Id of the last entry that it covers. */
  upTo: integer('up_to').primaryKey(),
  at: integer().notNull(),
  /** SHA-256, in hex, of the chain up to there. */
  hash: text().notNull(),
});

/** A course's files as the school has served them since a moment, so that an audit finds what was taught. Rows stay (triggers). */
export const courseEditions = sqliteTable(
  'course_editions',
  {
    course: text().notNull(),
    /** Since when the school serves it (ms). */
    since: integer().notNull(),
    /** SHA-256 of the list of its files. */
    hash: text().notNull(),
    /** Path in the course's folder, and the hash under which its text is kept. */
    files: text({ mode: 'json' }).$type<{ path: string; hash: string }[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.course, table.since] })],
);

/** Texts of files of courses, each once however many editions hold it. Rows stay (triggers). */
export const editionFiles = sqliteTable('edition_files', {
  /** SHA-256 of the text. */
  hash: text().primaryKey(),
  /** The text, compressed (raw deflate). */
  content: blob({ mode: 'buffer' }).notNull(),
});

/** What a person asked to have erased, and how it was answered. Rows stay; they name nobody but by id. */
export const erasures = sqliteTable(
  'erasures',
  {
    /** Random: it is the address of the answer as well, since whoever was erased has no account to sign in to. */
    id: text().primaryKey(),
    person: text().notNull(),
    askedAt: integer('asked_at').notNull(),
    doneAt: integer('done_at'),
    by: text(),
    /** What was removed, and what stays until when and why. */
    answer: text({ mode: 'json' }).$type<unknown>(),
    /** The outbox's message with the answer, which bears the address: it goes once it was sent. */
    mail: text(),
  },
  (table) => [
    index('erasures_person').on(table.person),
    uniqueIndex('erasures_open').on(table.person).where(sql`done_at is null`),
  ],
);
