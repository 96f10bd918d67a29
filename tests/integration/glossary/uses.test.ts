import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchReferences, termsIn, useCatalogue, usesOf, whoWrote } from '../../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../../src/school/catalogue/readFiles.ts';

const LESSON = 'foundations/02-assessment/03-palpation.mdx';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fascia-links-'));
  cpSync('courses', folder, { recursive: true, filter: (path) => !/\.(m4s|mp4|m3u8|jpg)$/.test(path) });
  useCatalogue(readCatalogue({ courses: 'courses', content: 'content' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = (found: readonly { path: string }[]) => found.map((it) => it.path);

describe('the school’s own lessons', () => {
  it('are found by the structures, terms, films and sources that they use', () => {
    expect(paths(usesOf('structure', 'trapezius'))).toContain('foundations/assessment/palpation');
    expect(paths(usesOf('term', 'taut-band'))).toEqual([
      'foundations/assessment/palpation',
      'myofascial-pain/trigger-points/the-debate',
    ]);
    expect(paths(usesOf('film', 'foundations/neck-rotation'))).toEqual([
      'foundations/assessment/posture-movement-and-range',
      'foundations/head-and-back/neck-pain',
    ]);
    expect(paths(usesOf('reference', 'lucas2009'))).toEqual([
      'foundations/assessment/palpation',
      'foundations/head-and-back/tension-type-headache',
      'myofascial-pain/trigger-points/the-debate',
      'clinical-reasoning/weighing/how-findings-move-a-hypothesis',
    ]);
  });

  it('tell which terms they introduce', () => {
    expect(termsIn('foundations/assessment/palpation')).toContain('taut-band');
    expect(termsIn('foundations/outcomes/no-such-lesson')).toEqual([]);
  });
});

it('A draft is nowhere among the uses, until drafts are shown', () => {
  const file = join(folder, LESSON);
  writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\ndraft: true\n'));
  const folders = { courses: folder, content: 'content' };
  useCatalogue(readCatalogue(folders));
  expect(paths(usesOf('term', 'taut-band'))).toEqual(['myofascial-pain/trigger-points/the-debate']);
  expect(paths(usesOf('reference', 'lucas2009'))).not.toContain('foundations/assessment/palpation');
  useCatalogue(readCatalogue(folders, true));
  expect(paths(usesOf('term', 'taut-band'))).toContain('foundations/assessment/palpation');
});

describe('the bibliography', () => {
  it('is read by author and year', () => {
    useCatalogue(readCatalogue({ courses: 'courses', content: 'content' }));
    const names = searchReferences('').map((it) => whoWrote(it));
    expect(names).toEqual(names.toSorted(new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare));
    expect(names.length).toBeGreaterThan(130);
  });

  it('is searched by words of names, titles, journals and years, without accents', () => {
    expect(searchReferences('lucas 2009').map((it) => it.key)).toEqual(['lucas2009']);
    expect(searchReferences('fernandez-de-las-penas delphi').map((it) => it.key)).toEqual(['fernandez2018']);
    expect(searchReferences('no such thing')).toEqual([]);
  });
});
