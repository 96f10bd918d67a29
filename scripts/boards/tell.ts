import { activityText, remedyText, ruleText, type Verdict } from '../../src/school/boards/index.ts';
import { type Course, hoursOf, judgeCourse } from '../../src/school/catalogue/index.ts';
import type { Catalogue } from '../../src/school/catalogue/types.ts';

/**
 * What boards would say of each course, in a line: who would count its certificate, and who would not yet. Nothing where
 * the school knows no board.
 * @param day such as 2026-11-29.
 */
export const tellInShort = (catalogue: Catalogue | undefined, day: string): string[] =>
  catalogue && catalogue.boards.length > 0 ? catalogue.courses.map((it) => tellCourse(it, catalogue, day)) : [];

function tellCourse(course: Course, catalogue: Catalogue, day: string): string {
  const verdicts = judgeCourse(course, day, catalogue);
  const part = (label: string, ...standings: Verdict['standing'][]) => {
    const boards = verdicts.filter((it) => standings.includes(it.standing)).map((it) => it.board.short);
    return boards.length > 0 ? [`${label} ${boards.join(', ')}`] : [];
  };
  const parts = [
    ...part('would count for', 'accepted'),
    ...part('not yet for', 'missing'),
    ...part('no rules in force of', 'expired', 'not-yet'),
  ];
  return `${course.id}  ${course.hours} h  ${parts.join('; ')}  (npm run boards -- ${course.id})`;
}

/** The same at length: hours by what they are spent on, and each board with what is missing and what is unverified. */
export function tellAtLength(course: Course, catalogue: Catalogue, day: string): string[] {
  const made = hoursOf(course, catalogue);
  const minutes = (['reading', 'video', 'assessment', 'practice'] as const).map(
    (it) => `${activityText(it)} ${Math.round(made[it])} min`,
  );
  return [
    `${course.title} (${course.id})`,
    `  declares ${course.hours} h, makes ${made.computed.toFixed(2)} h: ${minutes.join(', ')}; ${made.words} words`,
    ...judgeCourse(course, day, catalogue).flatMap((it) => ['', ...tellBoard(it)]),
  ];
}

function tellBoard({ board, standing, edition, requirements, counted }: Verdict): string[] {
  const head = `  ${board.short}, edition ${edition.id}: ${STANDINGS[standing]}`;
  if (standing === 'expired' || standing === 'not-yet') return [head];
  return [
    `${head}; it counts ${counted.hours / 100} h`,
    ...requirements.map((it) => {
      const mark = it.status === 'unverified' ? '?' : it.status === 'met' ? '+' : '-';
      const remedy = it.status === 'missing' ? `  ${remedyText(it, board.short)}` : '';
      const doubt = it.status === 'unverified' ? '  (not looked up word for word: not enforced)' : '';
      return `    ${mark} ${ruleText(it.rule)}.${remedy}${doubt}  ${it.rule.source.url}`;
    }),
  ];
}

const STANDINGS: Record<Verdict['standing'], string> = {
  accepted: 'nothing is missing that could be verified',
  missing: 'not yet',
  expired: 'its rules have ended; look up what holds now',
  'not-yet': 'its rules have not begun',
};
