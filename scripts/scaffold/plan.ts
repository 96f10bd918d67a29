import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Folders } from '../../src/school/catalogue/check/index.ts';
import { schemaLine, withSchemaLine } from '../schemas/schemaLine.ts';
import { choicesFor, firstObjective, firstReference } from './choices.ts';
import { fill } from './fill.ts';
import { ID, idOf, idsIn, nextNumber, thereAre, titleOf } from './names.ts';

/** Files to write, and what their author does next; or why nothing is written. */
export type Plan = { ok: true; files: { path: string; text: string }[]; next: string } | { ok: false; why: string };

const refuse = (why: string): Plan => ({ ok: false, why });

const SHAPES = new Map(
  Object.entries({
    course: 'NAME',
    module: 'COURSE/NAME',
    lesson: 'COURSE/MODULE/NAME',
    quiz: 'COURSE/MODULE/NAME',
    case: 'COURSE/MODULE/NAME',
    pool: 'COURSE/NAME',
  }),
);
const ENDINGS: Record<string, string> = { lesson: 'mdx', quiz: 'quiz.yaml', case: 'case.mdx' };

export const USAGE = [...SHAPES]
  .map(([kind, shape]) => `  npm run new -- ${kind} ${shape}${kind === 'case' ? ' [--staged]' : ''}`)
  .join('\n');

/**
 * Plans a new course, module, lesson, quiz, case or pool that passes the check; writes nothing. A course gets a first module,
 * a module a first lesson. Refuses ids that are none, places that do not exist and names that are taken.
 * @param today a day such as 2026-11-01.
 * @param staged whether a case gets a patient, whom students ask, examine and treat.
 */
export function planNew(folders: Folders, kind: string, name: string, today: string, staged = false): Plan {
  const shape = SHAPES.get(kind);
  if (staged && kind !== 'case') return refuse('Only a case has a patient: --staged goes with `case`.');
  if (!shape) return refuse(`“${kind}” is nothing that can be made. Write one of:\n${USAGE}`);
  const steps = name.split('/');
  if (steps.length !== shape.split('/').length)
    return refuse(`A ${kind} is named ${shape}: npm run new -- ${kind} ${shape}`);
  const bad = steps.find((it) => !ID.test(it));
  if (bad !== undefined)
    return refuse(`“${bad}” is no id. Use lower-case letters, digits and single hyphens, such as scar-work.`);
  const [course = '', module = '', activity = ''] = steps;
  if (kind === 'course') return newCourse(folders, course, today);
  const folder = join(folders.courses, course);
  if (!existsSync(folder)) {
    return refuse(
      `There is no course “${course}”. ${thereAre(readdirSync(folders.courses).filter((it) => ID.test(it)))}`,
    );
  }
  if (kind === 'pool') return newPool(folder, module);
  if (kind === 'module') return newModule(folder, module);
  if (!staged) return newActivity(folder, kind, module, activity);
  const source = firstReference(join(folders.content, 'references.bib'));
  if (source !== undefined) return newActivity(folder, kind, module, activity, source);
  return refuse(`A patient’s measures need a source, and ${folders.content}/references.bib has none. Write one first.`);
}

function newCourse(folders: Folders, id: string, today: string): Plan {
  const folder = join(folders.courses, id);
  if (existsSync(folder)) return refuse(`There is a course “${id}” already: ${folder}.`);
  const choices = choicesFor(folders);
  if (!choices)
    return refuse(
      `A course needs an instructor in ${folders.content}/instructors and a discipline in ${folders.content}/school.yaml. Write them first.`,
    );
  const course = scaffold(join(folder, 'course.yaml'), 'course', 'course.yaml', {
    ...choices,
    title: titleOf(id),
    today,
  });
  return {
    ok: true,
    files: [course, ...moduleFiles(join(folder, '01-introduction'), 'introduction')],
    next: 'Fill in the course, its module and its first lesson.',
  };
}

function newModule(course: string, id: string): Plan {
  const names = readdirSync(course);
  const taken = names.find((it) => idOf(it) === id);
  if (taken) return refuse(`There is a module “${id}” already: ${join(course, taken)}.`);
  return {
    ok: true,
    files: moduleFiles(join(course, `${nextNumber(names)}-${id}`), id),
    next: 'Fill in the module’s objectives and its first lesson.',
  };
}

function newPool(course: string, id: string): Plan {
  const path = join(course, 'pools', `${id}.pool.yaml`);
  if (existsSync(path)) return refuse(`There is a pool “${id}” already: ${path}.`);
  const modules = readdirSync(course).filter((it) => idOf(it) !== undefined);
  const [objective] = modules.sort().flatMap((it) => firstObjective(join(course, it, 'module.yaml')) ?? []);
  if (objective === undefined)
    return refuse(`${course} has no module with an objective that can be read. Write one first.`);
  return {
    ok: true,
    files: [scaffold(path, 'pool', 'pool.pool.yaml', { title: titleOf(id), objective })],
    next: `Fill in the pool, and draw from it in a section of a quiz: \`draw: [{ count: 5, pool: ${id} }]\`.`,
  };
}

const moduleFiles = (folder: string, id: string) => [
  scaffold(join(folder, 'module.yaml'), 'module', 'module.yaml', { title: titleOf(id) }),
  scaffold(join(folder, '01-first-lesson.mdx'), 'lesson', 'lesson.mdx', { title: 'First lesson', objective: 'begin' }),
];

/** A file made of a template; YAML begins with the line by which an editor finds its schema. */
function scaffold(path: string, kind: string, template: string, values: Record<string, string | number>) {
  const text = fill(template, values);
  return { path, text: path.endsWith('.yaml') ? withSchemaLine(text, schemaLine(path, kind)) : text };
}

/** @param source of the threshold of a measure, where a case gets a patient. */
function newActivity(course: string, kind: string, module: string, id: string, source?: string): Plan {
  const modules = readdirSync(course);
  const found = modules.find((it) => idOf(it) === module);
  if (!found) return refuse(`There is no module “${module}” in ${course}. ${thereAre(idsIn(modules))}`);
  const folder = join(course, found);
  const names = readdirSync(folder);
  const taken = names.find((it) => idOf(it) === id);
  if (taken) return refuse(`There is an activity “${id}” already: ${join(folder, taken)}.`);
  const objective = firstObjective(join(folder, 'module.yaml'));
  if (objective === undefined)
    return refuse(
      `${join(folder, 'module.yaml')} has no objective that can be read. Correct it first: npm run courses:check`,
    );
  const begin = join(folder, `${nextNumber(names)}-${id}`);
  const values = { title: titleOf(id), objective };
  if (source === undefined) {
    const ending = ENDINGS[kind] ?? '';
    return {
      ok: true,
      files: [scaffold(`${begin}.${ending}`, kind, `${kind}.${ending}`, values)],
      next: `Fill in the ${kind}.`,
    };
  }
  return {
    ok: true,
    files: [
      scaffold(`${begin}.case.mdx`, 'case', 'staged.case.mdx', values),
      scaffold(`${begin}.patient.yaml`, 'patient', 'staged.patient.yaml', { source }),
    ],
    next: `Fill in the case and its patient; npm run cases:explore -- ${basename(course)}/${module}/${id} walks every path.`,
  };
}
