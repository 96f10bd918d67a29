import { type KeepingRule, keepingRules, longestRule, school } from '../../catalogue/index.ts';
import { keepUntil } from '../../uploads/index.ts';

/** Kinds of record, and what decides how long one is kept. */
export const RECORD_KINDS = {
  awards: { title: 'Certificates, diplomas and the register of awards', kept: 'always' },
  audit: { title: 'The audit log and its seals', kept: 'always' },
  editions: { title: 'The text of courses, edition by edition', kept: 'always' },
  evaluations: { title: 'Evaluations of courses, which name nobody', kept: 'always' },
  purchases: { title: 'Purchases, payments and refunds', kept: 'always' },
  roster: {
    title: 'Enrolments with what they rest on, lessons read and films watched for a certificate',
    kept: 'rules',
  },
  attempts: { title: 'Attempts at quizzes, with answers and grades', kept: 'rules' },
  closings: { title: 'What learners attested before a certificate', kept: 'rules' },
  work: { title: 'Work on case studies, with its files and marks', kept: 'rules' },
  drafts: { title: 'Drafts of case studies that nobody touches', kept: 'draft' },
} as const;

export type RecordKind = keyof typeof RECORD_KINDS;

/** Until when something is kept (ms; null for as long as the school is there), by which rule, and why so. */
export interface Kept {
  until: number | null;
  by: string;
  url?: string;
}

/** Why what can't be deleted is kept. */
const ALWAYS: Partial<Record<RecordKind, string>> = {
  awards: 'whoever was shown one must be able to check it, and a register with a gap proves nothing',
  audit: 'a log from which something may be taken proves nothing',
  purchases: 'the school’s books must add up, and the law asks for them for years',
  editions: 'an audit asks what was taught on a day',
  evaluations: 'nobody can be found in them, their author neither',
};

/**
 * Until when a record is kept: by the longest of the rules that apply to it.
 * @param since when it was made or finished (ms). @param rules of its course. @param draftMonths of the school.
 */
export function keptUntil(kind: RecordKind, since: number, rules: readonly KeepingRule[], draftMonths: number): Kept {
  switch (RECORD_KINDS[kind].kept) {
    case 'always':
      return { until: null, by: ALWAYS[kind] ?? '' };
    case 'draft':
      return { until: monthsAfter(since, draftMonths), by: 'the school’s own rule' };
    case 'rules': {
      const { by, years, url } = longestRule(rules);
      return { until: keepUntil(since, years), by, ...(url !== undefined && { url }) };
    }
  }
}

/** The same day some months later, or the last day of that month. In ms, UTC. */
export function monthsAfter(since: number, months: number): number {
  const day = new Date(since);
  const last = new Date(since);
  last.setUTCDate(1);
  last.setUTCMonth(last.getUTCMonth() + months + 1, 0);
  last.setUTCDate(Math.min(day.getUTCDate(), last.getUTCDate()));
  return last.getTime();
}

/** The rules that apply to records of a course at a moment (ms). */
export const rulesAt = (course: string, at: number): KeepingRule[] =>
  keepingRules(course, new Date(at).toISOString().slice(0, 10));

/** For how long drafts are kept that nobody touches, in months. */
export const draftMonths = (): number => school().retention.draftMonths;
