import { describe, expect, it } from 'vitest';
import { edit, type Files, SMALL_SCHOOL, withFiles } from '../../../../tests/integration/catalogue/smallSchool.ts';
import { readCatalogue } from '../readFiles.ts';
import { hoursOf } from './hoursOf.ts';

const ONE = 'courses/first/01-basics/01-one.mdx';
const CHECK = 'courses/first/01-basics/03-check.quiz.yaml';
const PATIENT = 'courses/first/02-practice/01-patient.case.mdx';

const reckoned = (files: Files) =>
  withFiles(files, (folders) => {
    const catalogue = readCatalogue(folders);
    const course = catalogue.courses.find((it) => it.id === 'first');
    if (!course) throw new Error('the small school has a first course');
    const { activities, ...sums } = hoursOf(course, catalogue);
    const of = (name: string) => activities.find((it) => it.activity.path.endsWith(name));
    return { sums, of };
  });

/** How an edit changes what the first course is reckoned at. */
const change = (path: string, from: string | RegExp, to: string) => {
  const [before, after] = [reckoned(SMALL_SCHOOL), reckoned(edit(SMALL_SCHOOL, path, from, to))];
  const by = (name: 'words' | 'reading' | 'video' | 'assessment' | 'practice') =>
    Number((after.sums[name] - before.sums[name]).toFixed(6));
  return {
    words: by('words'),
    reading: by('reading'),
    video: by('video'),
    assessment: by('assessment'),
    practice: by('practice'),
  };
};
const NOTHING = { words: 0, reading: 0, video: 0, assessment: 0, practice: 0 };

describe('the hours of a course', () => {
  it('are reading, films and assessments, and the sum of its activities', () => {
    const { sums } = reckoned(SMALL_SCHOOL);
    expect(sums.computed).toBeCloseTo((sums.reading + sums.video + sums.assessment) / 60, 9);
    expect(sums.reading).toBeCloseTo(sums.words / 200, 9);
  });

  it.each<[string, string, string | RegExp, string, Partial<typeof NOTHING>]>([
    [
      '200 words more are a minute',
      ONE,
      'A paragraph',
      `${'word '.repeat(200)}A paragraph`,
      { words: 200, reading: 1 },
    ],
    [
      'words in emphasis and links count once',
      ONE,
      'A paragraph',
      '**Two *words*** A paragraph',
      { words: 2, reading: 0.01 },
    ],
    ['what stands in attributes is not read', ONE, 'title="Hold"', 'title="Hold it very still"', {}],
    ['comments are not read', ONE, 'A paragraph', '{/* five words that nobody sees */}\n\nA paragraph', {}],
    ['practice of a technique counts for itself', ONE, 'title="Hold"', 'title="Hold" minutes={7}', { practice: 7 }],
    [
      'minutes in a heading are practice',
      ONE,
      '## A heading',
      '## A heading (15 minutes)',
      { words: 2, reading: 0.01, practice: 15 },
    ],
    ['a film is as long as it is', 'courses/first/films/reel/film.yaml', /seconds: .*/, 'seconds: 65', { video: 1 }],
    ['a case takes what is written at least', PATIENT, /words: \[.*\]/, 'words: [20, 30]', { assessment: 1 }],
  ])('%s', (_, path, from, to, by) => {
    expect(change(path, from, to)).toEqual({ ...NOTHING, ...by });
  });

  it('are none of a quiz for practice', () => {
    const practice = reckoned(edit(SMALL_SCHOOL, CHECK, 'attempts:', 'practice: true\nattempts:'));
    expect(practice.of('/check')?.assessment).toBe(0);
    expect(reckoned(SMALL_SCHOOL).of('/check')?.assessment).toBeGreaterThan(0);
  });

  it('give an assessment no more than the minutes of its author', () => {
    const minutes = (written: string) =>
      reckoned(edit(SMALL_SCHOOL, PATIENT, /minutes: \d+/, `minutes: ${written}`)).of('/patient');
    expect(minutes('1')?.assessment).toBe(1);
    expect(minutes('600')?.assessment).toBeLessThan(30);
  });

  it('count a film once, where it is first shown', () => {
    const TWO = 'courses/first/01-basics/02-two.mdx';
    const before = reckoned(SMALL_SCHOOL);
    const after = reckoned(edit(SMALL_SCHOOL, TWO, 'Text.', '<Film id="reel" />'));
    expect(after.sums.video).toBe(before.sums.video);
    expect(after.of('/two')?.video).toBe(0);
    const moved = reckoned(edit(edit(SMALL_SCHOOL, TWO, 'Text.', '<Film id="reel" />'), ONE, '<Film id="reel" />', ''));
    expect(moved.sums.video).toBe(before.sums.video);
  });
});
