import { type Problem, problem } from '../finding.ts';
import { type ApprovedCourse, approvedCourse, missingOf } from '../reading/approved.ts';
import { numberAt, placeOf } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** No more hours are approved than the board's own verified counting makes of what the course publishes. */
export const approvedHours: Rule = {
  id: 'approved-hours',
  check: (school) => school.courses.flatMap((it) => approvedCourse(school, it).flatMap(hourProblems)),
};

function hourProblems({ approval, verdict }: ApprovedCourse): Problem[] {
  const { source, index } = approval;
  const hours = numberAt(source, `approvals.${index}.hours`);
  const missing = missingOf(verdict, ['hour', 'counts', 'steps']);
  const [first] = missing;
  if (!first || !hours) return [];
  const counted = verdict.counted.hours / 100;
  return [
    problem(
      source,
      placeOf(source, 'approvals', index, 'hours'),
      `\`hours\` is ${hours.value}, but ${verdict.board.short} counts ${counted} of what the course publishes`,
      `write what the board approved, publish what takes the time, or ask the board to correct it (${first.rule.source.url})`,
    ),
  ];
}
