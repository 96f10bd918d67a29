import { describe, expect, it } from 'vitest';
import { writeFinding } from '../../../src/school/catalogue/check/index.ts';
import { RULES } from '../../../src/school/catalogue/check/rules.ts';
import { BROKEN_SCHOOLS } from './brokenSchools.ts';
import { edit, findings, printed, SMALL_SCHOOL } from './smallSchool.ts';

describe('the course check', () => {
  it('finds nothing in a sound school', () => {
    expect(printed(SMALL_SCHOOL)).toEqual([]);
  });

  it.each(BROKEN_SCHOOLS)('$rule: $what', ({ rule, files, prints }) => {
    const found = findings(files);
    expect(found.map(writeFinding)).toEqual(prints);
    expect(new Set(found.map((it) => it.rule))).toEqual(new Set([rule]));
  });

  it('has a broken school for every rule, and a name for each', () => {
    expect(RULES.map((it) => it.id).filter((id) => !BROKEN_SCHOOLS.some((it) => it.rule === id))).toEqual([]);
    expect(new Set(RULES.map((it) => it.id)).size).toBe(RULES.length);
    expect(RULES.filter((it) => !/^[a-z]+(-[a-z]+)*$/.test(it.id))).toEqual([]);
  });

  it('tells everything in one run, in order of file and line', () => {
    let files = edit(SMALL_SCHOOL, 'courses/second/course.yaml', 'prerequisites: [first]', 'prerequisites: [frist]');
    files = edit(files, 'courses/first/01-basics/01-one.mdx', 'refer="urgent"', 'refer="soon"');
    files = edit(files, 'courses/first/01-basics/01-one.mdx', 'objectives: [know]', 'objectives: [konw]');
    files = edit(files, 'courses/first/01-basics/03-check.quiz.yaml', 'type: single', 'type: choice');
    files = edit(files, 'courses/first/films/reel/captions.en.vtt', 'WEBVTT', 'SUBTITLES');
    files = edit(files, 'content/references.bib', 'year = {2020}', '');
    expect(printed(files).map((line) => line.split('  ', 1)[0])).toEqual([
      'content/references.bib:1:1',
      'courses/first/01-basics/01-one.mdx:5:14',
      'courses/first/01-basics/01-one.mdx:8:14',
      'courses/first/01-basics/01-one.mdx:19:23',
      'courses/first/01-basics/03-check.quiz.yaml:11:11',
      'courses/first/films/reel/captions.en.vtt:1:1',
      'courses/second/course.yaml:9:17',
    ]);
  });

  it('checks drafts too', () => {
    const draft = edit(
      SMALL_SCHOOL,
      'courses/second/01-only/01-reading.mdx',
      'minutes: 30',
      'minutes: 30\ndraft: true\nfilm: none',
    );
    expect(printed(draft)).toContain(
      'courses/second/01-only/01-reading.mdx:6:7  the course has no film `none`  put it into courses/second/films/none/, or correct the id',
    );
  });

  it('reads files with Windows line ends and a byte order mark alike', () => {
    const path = 'courses/first/01-basics/02-two.mdx';
    const windows = `\uFEFF${String(SMALL_SCHOOL[path]).replaceAll('\n', '\r\n')}`;
    expect(printed({ ...SMALL_SCHOOL, [path]: windows })).toEqual([]);
    expect(printed({ ...SMALL_SCHOOL, [path]: windows.replace('Text.', '<Pearl>') })).toEqual([
      `${path}:9:1  \`<Pearl>\` is never closed  add \`</Pearl>\` after its text, or write \`<Pearl … />\` if it holds none`,
    ]);
  });
});
