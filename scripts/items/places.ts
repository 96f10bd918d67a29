import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { Refusal } from '../command.ts';
import { ID, idOf, thereAre } from '../scaffold/names.ts';

/** The folder of a course. @throws Refusal that says which courses there are. */
export function courseFolder(courses: string, course: string): string {
  const folder = join(courses, course);
  if (ID.test(course) && existsSync(join(folder, 'course.yaml'))) return folder;
  const known = existsSync(courses)
    ? readdirSync(courses).filter((it) => existsSync(join(courses, it, 'course.yaml')))
    : [];
  throw new Refusal(`There is no course “${course}”. ${thereAre(known)}`);
}

/** The file of COURSE/MODULE/QUIZ or COURSE/pools/POOL. @throws Refusal that says what there is. */
export function fileOf(courses: string, path: string): string {
  const [course = '', module = '', name = '', ...more] = path.split('/');
  if (name === '' || more.length > 0) throw new Refusal(`A quiz is named COURSE/MODULE/QUIZ; “${path}” is not.`);
  const folder = courseFolder(courses, course);
  const isPool = module === 'pools';
  const modules = readdirSync(folder);
  const place = isPool ? 'pools' : modules.find((it) => idOf(it) === module);
  if (place === undefined || !existsSync(join(folder, place))) {
    throw new Refusal(
      `There is no module “${module}” in ${folder}. ${thereAre(modules.flatMap((it) => idOf(it) ?? []))}`,
    );
  }
  const ending = isPool ? '.pool.yaml' : '.quiz.yaml';
  const files = readdirSync(join(folder, place)).filter((it) => it.endsWith(ending));
  const named = (file: string) => (isPool ? file.slice(0, -ending.length) : idOf(file));
  const file = files.find((it) => named(it) === name);
  if (file !== undefined) return join(folder, place, file);
  throw new Refusal(
    `There is no ${isPool ? 'pool' : 'quiz'} “${name}” in ${join(folder, place)}. ${thereAre(files.flatMap((it) => named(it) ?? []))}`,
  );
}

/**
 * Ids of the objectives that items in a file may name: those of its module, or of all modules of a pool's course.
 * Undefined for a file that lies in none.
 */
export function objectivesFor(file: string): Set<string> | undefined {
  const folder = dirname(file);
  const modules = file.endsWith('.pool.yaml')
    ? globSync(join(dirname(folder), '*', 'module.yaml'))
    : [join(folder, 'module.yaml')].filter((it) => existsSync(it));
  return modules.length > 0 ? new Set(modules.flatMap(objectivesIn)) : undefined;
}

/** Ids of the figures of the course that a file lies in. Undefined for a file that lies in none. */
export function figuresFor(file: string): Set<string> | undefined {
  const course = dirname(dirname(file));
  if (!existsSync(join(course, 'course.yaml'))) return undefined;
  return new Set(globSync('*.svg', { cwd: join(course, 'figures') }).map((it) => it.slice(0, -'.svg'.length)));
}

function objectivesIn(file: string): string[] {
  try {
    const { objectives = [] } = parse(readFileSync(file, 'utf8')) as { objectives?: { id?: unknown }[] };
    return objectives.flatMap((it) => (typeof it?.id === 'string' ? [it.id] : []));
  } catch {
    // The check says what is wrong with it.
    return [];
  }
}
