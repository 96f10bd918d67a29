import { existsSync, globSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { writeProblem } from '../../src/school/catalogue/check/finding.ts';
import { fieldProblems, valueOf } from '../../src/school/catalogue/check/reading/match.ts';
import { readSource, type Source } from '../../src/school/catalogue/check/reading/source.ts';
import { besideCase, idOfName, kindOfFile } from '../../src/school/catalogue/entries.ts';
import type { Patient } from '../../src/school/patients/index.ts';
import { Refusal } from '../command.ts';

/** A case by its file. */
interface Found {
  /** COURSE/MODULE/ACTIVITY. */
  path: string;
  /** From the folder of the courses. */
  file: string;
  staged: boolean;
}

/**
 * The case that someone means: by COURSE/MODULE/ACTIVITY, by the activity alone, or by its file or its patient's.
 * @throws Refusal that says which cases there are.
 */
export function findCase(courses: string, name: string): Found {
  const all = casesIn(courses);
  const file = relative(resolve(courses), resolve(name)).split(sep).join('/');
  const meant = all.filter(
    (it) =>
      [it.path, idOf(it)].includes(name) ||
      [it.file, besideCase(it.file, 'patient')].some((own) => own === file || own === name),
  );
  const [only, ...more] = meant;
  if (!only) throw new Refusal(`There is no case “${name}”. ${listed(all)}`);
  if (more.length > 0) throw new Refusal(`There is more than one case “${name}”. ${listed(meant)}`);
  if (!only.staged)
    throw new Refusal(
      `${only.path} has no patient: it is a text with sections to write. ${listed(all.filter((it) => it.staged))}`,
    );
  return only;
}

const idOf = ({ path }: Found): string => path.slice(path.lastIndexOf('/') + 1);

const casesIn = (courses: string): Found[] =>
  globSync('*/*/*.case.mdx', { cwd: courses })
    .map((it) => it.split(sep).join('/'))
    .filter((it) => kindOfFile(it) === 'case')
    .sort()
    .map((file) => {
      const [course = '', module = '', activity = ''] = file.split('/');
      const path = [course, idOfName(module), idOfName(activity)].join('/');
      return { path, file, staged: existsSync(join(courses, besideCase(file, 'patient'))) };
    });

function listed(cases: readonly Found[]): string {
  if (cases.length === 0)
    return 'There is none with a patient yet; `npm run new -- case COURSE/MODULE/NAME --staged` makes one.';
  return `There are:\n${cases.map((it) => `  ${it.path}${it.staged ? '' : '  (no patient)'}`).join('\n')}`;
}

/** The patient of a case, and its file. @throws Refusal with every problem, where the file is no patient's. */
export function patientOf(courses: string, { file }: Found): { source: Source; patient: Patient } {
  const source = readSource({ courses, content: '' }, 'courses', besideCase(file, 'patient'), 'patient');
  const patient = valueOf(source) as Patient | undefined;
  if (patient) return { source, patient };
  const flaws = source.head?.flaws ?? [];
  const problems = [...flaws.map(({ at, ...it }) => ({ file: source.path, ...at, ...it })), ...fieldProblems(source)];
  throw new Refusal(problems.map(writeProblem).join('\n') || `${source.path} can’t be read.`);
}
