import { ruleOn, rulesOf } from '../boards/index.ts';
import { boards, findCourse, school } from './catalogue.ts';

/** A rule that says for how long records are kept. */
export interface KeepingRule {
  /** Whose rule it is, and where it stands. */
  by: string;
  years: number;
  /** Where it can be read; none of the school's own. */
  url?: string;
}

/**
 * The rules by which records of a course are kept: the school's own, and those of each board that approved the course
 * or the school. Keeping longer is the safe side: a rule counts though its words were not verified, and the newest
 * edition of a board's rules though it has run out.
 * @param course its id, which the school need not teach any more. @param day such as 2026-11-29.
 */
export function keepingRules(course: string, day: string): KeepingRule[] {
  const { retention, approvals } = school();
  const approving = new Set([...approvals, ...(findCourse(course)?.approvals ?? [])].map((it) => it.board));
  return [
    { by: 'the school’s own rule', years: retention.workYears },
    ...boards()
      .filter((it) => approving.has(it.id))
      .flatMap((board) =>
        rulesOf(ruleOn(board, day).edition, 'records').map(({ years, source }) => ({
          by: [board.name, source.section].filter(Boolean).join(', '),
          years,
          url: source.url,
        })),
      ),
  ];
}

/** The rule that keeps longest; of several the first. */
export const longestRule = (rules: readonly KeepingRule[]): KeepingRule =>
  rules.reduce((longest, it) => (it.years > longest.years ? it : longest));
