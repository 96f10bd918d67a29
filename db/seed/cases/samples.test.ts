import { describe, expect, test } from 'vitest';
import { sectionProblems } from '../../../src/school/cases/index.ts';
import { catalogue, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../../src/school/catalogue/readFiles.ts';
import { prose, type Quality } from './sample.ts';
import { sampleOf } from './samples.ts';

useCatalogue(readCatalogue({ courses: 'courses', content: 'content' }));
const studies = [...catalogue().cases.values()];

/** What is handed in somewhere in the demo school, by the id of the case. */
const HANDED_IN: Record<string, Quality[]> = {
  'headache-at-the-desk': ['thorough', 'sound', 'weak', 'improved'],
  'back-pain-after-the-move': ['thorough', 'sound', 'uneven'],
  violinist: ['thorough', 'sound'],
  runner: ['thorough', 'sound'],
  'band-by-noon': ['thorough', 'uneven'],
  'seven-weeks-after-the-repair': ['thorough'],
  'back-by-saturday': ['thorough', 'uneven'],
};

describe.each(studies.map((study) => [study.id, study] as const))('%s', (id, study) => {
  test('has work of its own for each student who hands it in, within the range of words', () => {
    const qualities = HANDED_IN[id] ?? [];
    expect(qualities).not.toEqual([]);
    for (const quality of qualities) {
      const { sections } = sampleOf(study.path, quality);
      const texts = new Map(Object.entries(sections).map(([section, text]) => [section, { text }]));
      expect([...texts.keys()], quality).toEqual(study.sections.map((it) => it.id));
      expect(sectionProblems(study.sections, texts), quality).toEqual([]);
    }
  });

  test('has marks that name every criterion of the rubric, each with a word', () => {
    const { mark } = sampleOf(study.path, 'thorough');
    expect(Object.keys(mark.levels)).toEqual(study.rubric.map((it) => it.id));
    expect(Object.keys(mark.comments)).toEqual(study.rubric.map((it) => it.id));
  });
});

test('nobody copies from anybody', () => {
  const texts = studies.flatMap((study) =>
    (HANDED_IN[study.id] ?? []).flatMap((quality) => Object.values(sampleOf(study.path, quality).sections)),
  );
  expect(new Set(texts).size).toBe(texts.length);
});

test('prose joins the lines of a paragraph and keeps paragraphs and lists apart', () => {
  expect(prose('\n    One\n    line.\n\n    Two.\n    - a\n      list\n    - of two\n  ')).toBe(
    'One line.\n\nTwo.\n- a list\n- of two',
  );
});
