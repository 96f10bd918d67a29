import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** Each version of an item that an attempt ever held, key included, under the SHA-256 of its content. Rows stay. */
export const itemVersions = sqliteTable('item_versions', {
  hash: text().primaryKey(),
  content: text({ mode: 'json' }).$type<unknown>().notNull(),
});

/** A try at a quiz. `rule` is the quiz's marking rule on the day; the unique index holds the limit of attempts. */
export const attempts = sqliteTable(
  'attempts',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    /** COURSE/MODULE/ACTIVITY. */
    quiz: text().notNull(),
    number: integer().notNull(),
    startedAt: integer('started_at').notNull(),
    rule: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [
    uniqueIndex('attempts_number').on(table.person, table.quiz, table.number),
    index('attempts_course').on(table.person, table.course),
  ],
);

/** The items of an attempt, their versions, and the order in which each shows its options. Rows stay. */
export const attemptItems = sqliteTable(
  'attempt_items',
  {
    attempt: text()
      .notNull()
      .references(() => attempts.id),
    position: integer().notNull(),
    item: text().notNull(),
    version: text()
      .notNull()
      .references(() => itemVersions.hash),
    /** Ids of the item's options in the order shown. */
    order: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attempt, table.item] })],
);

/** Every answer ever saved, newest revision counts. A revision is the moment of the change in ms. Rows stay. */
export const answers = sqliteTable(
  'answers',
  {
    attempt: text()
      .notNull()
      .references(() => attempts.id),
    item: text().notNull(),
    revision: integer().notNull(),
    response: text({ mode: 'json' }).$type<unknown>().notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attempt, table.item, table.revision] })],
);

/** The end of an attempt: one row, so that it is graded once. Points in hundredths. */
export const attemptResults = sqliteTable('attempt_results', {
  attempt: text()
    .primaryKey()
    .references(() => attempts.id),
  submittedAt: integer('submitted_at').notNull(),
  earned: integer().notNull(),
  possible: integer().notNull(),
  passed: integer({ mode: 'boolean' }).notNull(),
});

/** Points of each item of a graded attempt, in hundredths. */
export const itemResults = sqliteTable(
  'item_results',
  {
    attempt: text()
      .notNull()
      .references(() => attempts.id),
    item: text().notNull(),
    earned: integer().notNull(),
    possible: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attempt, table.item] })],
);
