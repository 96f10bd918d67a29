import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from '../src/school/catalogue/check/index.ts';
import { type Choices, choicesFor } from './scaffoldChoices.ts';

/** Files to write, and what their author does next; or why nothing is written. */
export type Scaffold =
  | { ok: true; files: { path: string; text: string }[]; next: string }
  | { ok: false; why: string };

const refuse = (why: string): Scaffold => ({ ok: false, why });

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SHAPES: Record<string, string> = {
  course: 'NAME',
  module: 'COURSE/NAME',
  lesson: 'COURSE/MODULE/NAME',
  quiz: 'COURSE/MODULE/NAME',
  case: 'COURSE/MODULE/NAME',
};
const ENDINGS: Record<string, string> = { lesson: 'mdx', quiz: 'quiz.yaml', case: 'case.mdx' };

export const USAGE = Object.entries(SHAPES).map(([kind, shape]) => `  npm run new -- ${kind} ${shape}`).join('\n');

/**
 * Plans a new course, module, lesson, quiz or case that passes the check; writes nothing. A course gets a first module,
 * a module a first lesson. Refuses ids that are none, places that do not exist and names that are taken.
 * @param today a day such as 2026-11-01.
 */
export function scaffold(folders: Folders, kind: string, name: string, today: string): Scaffold {
  const shape = SHAPES[kind];
  if (!shape) return refuse(`“${kind}” is nothing that can be made. Write one of:\n${USAGE}`);
  const steps = name.split('/');
  if (steps.length !== shape.split('/').length) return refuse(`A ${kind} is named ${shape}: npm run new -- ${kind} ${shape}`);
  const bad = steps.find((it) => !ID.test(it));
  if (bad !== undefined) return refuse(`“${bad}” is no id. Use lower-case letters, digits and single hyphens, such as scar-work.`);
  const [course = '', module = '', activity = ''] = steps;
  const folder = join(folders.courses, course);
  if (kind === 'course') return newCourse(folders, course, today);
  if (!existsSync(folder)) return refuse(`There is no course “${course}”. ${thereAre(readdirSync(folders.courses), ID)}`);
  return kind === 'module' ? newModule(folder, module) : newActivity(folder, kind, module, activity);
}

function newCourse(folders: Folders, id: string, today: string): Scaffold {
  const folder = join(folders.courses, id);
  if (existsSync(folder)) return refuse(`There is a course “${id}” already, in ${folder}.`);
  const choices = choicesFor(folders);
  if (!choices.ok) return refuse(choices.why);
  const files = [
    { path: join(folder, 'course.yaml'), text: fill('course.yaml', { ...choices, title: titleOf(id), today }) },
    ...moduleFiles(join(folder, '01-introduction'), 'introduction'),
  ];
  return { ok: true, files, next: 'Write the course’s fields, then the lesson.' };
}

function newModule(course: string, id: string): Scaffold {
  const names = readdirSync(course);
  const taken = names.find((it) => idOf(it) === id);
  if (taken) return refuse(`There is a module “${id}” already, in ${join(course, taken)}.`);
  const files = moduleFiles(join(course, `${nextNumber(names)}-${id}`), id);
  return { ok: true, files, next: 'Write the module’s objectives, then the lesson.' };
}

const moduleFiles = (folder: string, id: string) => [
  { path: join(folder, 'module.yaml'), text: fill('module.yaml', { title: titleOf(id) }) },
  { path: join(folder, '01-first-lesson.mdx'), text: fill('lesson.mdx', { title: 'First lesson', objective: 'begin' }) },
];

function newActivity(course: string, kind: string, module: string, id: string): Scaffold {
  const found = readdirSync(course).find((it) => /^\d+-/.test(it) && idOf(it) === module);
  if (!found) return refuse(`There is no module “${module}” in ${course}. ${thereAre(readdirSync(course).filter((it) => /^\d+-/.test(it)).map(idOf), ID)}`);
  const folder = join(course, found);
  const names = readdirSync(folder);
  const taken = names.find((it) => idOf(it) === id);
  if (taken) return refuse(`There is an activity “${id}” already: ${join(folder, taken)}.`);
  const objective = firstObjective(join(folder, 'module.yaml'));
  if (objective === undefined) return refuse(`${join(folder, 'module.yaml')} has no objective that can be read. Correct it first: npm run courses:check`);
  const ending = ENDINGS[kind];
  const path = join(folder, `${nextNumber(names)}-${id}.${ending}`);
  return { ok: true, files: [{ path, text: fill(`${kind === 'lesson' ? '' : `${kind}.`}${ending}`, { title: titleOf(id), objective }) }], next: 'Write it.' };
}
