import { type Position, type Problem, problem } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import { everyPart, type FoundPart, partsOf } from '../reading/parts.ts';
import { fileId, type Source } from '../reading/source.ts';
import { activitiesIn, type CourseTree, type SchoolTree } from '../reading/tree.ts';
import { numberAt, saysDraft, textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A diploma is a pathway that can be gone: what it asks for is there, and can be had in this school. */
export const diplomas: Rule = {
  id: 'diploma',
  check: (school) =>
    school.sources.filter((it) => it.kind === 'diploma').flatMap((it) => problemsIn({ diploma: it, school })),
};

/** A diploma and the school in which it is to be earned. */
interface Given {
  diploma: Source;
  school: SchoolTree;
}

function problemsIn(given: Given): Problem[] {
  const parts = partsOf(given.diploma);
  const all = everyPart(parts);
  return [
    ...all.flatMap((it) => [...courseProblems(given, it), ...groupProblems(given, it), ...hourProblems(given, it)]),
    ...caseProblems(given, all),
    ...sameIds(given, all),
    ...circles(given, all),
    ...elsewhere(given, parts),
  ];
}

const say = ({ diploma }: Given, at: Position, wrong: string, remedy: string): Problem[] => [
  problem(diploma, at, wrong, remedy),
];

/** The courses that a part names, its equivalents included, each where it stands. */
function coursesIn(part: FoundPart): { value: string; at: Position }[] {
  const course = part.text('course');
  return [...(course === undefined ? [] : [{ value: course, at: part.placeOf('course') }]), ...part.texts('or')];
}

const courseProblems = (given: Given, part: FoundPart): Problem[] =>
  coursesIn(part).flatMap(({ value, at }) => {
    const { courses } = given.school;
    const course = courses.find((it) => it.id === value);
    const ids = courses.map((it) => it.id);
    if (!course)
      return say(given, at, `there is no course \`${value}\``, meant(value, ids, 'correct the id or remove it'));
    return course.draft && !saysDraft(given.diploma)
      ? say(given, at, `the course \`${value}\` is a draft`, 'publish it, or make the diploma a draft')
      : [];
  });

function groupProblems(given: Given, { least = 0, parts, placeOf }: FoundPart): Problem[] {
  if (parts.length === 0 || least <= parts.length) return [];
  const wrong = `asks for ${least} of ${parts.length} parts`;
  return say(given, placeOf('some', 'least'), wrong, `write \`least: ${parts.length}\` at most, or add parts`);
}

/** Hours are asked for in a field that the school teaches, and no more than its courses have. */
function hourProblems(given: Given, part: FoundPart): Problem[] {
  const [field, least] = [part.text('hours', 'field'), part.number('hours', 'least')];
  if (field === undefined) return [];
  const fields = textsAt(
    given.school.sources.find((it) => it.kind === 'school'),
    'disciplines.*.id',
  ).map((it) => it.value);
  if (!fields.includes(field)) {
    const remedy = meant(field, fields, 'use the id of one in content/school.yaml, or add it there');
    return say(given, part.placeOf('hours', 'field'), `the school has no discipline \`${field}\``, remedy);
  }
  const there = shownIn(given)
    .filter((it) => textsAt(it.source, 'discipline').some(({ value }) => value === field))
    .reduce((sum, it) => sum + (numberAt(it.source, 'hours')?.value ?? 0), 0);
  if (least === undefined || least <= there) return [];
  const wrong = `asks for ${least} hours in ${field}, but the school's courses have ${there}`;
  return say(given, part.placeOf('hours', 'least'), wrong, `write \`least: ${there}\` at most`);
}

/** Courses that a student of the diploma can take. */
const shownIn = ({ diploma, school }: Given): CourseTree[] =>
  school.courses.filter((it) => !it.draft || saysDraft(diploma));

function caseProblems(given: Given, all: readonly FoundPart[]): Problem[] {
  const named = new Set(all.flatMap(coursesIn).map((it) => it.value));
  const own = given.school.courses.filter((it) => named.has(it.id));
  if (own.length < named.size) return [];
  const there = own.flatMap(activitiesIn).filter((it) => it.source.kind === 'case' && !it.draft).length;
  return all.flatMap((part) => {
    const cases = part.number('cases') ?? 0;
    if (cases <= there) return [];
    const wrong = `asks for ${cases} cases, but its courses have ${there}`;
    return say(given, part.placeOf('cases'), wrong, `write \`cases: ${there}\` at most`);
  });
}

/** What requests and records call a part by: its id, or what it asks for. */
function idOf(part: FoundPart): string | undefined {
  const field = part.text('hours', 'field');
  const cases = part.number('cases') === undefined ? undefined : 'cases';
  return (
    part.text('id') ?? part.text('course') ?? (field && `${field}-hours`) ?? cases ?? part.text('signOff', 'skill')
  );
}

function sameIds(given: Given, all: readonly FoundPart[]): Problem[] {
  return all.flatMap((part, index) => {
    const id = idOf(part);
    const first = all.slice(0, index).find((it) => id !== undefined && idOf(it) === id);
    if (!first) return [];
    return part.text('id') === undefined && part.text('course') !== undefined && first.text('course') === id
      ? say(given, part.placeOf('course'), `the course \`${id}\` is listed twice`, 'keep one')
      : say(given, part.at, `the id \`${id}\` was already used in line ${first.at.line}`, 'give it an `id` of its own');
  });
}

/** Two parts each of which counts the other's course as its equivalent are one: a certificate would meet both. */
function circles(given: Given, all: readonly FoundPart[]): Problem[] {
  return all.flatMap((part, index) =>
    part.texts('or').flatMap(({ value, at }) => {
      const own = part.text('course');
      if (value === own) return say(given, at, `the course \`${value}\` stands for itself`, 'remove it from `or`');
      const back = all
        .slice(0, index)
        .find((it) => it.text('course') === value && it.texts('or').some((other) => other.value === own));
      const wrong = `equivalents go round in a circle: ${value} → ${own} → ${value}`;
      return back ? say(given, at, wrong, 'make one part of both, or remove one of the equivalents') : [];
    }),
  );
}

/** A diploma that could be earned with nothing done here would be none of the school's. */
function elsewhere(given: Given, parts: readonly FoundPart[]): Problem[] {
  if (parts.length === 0 || leastHere({ parts, least: parts.length }) > 0) return [];
  const wrong = `\`${fileId(given.diploma)}\` could be earned with everything learned elsewhere`;
  return say(
    given,
    parts[0]?.at ?? { line: 1, column: 1 },
    wrong,
    'leave out `priorLearning: true` at one course at least',
  );
}

/** Of how many parts at least something has to be done in this school. */
function leastHere({ parts, least = 0 }: { parts: readonly FoundPart[]; least: number | undefined }): number {
  const each = parts.map((it) => (it.parts.length > 0 ? leastHere(it) : doneHere(it))).toSorted((a, b) => a - b);
  return each.slice(0, least).reduce((sum, it) => sum + it, 0);
}

const doneHere = (part: FoundPart): number =>
  part.priorLearning || part.text('signOff', 'skill') !== undefined ? 0 : 1;
