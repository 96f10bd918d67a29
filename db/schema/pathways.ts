import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** Under which rules a student walks towards a diploma. A row a choice; the newest holds. Rows stay. */
export const pathwayEntries = sqliteTable(
  'pathway_entries',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    diploma: text().notNull(),
    at: integer().notNull(),
    /** Version of the requirement set (`requirement_sets.version`) that holds for them. */
    version: text().notNull(),
    /** Entered, or moved to newer rules later. */
    how: text({ enum: ['entered', 'moved'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.diploma, table.at] }),
    index('pathway_entries_diploma').on(table.diploma),
  ],
);

/** What a student learned elsewhere and asks to have recognised for a part of a pathway. Rows stay, with the decision. */
export const priorLearning = sqliteTable(
  'prior_learning',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    diploma: text().notNull(),
    /** Id of the part of the pathway for which it shall stand. */
    part: text().notNull(),
    title: text().notNull(),
    provider: text().notNull(),
    completedOn: text('completed_on').notNull(),
    /** In hundredths. */
    hours: integer().notNull(),
    /** What the student says that it taught, and how it fits. */
    account: text().notNull(),
    askedAt: integer('asked_at').notNull(),
    decidedAt: integer('decided_at'),
    decidedBy: text('decided_by'),
    outcome: text({ enum: ['recognised', 'refused'] }),
    answer: text(),
  },
  (table) => [
    index('prior_learning_person').on(table.person, table.diploma),
    index('prior_learning_open').on(table.decidedAt, table.askedAt),
  ],
);

/** A practical skill that a supervisor saw and judged. Rows stay; the newest of a person and skill holds. */
export const signOffs = sqliteTable(
  'sign_offs',
  {
    id: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    diploma: text().notNull(),
    skill: text().notNull(),
    /** The supervisor's account. */
    supervisor: text()
      .notNull()
      .references(() => people.id),
    seenOn: text('seen_on').notNull(),
    at: integer().notNull(),
    outcome: text({ enum: ['competent', 'not-yet'] }).notNull(),
    note: text().notNull(),
  },
  (table) => [
    index('sign_offs_person').on(table.person, table.diploma),
    index('sign_offs_supervisor').on(table.supervisor),
  ],
);
