import { join } from 'node:path';
import type { Drawing } from '../../files/quiz.ts';
import { type Problem, problem, START } from '../finding.ts';
import { drawablesIn, drawingsIn, drawnFrom, idsFor, mostTaken, type Taking } from '../reading/draws.ts';
import { meant, named } from '../reading/nearest.ts';
import type { Source } from '../reading/source.ts';
import { activitiesIn, type CourseTree } from '../reading/tree.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/**
 * What a quiz draws is there: fixed items are its own and stand in one section, pools exist and are used, and every
 * drawing finds as many items as it takes, whatever fixed items and earlier drawings have taken.
 */
export const quizDraws: Rule = {
  id: 'quiz-draws',
  check: ({ courses }) =>
    courses.flatMap((course) => {
      const quizzes = activitiesIn(course)
        .map((it) => it.source)
        .filter((it) => it.kind === 'quiz');
      return [
        ...quizzes.flatMap((it) => [
          ...wrongFixed(it),
          ...unknownPools(it, course),
          ...tooFew(it, course),
          ...neverAsked(it, course),
        ]),
        ...unused(course, quizzes),
      ];
    }),
};

const fixedIn = (quiz: Source) => textsAt(quiz, 'sections.*.items.*');

function wrongFixed(quiz: Source): Problem[] {
  const own = drawablesIn(quiz).map((it) => it.id);
  const fixed = fixedIn(quiz);
  return fixed.flatMap(({ value, at }, index) => {
    if (!own.includes(value)) {
      const remedy = meant(value, own, 'write it under `items`, or correct the id');
      return [problem(quiz, at, `the quiz has no item \`${value}\``, remedy)];
    }
    const first = fixed.findIndex((it) => it.value === value);
    const wrong = `the item \`${value}\` is already held by a section in line ${fixed[first]?.at.line}`;
    return first < index ? [problem(quiz, at, wrong, 'keep one of them')] : [];
  });
}

const unknownPools = (quiz: Source, { path, pools }: CourseTree): Problem[] =>
  textsAt(quiz, 'sections.*.draw.*.pool')
    .filter((it) => !pools.has(it.value))
    .map(({ value, at }) => {
      const remedy = `write ${join(path, 'pools', `${value}.pool.yaml`)}, or correct the id`;
      return problem(quiz, at, `the course has no pool \`${value}\``, meant(value, [...pools.keys()], remedy));
    });

function tooFew(quiz: Source, course: CourseTree): Problem[] {
  const from = drawnFrom(quiz, course);
  const fixed = new Set(fixedIn(quiz).map((it) => it.value));
  const earlier: Taking[] = [];
  return drawingsIn(quiz).flatMap(({ value: drawing, at }) => {
    const matching = idsFor(from, drawing, new Set());
    const ids = matching.difference(fixed);
    const taken = mostTaken(ids, earlier);
    earlier.push({ ids, count: drawing.count });
    const left = ids.size - taken;
    if (drawing.count <= left || !isKnown(drawing, course)) return [];
    const held = matching.size > ids.size ? `, ${matching.size - ids.size} of them held by a section` : '';
    const before = taken > 0 ? `, ${taken} of them perhaps drawn before` : '';
    const wrong = `\`count\` is ${drawing.count}, but ${matchesInWords(matching.size, drawing)}${held}${before}`;
    return [
      problem(
        quiz,
        at,
        wrong,
        left > 0 ? `draw ${left} at most, or write more` : 'write more items, or ask for others',
      ),
    ];
  });
}

/** A pool or an objective that is not there is told once, as such. */
const isKnown = ({ pool, objective }: Drawing, { pools, modules }: CourseTree): boolean =>
  (pool === undefined || pools.has(pool)) &&
  (objective === undefined ||
    modules.some((it) => textsAt(it.source, 'objectives.*.id').some(({ value }) => value === objective)));

function matchesInWords(count: number, { pool, objective, tag, difficulty }: Drawing): string {
  const said = Object.entries({ pool, objective, tag, difficulty }).filter(([, it]) => it !== undefined);
  const items = count === 1 ? '1 item' : `${count} items`;
  if (said.length === 0) return `${items} ${count === 1 ? 'is' : 'are'} in this file`;
  return `${items} ${count === 1 ? 'matches' : 'match'} ${named(said.map(([name, it]) => `${name}: ${it}`))}`;
}

/** With sections, items that none holds or draws would never be seen. */
function neverAsked(quiz: Source, course: CourseTree): Problem[] {
  const drawings = drawingsIn(quiz).filter((it) => it.value.pool === undefined);
  if (textsAt(quiz, 'sections.*.id').length === 0) return [];
  const from = drawnFrom(quiz, course);
  const asked = new Set([
    ...fixedIn(quiz).map((it) => it.value),
    ...drawings.flatMap((it) => [...idsFor(from, it.value, new Set())]),
  ]);
  return textsAt(quiz, 'items.*.id')
    .filter((it) => !asked.has(it.value))
    .map(({ value, at }) =>
      problem(
        quiz,
        at,
        `no section holds or draws the item \`${value}\``,
        'add it to the `items` of a section, or remove it',
      ),
    );
}

function unused({ pools }: CourseTree, quizzes: Source[]): Problem[] {
  const used = new Set(quizzes.flatMap((it) => textsAt(it, 'sections.*.draw.*.pool')).map((it) => it.value));
  return [...pools]
    .filter(([id]) => !used.has(id))
    .map(([id, source]) =>
      problem(
        source,
        START,
        'no quiz draws from this pool',
        `draw from it in a section, \`pool: ${id}\`, or remove it`,
      ),
    );
}
