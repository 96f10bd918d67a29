import { describe, expect, it } from 'vitest';
import { brokenLessons } from '../../../src/school/catalogue/check/index.ts';
import { CatalogueError, readCatalogue } from '../../../src/school/catalogue/readFiles.ts';
import { edit, SMALL_SCHOOL, withFiles } from './smallSchool.ts';

const ONE = 'courses/first/01-basics/01-one.mdx';
const TWO = 'courses/first/01-basics/02-two.mdx';
const QUIZ = 'courses/first/01-basics/03-check.quiz.yaml';

describe('a broken lesson', () => {
  it.each([
    ['a tag that is never closed', ONE, 'A paragraph', '<Pearl>'],
    ['broken front matter', ONE, 'summary: The first.', 'summary: The: first.'],
    ['a missing field', TWO, 'minutes: 5\n', ''],
    ['code', TWO, 'Text.', "import 'node:fs'"],
    ['a script', TWO, 'Text.', '<script>x</script>'],
    ['a component that there is not', TWO, 'Text.', '<Nothing />'],
    ['an unknown type of item', QUIZ, 'type: single', 'type: essay'],
  ])('is left out for %s', (_, path, from, to) => {
    expect(withFiles(edit(SMALL_SCHOOL, path, from, to), brokenLessons)).toEqual([path.replace('courses/', '')]);
  });

  it('is not one whose figure is missing: it can still be read', () => {
    expect(withFiles(edit(SMALL_SCHOOL, ONE, 'id="drawing"', 'id="none"'), brokenLessons)).toEqual([]);
  });

  it('breaks no other when the catalogue is read', () => {
    const files = edit(edit(SMALL_SCHOOL, TWO, 'minutes: 5\n', ''), ONE, 'A paragraph', '<Pearl>');
    withFiles(files, (folders) => {
      const { catalogue, problems } = readCatalogue(folders, false, {
        skipBroken: true,
        leaveOut: brokenLessons(folders),
      });
      expect(catalogue.courses.map((it) => it.id)).toEqual(['first', 'second']);
      expect(catalogue.courses[0]?.modules[0]?.activities.map((it) => it.id)).toEqual(['check']);
      expect(problems).toEqual([]);
      const fieldsOnly = readCatalogue(folders, false, { skipBroken: true });
      expect(fieldsOnly.catalogue.courses[0]?.modules[0]?.activities.map((it) => it.id)).toEqual(['one', 'check']);
      expect(fieldsOnly.problems.map((it) => it.wrong)).toEqual(['`minutes` is missing']);
    });
  });
});

describe('readCatalogue', () => {
  it('refuses a school with a broken file, naming its place', () => {
    withFiles(edit(SMALL_SCHOOL, TWO, 'minutes: 5', 'minutes: soon'), (folders) => {
      expect(() => readCatalogue(folders)).toThrow(CatalogueError);
      expect(() => readCatalogue(folders)).toThrow(/02-two\.mdx:4:10 {2}`minutes` must be a number/);
    });
  });

  it('refuses a lesson without front matter', () => {
    withFiles({ ...SMALL_SCHOOL, [TWO]: 'Text.\n' }, (folders) => {
      expect(() => readCatalogue(folders)).toThrow(/02-two\.mdx:1:1 {2}there is no front matter/);
    });
  });

  it('reads no catalogue without a school, broken files skipped or not', () => {
    const { 'content/school.yaml': _, ...files } = SMALL_SCHOOL;
    withFiles(files, (folders) => {
      expect(() => readCatalogue(folders, false, { skipBroken: true })).toThrow(/school\.yaml is missing/);
    });
  });

  it('shows drafts only when asked', () => {
    withFiles(edit(SMALL_SCHOOL, TWO, 'minutes: 5', 'minutes: 5\ndraft: true'), (folders) => {
      const basics = (drafts: boolean) =>
        readCatalogue(folders, drafts).courses[0]?.modules[0]?.activities.map((it) => it.id);
      expect(basics(false)).toEqual(['one', 'check']);
      expect(basics(true)).toEqual(['one', 'two', 'check']);
    });
  });
});
