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
  completedAt: Date.UTC(2026, 10, 22, 0, 0),
  at: Date.UTC(2026, 10, 23, 23, 59),
};
const ofCourse = { ...issue, startedAt: Date.UTC(2026, 8, 1, 23, 0), licences: [] };
let course: Course;
let diploma: Diploma;

beforeAll(() => {
  useCatalogue(readCatalogue({ courses: 'tests/fixtures/school/courses', content: 'tests/fixtures/school/content' }));
  course = findCourse('sample') as Course;
  diploma = findDiploma('sample-diploma') as Diploma;
});

describe('the snapshot of an award', () => {
  it('keeps what the course was on the day of issue, in UTC', () => {
    const snapshot = snapshotOfCourse(course, ofCourse);
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
      certifies: 'achievement',
      delivery: 'home-study',
      startedOn: '2026-09-01',
      completedOn: '2026-11-22',
    });
    expect(Object.keys(snapshot.hoursBy ?? {})).toEqual(['reading', 'video', 'assessment', 'practice']);
    expect(Object.keys(snapshot)).not.toEqual(expect.arrayContaining(['expiresOn']));
  });

  it('keeps until when it holds, the approvals of that day, and the licences that its holder chose', () => {
    const approved = { number: '', hours: 1.5, title: undefined };
    const approvals = [
      { ...approved, board: 'now', from: '2026-11-23', until: '2026-11-23', number: '20-1', title: 'As approved' },
      { ...approved, board: 'over', from: '2020-01-01', until: '2026-11-22' },
      { ...approved, board: 'later', from: '2026-11-24' },
    ];
    const changed = { ...course, approvals, certificate: { certifies: 'completion' as const, validMonths: 24 } };
    const licences = [{ board: 'texas', number: 'MT 1' }];
    const snapshot = snapshotOfCourse(changed, { ...ofCourse, licences });
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot);
    expect(snapshot.approvals).toMatchObject([{ board: 'now', course: '20-1', title: 'As approved', hours: 150 }]);
    expect(snapshot).toMatchObject({ expiresOn: '2028-11-23', certifies: 'completion' });
    expect(snapshot.licences).toMatchObject([{ board: 'texas', number: 'MT 1' }]);
    expect(snapshot.statement).toBe('has attended the continuing education course');
  });

  it('keeps what the diploma was', () => {
    const snapshot = snapshotOfDiploma(diploma, 300, issue);
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
