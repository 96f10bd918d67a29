import { sql } from 'drizzle-orm';
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
    /**
     * While it runs: when its time is over (ms), the grace not counted. Null where nothing limits it, and once it is
     * submitted, so that the index holds what the server has yet to end. Moves with accommodations.
     */
    deadline: integer(),
  },
  (table) => [
    uniqueIndex('attempts_number').on(table.person, table.quiz, table.number),
    index('attempts_course').on(table.person, table.course),
    index('attempts_quiz').on(table.quiz),
    index('attempts_deadline').on(table.deadline).where(sql`deadline is not null`),
  ],
);

/**
 * The items of an attempt as they were drawn: versions, parameters, points, and the order of each one's options. Rows
 * stay; only `lockedAt` and `gradedBy` are set later.
 */
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
    /** The version that its author wrote, before parameters were drawn; the same as `version` where there are none. */
    template: text()
      .notNull()
      .references(() => itemVersions.hash),
    parameters: text({ mode: 'json' }).$type<Record<string, number>>(),
    /** Id of the quiz's section; null where it has none. */
    section: text(),
    /** What it counts in this attempt, in hundredths of a point. */
    points: integer().notNull(),
    /** Since when its answer is final: forward-only navigation, or feedback that came at once. */
    lockedAt: integer('locked_at'),
    /** The authored version whose key marks it, where a later correction put it in place of the one shown. */
    gradedBy: text('graded_by').references(() => itemVersions.hash),
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
    /** How sure the student was, 1 to 3, where the quiz asks. */
    certainty: integer(),
    /** Whether the student marked it to look at again. */
    flagged: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.attempt, table.item, table.revision] })],
);

/** That an attempt was handed in, by its student or by the server when its time was over: one row, so that it is once. */
export const attemptSubmissions = sqliteTable('attempt_submissions', {
  attempt: text()
    .primaryKey()
    .references(() => attempts.id),
  submittedAt: integer('submitted_at').notNull(),
  how: text({ enum: ['student', 'time-over', 'closed'] }).notNull(),
});

/** The grade of a submitted attempt, once every item has its mark. Points in hundredths. A regrade writes it anew. */
export const attemptResults = sqliteTable('attempt_results', {
  attempt: text()
    .primaryKey()
    .references(() => attempts.id),
  gradedAt: integer('graded_at').notNull(),
  earned: integer().notNull(),
  possible: integer().notNull(),
  passed: integer({ mode: 'boolean' }).notNull(),
});

/**
 * Points of each item of a submitted attempt, in hundredths; an essay has a row once it is marked. What statistics
 * group by stands here again (quiz, number, total), so that one index answers them. A regrade writes rows anew.
 */
export const itemResults = sqliteTable(
  'item_results',
  {
    attempt: text()
      .notNull()
      .references(() => attempts.id),
    item: text().notNull(),
    earned: integer().notNull(),
    possible: integer().notNull(),
    quiz: text().notNull(),
    /** Which attempt of the student it was, from 1. */
    number: integer().notNull(),
    /** What the whole attempt earned; null while it waits for a mark. */
    total: integer(),
    /** What was chosen, as the kind tallies it: its keys joined by line ends; null where nothing was answered. */
    chosen: text(),
    /** Seconds spent on it, as far as the saves tell; null where they don't. */
    seconds: integer(),
    certainty: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.attempt, table.item] }),
    // Each holds all that its query of the statistics asks for, in the order in which it groups.
    index('item_results_statistics').on(
      table.quiz,
      table.item,
      table.number,
      table.total,
      table.earned,
      table.possible,
      table.chosen,
      table.certainty,
    ),
    index('item_results_times').on(table.quiz, table.item, table.number, table.seconds, table.total),
  ],
);

/** A person's mark of an essay: level and comment of each criterion by its id. Rows stay; the newest counts. */
export const essayMarks = sqliteTable(
  'essay_marks',
  {
    attempt: text()
      .notNull()
      .references(() => attempts.id),
    item: text().notNull(),
    at: integer().notNull(),
    marker: text()
      .notNull()
      .references(() => people.id),
    levels: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
    /** By criterion; what is said of the whole stands under `''`. */
    comments: text('comment', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** Share of the rubric's weight that was reached, in hundredths. */
    mark: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attempt, table.item, table.at] })],
);

/**
 * What an instructor ruled on an item of a quiz after the fact: to drop it, or to take a further answer as right. It
 * holds for the version that it names, in past attempts and in those to come, until the file says better. Rows stay.
 */
export const itemRulings = sqliteTable(
  'item_rulings',
  {
    id: text().primaryKey(),
    quiz: text().notNull(),
    item: text().notNull(),
    /** The authored version that it is about. */
    template: text()
      .notNull()
      .references(() => itemVersions.hash),
    kind: text({ enum: ['drop', 'accept'] }).notNull(),
    /** The further answer, as the kind tallies it; null for `drop`. */
    chosen: text(),
    regrade: text()
      .notNull()
      .references(() => regrades.id),
  },
  (table) => [index('item_rulings_item').on(table.quiz, table.item)],
);

/** A correction of past results: what changed of an item, who decided it and why. Rows stay. */
export const regrades = sqliteTable(
  'regrades',
  {
    id: text().primaryKey(),
    course: text().notNull(),
    quiz: text().notNull(),
    item: text().notNull(),
    actor: text()
      .notNull()
      .references(() => people.id),
    at: integer().notNull(),
    reason: text().notNull(),
    /** What was changed: a ruling, or the version now in the file. */
    change: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** Whether results were allowed to fall. */
    mayFall: integer('may_fall', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('regrades_quiz').on(table.quiz, table.at)],
);

/** What a regrade did to one attempt's result. Points in hundredths. Rows stay. */
export const regradeEffects = sqliteTable(
  'regrade_effects',
  {
    regrade: text()
      .notNull()
      .references(() => regrades.id),
    attempt: text()
      .notNull()
      .references(() => attempts.id),
    earnedBefore: integer('earned_before').notNull(),
    possibleBefore: integer('possible_before').notNull(),
    passedBefore: integer('passed_before', { mode: 'boolean' }).notNull(),
    earnedAfter: integer('earned_after').notNull(),
    possibleAfter: integer('possible_after').notNull(),
    passedAfter: integer('passed_after', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regrade, table.attempt] }),
    index('regrade_effects_attempt').on(table.attempt),
  ],
);

/** What a student needs to show what they know, in one course or (`''`) in all. One row each; the audit log has the past. */
export const accommodations = sqliteTable(
  'accommodations',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    /** Time limits times this, in hundredths: 150 is half as long again. */
    timeFactor: integer('time_factor').notNull().default(100),
    noTimer: integer('no_timer', { mode: 'boolean' }).notNull().default(false),
    extraAttempts: integer('extra_attempts').notNull().default(0),
    /** Days by which closing dates are later. */
    laterDays: integer('later_days').notNull().default(0),
    /** Why, for staff only. */
    note: text().notNull().default(''),
    setBy: text('set_by')
      .notNull()
      .references(() => people.id),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.course] })],
);

/** A judge's estimate, in one round of a modified Angoff procedure, of how many borderline students of 100 get an item right. */
export const angoffRatings = sqliteTable(
  'angoff_ratings',
  {
    quiz: text().notNull(),
    item: text().notNull(),
    judge: text()
      .notNull()
      .references(() => people.id),
    round: integer().notNull(),
    rating: integer().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.quiz, table.item, table.judge, table.round] })],
);
