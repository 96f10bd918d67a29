import { beforeAll, describe, expect, it } from 'vitest';
import { type Activity, type Course, type Diploma, findCourse, findDiploma, useCatalogue } from '../catalogue/index.ts';
import { readCatalogue } from '../catalogue/readFiles.ts';
import { snapshotSchema } from './snapshot.ts';
import { courseStatement, snapshotOfCourse, snapshotOfDiploma } from './takeSnapshot.ts';

const issue = {
  holder: 'Ann',
  verifyUrl: 'https://school.test/verify/X',
  evidence: ['activity/a'],
  requirements: 'a-version',
  at: Date.UTC(2026, 10, 23, 23, 59),
};
let course: Course;
let diploma: Diploma;

beforeAll(() => {
  useCatalogue(readCatalogue({ courses: 'tests/fixtures/school/courses', content: 'tests/fixtures/school/content' }));
  course = findCourse('sample') as Course;
  diploma = findDiploma('sample-diploma') as Diploma;
});

describe('the snapshot of an award', () => {
  it('keeps what the course was on the day of issue, in UTC', () => {
    const snapshot = snapshotOfCourse(course, issue);
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot);
    expect(snapshot).toMatchObject({
      kind: 'course',
      holder: { name: 'Ann' },
      title: 'Sample Course',
      subject: { id: 'sample', version: course.version },
      hours: 200,
      issuedOn: '2026-11-23',
      instructors: [{ name: 'Tess Tester', credentials: 'RMT' }],
      signatory: { name: 'Tess Tester', title: 'Director' },
      evidence: ['activity/a'],
      requirements: 'a-version',
    });
  });

  it('keeps what the diploma was', () => {
    const snapshot = snapshotOfDiploma(diploma, issue);
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot);
    expect(snapshot).toMatchObject({ kind: 'diploma', hours: 300, statement: diploma.statement });
  });

  it('states no more than the course asks for', () => {
    const only = (...kinds: string[]) => ({
      ...course,
      modules: course.modules.map((module) => ({
        ...module,
        activities: module.activities.filter((it) => kinds.includes(it.kind)),
      })),
    });
    expect(courseStatement(course)).toBe(
      'has completed every lesson and passed every quiz and case study of the continuing education course',
    );
    expect(courseStatement(only('lesson'))).toBe('has completed every lesson of the continuing education course');
    const forPractice = (it: Activity): Activity => (it.kind === 'quiz' ? { ...it, practice: true } : it);
    const practised = course.modules.map((it) => ({ ...it, activities: it.activities.map(forPractice) }));
    expect(courseStatement({ ...course, modules: practised })).not.toContain('quiz');
    expect(courseStatement(only('case'))).toBe('has passed every case study of the continuing education course');
  });
});
