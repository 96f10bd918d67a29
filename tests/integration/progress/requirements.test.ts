import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { requirementSets } from '../../../db/schema/progress.ts';
import { type Course, catalogue, findCourse, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { noteRequirements, requirementsOf, versionOf } from '../../../src/school/progress/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const rows = () => database().select().from(requirementSets).orderBy(requirementSets.subject, requirementSets.since);
const sample = () => findCourse('sample') as Course;

/** The school's files, with the sample course changed. */
function edit(change: (course: Course) => Course): void {
  const { courses, ...rest } = catalogue();
  useCatalogue({ ...rest, courses: courses.map((it) => (it.id === 'sample' ? change(it) : it)) });
}

test('the first start keeps what everything asks for, under the SHA-256 of its content', async () => {
  expect((await noteRequirements(1000)).toSorted()).toEqual([
    'course/clinic',
    'course/priced',
    'course/sample',
    'diploma/sample-diploma',
  ]);
  const kept = await rows();
  expect(kept.map((it) => [it.subject, it.since])).toEqual([
    ['course/clinic', 1000],
    ['course/priced', 1000],
    ['course/sample', 1000],
    ['diploma/sample-diploma', 1000],
  ]);
  expect(kept[2]).toMatchObject({ version: versionOf(requirementsOf(sample())), content: requirementsOf(sample()) });
  expect(kept[2]?.version).toMatch(/^[0-9a-f]{64}$/);
});

test('a later start keeps nothing while nothing else is asked: a new title or text is no new requirement', async () => {
  expect(await noteRequirements(2000)).toEqual([]);
  edit((course) => ({
    ...course,
    title: 'Another title',
    modules: course.modules.map((it) => ({ ...it, title: 'Another module', summary: 'Otherwise said.' })),
  }));
  expect(await noteRequirements(2000)).toEqual([]);
  expect(await rows()).toHaveLength(4);
});

test('what asks for something else gets a row of its own, and the audit log says from what to what', async () => {
  const before = versionOf(requirementsOf(sample()));
  edit((course) => ({
    ...course,
    modules: course.modules.map((module) => ({
      ...module,
      activities: module.activities.map((it) => (it.kind === 'quiz' ? { ...it, pass: 0.9 } : it)),
    })),
  }));
  expect(await noteRequirements(3000)).toEqual(['course/sample']);
  const version = versionOf(requirementsOf(sample()));
  expect((await rows()).filter((it) => it.subject === 'course/sample').map((it) => [it.since, it.version])).toEqual([
    [1000, before],
    [3000, version],
  ]);
  const told = (await database().select().from(auditLog)).filter((it) => it.action === 'requirements-noted');
  expect(told.at(-1)).toMatchObject({ subject: 'course/sample', actor: null, at: 3000, details: { version, before } });
});

test('two at once keep one row', async () => {
  edit((course) => ({ ...course, modules: course.modules.slice(0, 1) }));
  await Promise.all([noteRequirements(4000), noteRequirements(4001)]);
  expect((await rows()).filter((it) => it.subject === 'course/sample')).toHaveLength(3);
});
