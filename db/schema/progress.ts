import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** What is known of a person's reading of a lesson, one row a kind of fact, first time only. Rows stay. */
export const lessonFacts = sqliteTable(
  'lesson_facts',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    /** COURSE/MODULE/ACTIVITY. */
    activity: text().notNull(),
    /** `stated` is the student's own word, by the button; the other two the page observed. */
    kind: text({ enum: ['opened', 'reached-end', 'stated'] }).notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.course, table.activity, table.kind] })],
);

/** Which seconds of a film someone really watched: merged half-open intervals, and where to resume. */
export const filmCoverage = sqliteTable(
  'film_coverage',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    film: text().notNull(),
    intervals: text({ mode: 'json' }).$type<[from: number, to: number][]>().notNull(),
    position: integer().notNull(),
    updatedAt: integer('updated_at').notNull(),
    /** When enough of it was watched for it to count; null until then. */
    watchedAt: integer('watched_at'),
  },
  (table) => [primaryKey({ columns: [table.person, table.course, table.film] })],
);

/**
 * What a course or a diploma has asked for, and since when: a row whenever its files ask for something else than the
 * row before, so that any past day can be judged by the rules of that day. Rows stay.
 */
export const requirementSets = sqliteTable(
  'requirement_sets',
  {
    /** `course/ID` or `diploma/ID`. */
    subject: text().notNull(),
    since: integer().notNull(),
    /** SHA-256 of its content. */
    version: text().notNull(),
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.since] })],
);
