import { type Problem, problem } from '../finding.ts';
import { bodyOf } from '../reading/body.ts';
import { type Element, elementsOf } from '../reading/elements.ts';
import { practiceIn, wordsIn } from '../reading/length.ts';
import { type ActivityTree, activitiesIn, type CourseTree } from '../reading/tree.ts';
import { numberAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

const WORDS_A_MINUTE = 200;
const MINUTES_A_SELF_CHECK = 1;

/** Who reads a fifth faster is quick; who takes three times as long has studied, and not only read. */
const QUICK = 0.8;
const STUDIED = 3;

/** A lesson this short is not worth arguing about. */
const SHORT = 5;

/**
 * The minutes of a lesson are those that it takes: words at 200 a minute, films, and a minute a self-check. Declared
 * may be 0.8 times that at least, and three times at most, with the minutes of what is practised: of its techniques, and
 * in headings such as `## Practice (15 minutes)`. The hours on certificates are the sum of these minutes.
 */
export const readingTime: Rule = {
  id: 'reading-time',
  check: ({ courses }) =>
    courses.flatMap((course) =>
      activitiesIn(course)
        .filter((it) => it.source.kind === 'lesson' && !it.draft)
        .flatMap((it) => timeProblems(course, it)),
    ),
};

function timeProblems(course: CourseTree, { source }: ActivityTree): Problem[] {
  const declared = numberAt(source, 'minutes');
  if (!declared || bodyOf(source).flaws.length > 0) return [];
  const own = elementsOf(source);
  const sum = (name: string, minutes: (it: Element) => number) =>
    own.filter((it) => it.name === name).reduce((total, it) => total + minutes(it), 0);
  const film = (it: Element) => numberAt(course.films.get(String(valueOf(it, 'id'))), 'seconds')?.value ?? 0;
  const needed =
    wordsIn(source) / WORDS_A_MINUTE + sum('Film', film) / 60 + sum('SelfCheck', () => MINUTES_A_SELF_CHECK);
  const practice = practiceIn(source);
  const [least, most] = [Math.ceil(needed * QUICK), Math.max(SHORT, Math.ceil(needed * STUDIED + practice))];
  if (declared.value >= least && declared.value <= most) return [];
  const takes = `\`minutes\` is ${declared.value}, and reading and watching take about ${Math.max(1, Math.round(needed))}`;
  const remedy =
    declared.value < least ? `write ${least} at least` : `write ${most} at most, or add what takes the time`;
  return [problem(source, declared.at, `${takes}${practice > 0 ? `, practice ${practice}` : ''}`, remedy)];
}

const valueOf = (element: Element, name: string): unknown => element.attributes.find((it) => it.name === name)?.value;
