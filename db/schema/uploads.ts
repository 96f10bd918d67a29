import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';
import { submissions } from './cases.ts';
import { priorLearning } from './pathways.ts';

/**
 * A file that a student hands in with a case, or as evidence of prior learning: announced, sent in parts, then checked
 * by its content and kept. It belongs to one of the two.
 */
export const uploads = sqliteTable(
  'uploads',
  {
    id: text().primaryKey(),
    submission: text().references(() => submissions.id),
    learning: text('prior_learning').references(() => priorLearning.id),
    person: text()
      .notNull()
      .references(() => people.id),
    /** As the student's device calls it. */
    name: text().notNull(),
    /** Bytes announced, and bytes that have come so far. */
    size: integer().notNull(),
    received: integer().notNull().default(0),
    createdAt: integer('created_at').notNull(),
    /** When it was whole, fit and kept. */
    keptAt: integer('kept_at'),
    /** By its content, such as `application/pdf`; null until it is kept. */
    type: text(),
    /** SHA-256 of what is kept, which is where storage has it: of a picture, without its metadata. */
    hash: text(),
    keptSize: integer('kept_size'),
    /** Taken back by the student, or removed when its time was over; the bytes are gone, the row stays. */
    removedAt: integer('removed_at'),
    /** Until when it is kept, in ms; null while its submission is a draft. */
    keepUntil: integer('keep_until'),
  },
  (table) => [
    index('uploads_submission').on(table.submission),
    index('uploads_learning').on(table.learning).where(sql`prior_learning is not null`),
    index('uploads_unfinished').on(table.createdAt).where(sql`kept_at is null and removed_at is null`),
    index('uploads_expiry').on(table.keepUntil).where(sql`removed_at is null`),
    index('uploads_hash').on(table.hash),
  ],
);
