import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/**
 * How a student closed a course before its certificate: the name that it shall carry, and what they attest. Once a
 * person and course. That they evaluated the course is known; what they wrote is not joined to them.
 */
export const closings = sqliteTable(
  'closings',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    at: integer().notNull(),
    /** The name as its holder confirmed it. */
    name: text().notNull(),
    /** What was attested, word for word. */
    attestation: text().notNull(),
    /** Licences that its holder wants printed: id of the board, and the number. */
    licences: text({ mode: 'json' }).$type<{ board: string; number: string }[]>().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.person, table.course] })],
);

/**
 * What somebody thought of a course. Nothing here tells who: no person, the day alone, and a random id by which the
 * rows lie in the file (the migration makes the table WITHOUT ROWID), so that their order is not that of the closings.
 */
export const evaluations = sqliteTable(
  'evaluations',
  {
    id: text().primaryKey(),
    course: text().notNull(),
    /** Of the course, when it was evaluated. */
    version: integer().notNull(),
    /** In UTC, as `2026-11-29`. */
    day: text().notNull(),
    answers: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [index('evaluations_course').on(table.course, table.day)],
);
