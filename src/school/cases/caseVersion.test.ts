import { expect, test } from 'vitest';
import { readCatalogue } from '../catalogue/readFiles.ts';
import { forStudent, versionOf } from './caseVersion.ts';

const FIXTURE = 'tests/fixtures/school';
const study = () => {
  const read = readCatalogue({ courses: `${FIXTURE}/courses`, content: `${FIXTURE}/content` });
  const found = read.cases.get('sample/practice/patient');
  if (!found) throw new Error('the fixture has a case');
  return found;
};

test('the same content has the same name, any change another', () => {
  const { hash } = versionOf(study());
  expect(versionOf(study()).hash).toBe(hash);
  expect(versionOf({ ...study(), pass: 0.7 }).hash).not.toBe(hash);
  expect(versionOf({ ...study(), notes: 'other' }).hash).not.toBe(hash);
  expect(versionOf({ ...study(), summary: 'A new summary changes nothing in how work is judged.' }).hash).toBe(hash);
});

test('a student’s version holds no notes', () => {
  const { content } = versionOf(study());
  expect(JSON.stringify(content)).toContain('SECRET-MARKER-NOTES');
  expect(JSON.stringify(forStudent(content))).not.toContain('SECRET');
});
