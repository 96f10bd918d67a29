import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSchool, writeFinding } from '../../../src/school/catalogue/check/index.ts';
import { RULES } from '../../../src/school/catalogue/check/rules.ts';
import { SILENCE } from '../../../src/school/catalogue/check/silencing.ts';
import { BROKEN_SCHOOLS } from './brokenSchools.ts';
import { edit, printed, SMALL_SCHOOL, withFiles } from './smallSchool.ts';

describe('the course check', () => {
  it('finds nothing in a sound school', () => {
    expect(printed(SMALL_SCHOOL)).toEqual([]);
  });

  it.each(BROKEN_SCHOOLS)('$rule: $what', ({ rule, files, prints }) => {
    expect(printed(files)).toEqual(prints);
    expect(prints.some((line) => line.endsWith(`  [${rule}]`))).toBe(true);
  });

  it('has a broken school for every rule, and a name for each', () => {
    const names = [...RULES.map((it) => it.id), SILENCE];
    expect(names.filter((id) => !BROKEN_SCHOOLS.some((it) => it.rule === id))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('names in the authors’ guide every rule, and those that can’t be silenced', () => {
    const section = readFileSync('courses/README.md', 'utf8').split('## The check\n')[1]?.split('\n## ')[0] ?? '';
    const [table = '', firm = ''] = section.split("can't be silenced:");
    const first = table.split('\n').flatMap((line) => /^\| (`[a-z-]+`(?: `[a-z-]+`)*) \|/.exec(line)?.[1] ?? []);
    const names = (text: string) => [...text.matchAll(/`([a-z-]+)`/g)].map((it) => it[1]).sort();
    expect(names(first.join(' '))).toEqual([...RULES.map((it) => it.id), SILENCE].sort());
    expect(names(firm)).toEqual(
      RULES.filter((it) => it.breaks || it.firm)
        .map((it) => it.id)
        .sort(),
    );
  });

  it('tells everything in one run, in order of file and line', () => {
    let files = edit(SMALL_SCHOOL, 'courses/second/course.yaml', 'prerequisites: [first]', 'prerequisites: [frist]');
    files = edit(files, 'courses/first/01-basics/01-one.mdx', 'refer="urgent"', 'refer="soon"');
    files = edit(files, 'courses/first/01-basics/01-one.mdx', 'objectives: [know]', 'objectives: [konw]');
    files = edit(files, 'courses/first/01-basics/03-check.quiz.yaml', 'type: single', 'type: choice');
    files = edit(files, 'courses/first/films/reel/captions.en.vtt', 'WEBVTT', 'SUBTITLES');
    files = edit(files, 'content/references.bib', /$/, '@article{late,\n  title = {Late}\n}\n');
    expect(printed(files).map((line) => line.split('  ', 1)[0])).toEqual([
      'content/references.bib:7:1',
      'courses/first/01-basics/01-one.mdx:5:14',
      'courses/first/01-basics/01-one.mdx:19:23',
      'courses/first/01-basics/03-check.quiz.yaml:11:11',
      'courses/first/films/reel/captions.en.vtt:1:1',
      'courses/second/course.yaml:9:17',
    ]);
  });

  it('tells of a bibliography with 200 broken entries in two seconds', () => {
    const school = BROKEN_SCHOOLS.find((it) => it.what === 'two-hundred-broken-entries');
    const begun = performance.now();
    expect(printed(school?.files ?? {})).toHaveLength(200);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('checks drafts too', () => {
    const draft = edit(
      SMALL_SCHOOL,
      'courses/second/01-only/01-reading.mdx',
      'minutes: 5',
      'minutes: 5\ndraft: true\nfilm: none',
    );
    expect(printed(draft)).toContain(
      'courses/second/01-only/01-reading.mdx:6:7  the course has no film `none`  put it into courses/second/films/none/, or correct the id  [unknown-film]',
    );
  });

  it('tells of a link that leads nowhere, and goes on', () => {
    withFiles(SMALL_SCHOOL, (folders) => {
      const path = join(folders.courses, 'first/01-basics/09-lost.mdx');
      symlinkSync('nowhere.mdx', path);
      expect(checkSchool(folders).map(writeFinding)).toEqual([
        `${path}:1:1  the file can’t be opened (ENOENT)  put it there, or remove its name  [encoding]`,
      ]);
    });
  });

  it('reads files with Windows line ends and a byte order mark alike', () => {
    const path = 'courses/first/01-basics/02-two.mdx';
    const windows = `\uFEFF${String(SMALL_SCHOOL[path]).replaceAll('\n', '\r\n')}`;
    expect(printed({ ...SMALL_SCHOOL, [path]: windows })).toEqual([]);
    expect(printed({ ...SMALL_SCHOOL, [path]: windows.replace('Text.', '<Pearl>') })).toEqual([
      `${path}:9:1  \`<Pearl>\` is never closed  add \`</Pearl>\` after its text, or write \`<Pearl … />\` if it holds none  [mdx-syntax]`,
    ]);
  });
});
