import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { courses } from '../../../src/school/catalogue/index.ts';
import { editionsOf, textOf } from '../../../src/school/records/editions/store.ts';
import { noteEditions } from '../../../src/school/records/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';

let folder: string;
beforeAll(async () => {
  await openTestSchool();
  folder = mkdtempSync(join(tmpdir(), 'fascia-editions-'));
  cpSync('tests/fixtures/school/courses', folder, { recursive: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeTestSchool();
});

const edit = (text: string) => writeFileSync(join(folder, 'sample', 'course.yaml'), text);
const courseFileOf = async (at: number) => {
  const edition = (await editionsOf(database(), 'sample'))[at];
  const hash = edition?.files.find((it) => it.path === 'course.yaml')?.hash ?? '';
  return textOf(database(), hash);
};

test('every course has an edition once the school was opened, and no second while nothing changes', async () => {
  expect((await noteEditions(folder, 1000)).toSorted()).toEqual(
    courses()
      .map((it) => it.id)
      .toSorted(),
  );
  expect(await noteEditions(folder, 2000)).toEqual([]);
});

test('changed files make an edition, and files that were put back make another one', async () => {
  const before = await courseFileOf(0);
  edit('title: Another\n');
  expect(await noteEditions(folder, 3000)).toEqual(['sample']);
  edit(before);
  expect(await noteEditions(folder, 4000)).toEqual(['sample']);
  const editions = await editionsOf(database(), 'sample');
  expect(editions.map((it) => it.since)).toEqual([1000, 3000, 4000]);
  expect(editions[2]?.hash).toBe(editions[0]?.hash);
  expect(await courseFileOf(1)).toBe('title: Another\n');
  expect(await courseFileOf(2)).toBe(before);
});

test('a clock that was set back puts no edition before another', async () => {
  edit('title: Later\n');
  await noteEditions(folder, 5);
  expect((await editionsOf(database(), 'sample')).at(-1)?.since).toBe(4001);
});

test('editions are neither changed nor deleted', async () => {
  for (const statement of [
    sql`delete from course_editions`,
    sql`delete from edition_files`,
    sql`update course_editions set since = 0`,
  ]) {
    await expect(write((tx) => tx.run(statement))).rejects.toThrow();
  }
});
