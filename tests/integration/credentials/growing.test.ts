import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import {
  type Catalogue,
  type Course,
  catalogue,
  findCourse,
  findDiploma,
  useCatalogue,
} from '../../../src/school/catalogue/index.ts';
import { closeCourse } from '../../../src/school/closing/index.ts';
import { awardsOf } from '../../../src/school/credentials/index.ts';
import { accessTo, pathwayOf, progressOf, requirementsOf, versionOf } from '../../../src/school/progress/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { filledIn } from '../../support/closing.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, award, doAll } from './support.ts';

let files: Catalogue;
beforeAll(async () => {
  wireSchool();
  await openTestSchool();
  files = catalogue();
});
afterEach(() => useCatalogue(files));
afterAll(closeTestSchool);

const sample = () => findCourse('sample') as Course;
const held = async (person: string) => (await awardsOf(database(), person)).map((it) => it.subject);

/** The school's files with the modules of the sample course changed. */
function edit(change: (modules: Course['modules']) => Course['modules']): void {
  const courses = files.courses.map((it) => (it.id === 'sample' ? { ...it, modules: change(it.modules) } : it));
  useCatalogue({ ...files, courses });
}

/** The course asks for one lesson more. */
const grow = () =>
  edit((modules) =>
    modules.map((module) => {
      const [first] = module.activities;
      const more = first && { ...first, path: `sample/${module.id}/new`, id: 'new' };
      return module.id === 'basics' && more ? { ...module, activities: [...module.activities, more] } : module;
    }),
  );

test('an award says which requirements it met', async () => {
  const { id } = await addPerson();
  await doAll(id, 'sample');
  await award(id, 'sample');
  const [certificate] = await awardsOf(database(), id);
  expect(certificate?.snapshot.requirements).toBe(versionOf(requirementsOf(sample())));
});

test('a course that comes to ask for more takes no certificate away, nor what rests on it', async () => {
  const { id } = await addPerson({ enrolledIn: ['sample', 'priced'] });
  await doAll(id, 'sample');
  await award(id, 'sample');
  const before = await awardsOf(database(), id);
  grow();
  expect(await progressOf(database(), id, sample())).toMatchObject({
    complete: false,
    certified: true,
    done: 4,
    total: 5,
  });
  expect(await awardsOf(database(), id)).toEqual(before);
  // The course that it opens stays open, and the diploma counts it.
  expect((await accessTo(database(), id, 'priced/only/reading'))?.state).toBe('open');
  const diploma = findDiploma('sample-diploma');
  const pathway = diploma && (await pathwayOf(database(), id, diploma));
  expect(pathway?.completion.parts.map((it) => it.met)).toEqual([true, false, true]);
});

test('a course that comes to ask for less can be closed by who has done all of it, in two tabs once', async () => {
  const person = await addPerson({ enrolledIn: ['sample'] });
  await doAll(person.id, 'sample', 'sample/practice/patient');
  const close = () => closeCourse(person, sample(), filledIn(person.name, sample()), AT);
  expect(await close()).toEqual({ ok: false, reason: 'not-complete' });
  expect(await held(person.id)).toEqual([]);
  edit((modules) => modules.slice(0, 1));
  expect(await progressOf(database(), person.id, sample())).toMatchObject({ complete: true, awarded: false });
  expect(await Promise.all([close(), close()])).toEqual([{ ok: true }, { ok: true }]);
  expect(await held(person.id)).toEqual(['sample']);
});
