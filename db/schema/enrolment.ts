import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** Codes that a registrar issues to open a priced course. Uses are counted from enrolments; rows stay. */
export const accessCodes = sqliteTable(
  'access_codes',
  {
    code: text().primaryKey(),
    course: text().notNull(),
    usesAllowed: integer('uses_allowed').notNull(),
    expiresAt: integer('expires_at'),
    note: text().notNull().default(''),
    issuedAt: integer('issued_at').notNull(),
    issuedBy: text('issued_by').notNull(),
    withdrawnAt: integer('withdrawn_at'),
  },
  (table) => [index('access_codes_course').on(table.course)],
);

/** One row a person and course. `via` says by what right; the primary key makes enrolling twice impossible. */
export const enrolments = sqliteTable(
  'enrolments',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    course: text().notNull(),
    startedAt: integer('started_at').notNull(),
    via: text({ enum: ['free', 'code', 'registrar', 'payment'] }).notNull(),
    accessCode: text('access_code').references(() => accessCodes.code),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.course] }),
    index('enrolments_course').on(table.course),
    index('enrolments_code').on(table.accessCode),
  ],
);
