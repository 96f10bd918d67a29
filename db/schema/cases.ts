import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** Each version of a case (sections and rubric) that a submission ever rested on. Rows stay. */
export const caseVersions = sqliteTable('case_versions', {
  hash: text().primaryKey(),
  content: text({ mode: 'json' }).$type<unknown>().notNull(),
});

/** A try at a case study: begun when the student first saves, complete when handed in. */
export const submissions = sqliteTable(
  'submissions',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    /** COURSE/MODULE/ACTIVITY. */
    case: text().notNull(),
    number: integer().notNull(),
    version: text()
      .notNull()
      .references(() => caseVersions.hash),
    startedAt: integer('started_at').notNull(),
    handedInAt: integer('handed_in_at'),
  },
  (table) => [
    uniqueIndex('submissions_number').on(table.person, table.case, table.number),
    index('submissions_course').on(table.course, table.handedInAt),
  ],
);

/** What the student wrote, a row a section; overwritten while a draft, fixed once handed in. */
export const submissionSections = sqliteTable(
  'submission_sections',
  {
    submission: text()
      .notNull()
      .references(() => submissions.id),
    section: text().notNull(),
    text: text().notNull(),
    /** The moment of the change in ms; an older one never overwrites a newer. */
    revision: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.submission, table.section] })],
);

/** A marker's decision: one a submission, never changed. Score in hundredths of a point out of 100. */
export const markings = sqliteTable('markings', {
  submission: text()
    .primaryKey()
    .references(() => submissions.id),
  marker: text()
    .notNull()
    .references(() => people.id),
  at: integer().notNull(),
  outcome: text({ enum: ['passed', 'returned'] }).notNull(),
  score: integer().notNull(),
  comment: text().notNull(),
});

/** The level and comment for each criterion of a marking. */
export const criterionMarks = sqliteTable(
  'criterion_marks',
  {
    submission: text()
      .notNull()
      .references(() => submissions.id),
    criterion: text().notNull(),
    level: integer().notNull(),
    comment: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.submission, table.criterion] })],
);
