import { basename } from 'node:path';
import { checksBeside } from '../../entries.ts';
import { type Problem, problem, START } from '../finding.ts';
import { bodyOf } from '../reading/body.ts';
import { attributesOf } from '../reading/elements.ts';
import { meant } from '../reading/nearest.ts';
import type { Source } from '../reading/source.ts';
import { activitiesIn } from '../reading/tree.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A lesson shows the self-checks in the file beside it: each of them, once, and no others. */
export const selfChecks: Rule = {
  id: 'self-check',
  check({ courses, sources }) {
    const texts = courses.flatMap(activitiesIn).map((it) => it.source);
    const lessons = texts.filter((it) => it.kind === 'lesson');
    const files = new Map(sources.filter((it) => it.kind === 'checks').map((it) => [it.path, it]));
    const owned = new Set(lessons.map((it) => checksBeside(it.path)));
    return [
      ...lessons.flatMap((lesson) => problemsBetween(lesson, files.get(checksBeside(lesson.path)))),
      ...texts.filter((it) => it.kind === 'case').flatMap(shownInCase),
      ...[...files.values()].filter((it) => !owned.has(it.path)).map(withoutLesson),
    ];
  },
};

function problemsBetween(lesson: Source, file: Source | undefined): Problem[] {
  // What can't be read is told of by its own rule, and would make everything else here wrong.
  if (bodyOf(lesson).flaws.length > 0 || (file && file.head?.data === undefined)) return [];
  const shown = attributesOf(lesson, 'SelfCheck', 'id');
  const items = textsAt(file, 'items.*.id');
  const known = items.map((it) => it.value);
  const path = checksBeside(lesson.path);
  return [
    ...shown
      .filter((it) => !known.includes(it.value))
      .map(({ value, at }) => {
        const remedy = meant(value, known, `write it into ${path}, or correct the id`);
        return problem(lesson, at, `the lesson has no self-check \`${value}\``, remedy);
      }),
    ...shown.flatMap(({ value, at }, index) => {
      const first = shown.findIndex((it) => it.value === value);
      const wrong = `the self-check \`${value}\` already stands in line ${shown[first]?.at.line}`;
      return first < index ? [problem(lesson, at, wrong, 'keep one of them')] : [];
    }),
    ...items
      .filter((item) => file && !shown.some((it) => it.value === item.value))
      .map(({ value, at }) =>
        problem(
          { path },
          at,
          `the lesson does not show the self-check \`${value}\``,
          `add \`<SelfCheck id="${value}" />\` to ${basename(lesson.path)}, or remove the item`,
        ),
      ),
  ];
}

const shownInCase = (source: Source): Problem[] =>
  attributesOf(source, 'SelfCheck', 'id').map(({ at }) =>
    problem(source, at, 'a case has no self-checks', 'move it to a lesson, or remove it'),
  );

const withoutLesson = (file: Source): Problem =>
  problem(
    file,
    START,
    'the self-checks belong to no lesson',
    `name the file like its lesson; there is no ${basename(file.path).replace(/\.checks\.yaml$/, '.mdx')}`,
  );
