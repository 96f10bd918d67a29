import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** Each version of a case (sections, rubric, patient) that a submission ever rested on. Rows stay. */
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
    /** When the student stated that nobody can be recognised in it, and that whoever is told of agreed. */
    privacyStatedAt: integer('privacy_stated_at'),
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

/** What a student did with the patient of a staged case, in order. Rows stay: what is done can't be undone. */
export const encounterDeeds = sqliteTable(
  'encounter_deeds',
  {
    submission: text()
      .notNull()
      .references(() => submissions.id),
    number: integer().notNull(),
    at: integer().notNull(),
    deed: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.submission, table.number] })],
);

export const MARK_ROLES = ['first', 'second', 'moderation', 'appeal'] as const;

/**
 * A reading of a submission that is wanted: opened when it is handed in, when two markers differ, or on appeal; then
 * claimed, written in drafts, and given. The course, the case and the student are repeated for the queue's index.
 */
export const marks = sqliteTable(
  'marks',
  {
    submission: text()
      .notNull()
      .references(() => submissions.id),
    role: text({ enum: MARK_ROLES }).notNull(),
    course: text().notNull(),
    case: text().notNull(),
    student: text()
      .notNull()
      .references(() => people.id),
    openedAt: integer('opened_at').notNull(),
    /** By when it is promised, in ms. */
    dueAt: integer('due_at').notNull(),
    /** Who has claimed it; null while it is free. Once given, who gave it. */
    marker: text().references(() => people.id),
    claimedAt: integer('claimed_at'),
    /** What its marker has written so far, and the moment of that in ms. */
    draft: text({ mode: 'json' }).$type<unknown>(),
    savedAt: integer('saved_at'),
    givenAt: integer('given_at'),
    outcome: text({ enum: ['passed', 'returned'] }),
    /** By the rubric alone, in hundredths of a percent. */
    score: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.submission, table.role] }),
    // Holds all that the queue asks for, so that a list is narrowed without reading the rows.
    index('marks_waiting')
      .on(table.course, table.dueAt, table.student, table.marker, table.role, table.submission)
      .where(sql`given_at is null`),
    index('marks_marker').on(table.marker, table.givenAt),
    index('marks_given').on(table.course, table.case, table.givenAt),
  ],
);

/** A marker's comment on words of a section: the place is in UTF-16 units of the text as it was handed in. */
export const passageComments = sqliteTable(
  'passage_comments',
  {
    id: text().primaryKey(),
    submission: text()
      .notNull()
      .references(() => submissions.id),
    role: text({ enum: MARK_ROLES }).notNull(),
    section: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    /** The criterion that it is about, where it is about one. */
    criterion: text(),
    text: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('passage_comments_submission').on(table.submission)],
);

/** Comments that markers of a case keep for use again, by criterion. One that is put away stays, with `removedAt`. */
export const bankComments = sqliteTable(
  'bank_comments',
  {
    id: text().primaryKey(),
    case: text().notNull(),
    criterion: text().notNull(),
    text: text().notNull(),
    author: text()
      .notNull()
      .references(() => people.id),
    at: integer().notNull(),
    uses: integer().notNull().default(0),
    removedAt: integer('removed_at'),
  },
  (table) => [index('bank_comments_case').on(table.case, table.criterion)],
);

/** A marker's try at a model submission, before they may mark the case. `sample` is its id in the case's samples. */
export const calibrations = sqliteTable(
  'calibrations',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    case: text().notNull(),
    sample: text().notNull(),
    /** SHA-256 of the sample and the rubric that it was read by: a changed one asks for a new try. */
    version: text().notNull(),
    at: integer().notNull(),
    levels: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
    passed: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('calibrations_person').on(table.person, table.case)],
);

/**
 * What came of a submission: one decision, and a further one with the next number where an appeal or a change of the
 * rubric put another in its place. The newest that is released counts; rows stay. Scores in hundredths of a percent.
 */
export const markings = sqliteTable(
  'markings',
  {
    submission: text()
      .notNull()
      .references(() => submissions.id),
    number: integer().notNull().default(1),
    /** Who decided: the one marker, the later of two, the moderator. */
    marker: text()
      .notNull()
      .references(() => people.id),
    at: integer().notNull(),
    /** From when the student sees it and it counts; null while it waits for its batch. */
    releasedAt: integer('released_at'),
    reason: text({ enum: ['marked', 'moderated', 'appeal', 'rubric-change'] })
      .notNull()
      .default('marked'),
    /** The version of the case whose rubric it is by. */
    version: text().references(() => caseVersions.hash),
    outcome: text({ enum: ['passed', 'returned'] }).notNull(),
    /** Of the whole: the rubric's and the automatic part's, as the case weighs them. */
    score: integer().notNull(),
    /** Of the automatic part alone; null where the case has none. */
    automatic: integer(),
    comment: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.submission, table.number] }),
    index('markings_unreleased').on(table.submission).where(sql`released_at is null`),
  ],
);

/** The level and comment for each criterion of a marking. A level lies between two where two markers differed by one. */
export const criterionMarks = sqliteTable(
  'criterion_marks',
  {
    submission: text()
      .notNull()
      .references(() => submissions.id),
    number: integer().notNull().default(1),
    criterion: text().notNull(),
    level: real().notNull(),
    comment: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.submission, table.number, table.criterion] })],
);

/** A student's appeal against a mark: one a submission, answered by a marker who has not read it before. */
export const appeals = sqliteTable('appeals', {
  submission: text()
    .primaryKey()
    .references(() => submissions.id),
  at: integer().notNull(),
  reason: text().notNull(),
  answeredAt: integer('answered_at'),
  outcome: text({ enum: ['upheld', 'changed'] }),
  answer: text(),
});

/** What a student keeps in their portfolio about a case: overwritten by newer revisions (ms). */
export const reflections = sqliteTable(
  'reflections',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    case: text().notNull(),
    text: text().notNull(),
    revision: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.case] })],
);

/** A change of a case's rubric that was applied to marks given by an older one. */
export const rubricChanges = sqliteTable(
  'rubric_changes',
  {
    id: text().primaryKey(),
    case: text().notNull(),
    version: text()
      .notNull()
      .references(() => caseVersions.hash),
    at: integer().notNull(),
    by: text()
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    /** How many marks it moved, and how many of those passed or fell. */
    moved: integer().notNull(),
    passed: integer().notNull(),
    fell: integer().notNull(),
  },
  (table) => [index('rubric_changes_case').on(table.case, table.at)],
);
