import { type Problem, problem, START } from '../finding.ts';
import { fileId, isStructure, type Source } from '../reading/source.ts';
import { activitiesIn, type CourseTree } from '../reading/tree.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** Within one file, lists whose entries have ids, and what the entries are. */
const LISTS: [pattern: string, what: string][] = [
  ['items.*.id', 'item'],
  ['sections.*.id', 'section'],
  ['rubric.*.id', 'criterion'],
  ['objectives.*.id', 'objective'],
  ['disciplines.*.id', 'discipline'],
  ['samples.*.id', 'model submission'],
];

/** An id names one thing: results are kept by it. */
export const duplicateIds: Rule = {
  id: 'duplicate-id',
  firm: true,
  check: ({ sources, courses }) => [
    ...sources.flatMap((source) => LISTS.flatMap(([pattern, what]) => twins(source, pattern, what))),
    ...sameNames(records(sources), 'structure'),
    ...courses.flatMap(sharedWithPools),
    ...courses.flatMap((it) => sameNames(it.modules, 'module')),
    ...courses.flatMap((course) => course.modules.flatMap((it) => sameNames(it.activities, 'activity'))),
  ],
};

function twins(source: Source, pattern: string, what: string): Problem[] {
  const found = textsAt(source, pattern);
  return found.flatMap((it, index) => {
    const first = found.findIndex((other) => other.value === it.value);
    const line = found[first]?.at.line;
    return first === index
      ? []
      : [
          problem(
            source,
            it.at,
            `the ${what} id \`${it.value}\` was already used in line ${line}`,
            'give it an id of its own',
          ),
        ];
  });
}

/** Items of pools that a quiz draws from, and its own: an attempt may hold both. Told where the later one stands. */
const sharedWithPools = (course: CourseTree): Problem[] =>
  activitiesIn(course)
    .filter((it) => it.source.kind === 'quiz')
    .flatMap(({ source }) => {
      const drawn = new Set(textsAt(source, 'sections.*.draw.*.pool').map((it) => it.value));
      const files = [source, ...[...drawn].flatMap((it) => course.pools.get(it) ?? [])];
      return files.flatMap((pool, index) => files.slice(0, index).flatMap((other) => shared(pool, other, source)));
    });

function shared(pool: Source, other: Source, quiz: Source): Problem[] {
  const taken = new Map(textsAt(other, 'items.*.id').map((it) => [it.value, it.at.line]));
  const where = (id: string) =>
    `${other.path}:${taken.get(id)}${other === quiz ? '' : `, and ${quiz.path} draws from both`}`;
  return textsAt(pool, 'items.*.id')
    .filter((it) => taken.has(it.value))
    .map(({ value, at }) =>
      problem(pool, at, `the item id \`${value}\` is already used in ${where(value)}`, 'give it an id of its own'),
    );
}

/** Records of the atlas share one address, `/atlas/<id>`, whatever their kind. */
const records = (sources: Source[]) =>
  sources.filter((it) => isStructure(it.kind)).map((source) => ({ id: fileId(source), path: source.path, source }));

/** Two files or folders whose names differ in their number only: `01-palpation.mdx` and `02-palpation.mdx`. */
function sameNames(all: { id: string; path: string; source: Source | undefined }[], what: string): Problem[] {
  const byId = Map.groupBy(all, (it) => it.id);
  return all.flatMap((it) => {
    const first = byId.get(it.id)?.[0];
    const other = first?.source?.path ?? first?.path;
    return first === it
      ? []
      : [
          problem(
            it.source ?? it,
            START,
            `the ${what} id \`${it.id}\` is already that of ${other}`,
            what === 'structure' ? 'rename one' : 'rename one; the number is not part of the id',
          ),
        ];
  });
}
