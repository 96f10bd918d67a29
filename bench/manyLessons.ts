import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a build needs of the project; the rest is linked. */
const COPIED = ['src', 'content', 'courses', 'public', 'db', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

const A_MODULE = 10;
const A_COURSE = 100;

/** The first lesson of the first course that `makeSchool` makes. */
export const MADE_COURSE = 'made-1';
export const MADE_LESSON = `/courses/${MADE_COURSE}/part-1/lesson-1`;

/**
 * Copies the project into a temporary folder and writes so many further lessons into it: courses of ten modules of ten.
 * @returns the folder.
 */
export function makeSchool(lessons: number): string {
  const folder = mkdtempSync(join(tmpdir(), `fascia-${lessons}-lessons-`));
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  for (let number = 0; number < lessons; number += 1) writeLesson(join(folder, 'courses'), number);
  return folder;
}

function writeLesson(courses: string, number: number): void {
  const course = join(courses, `made-${Math.floor(number / A_COURSE) + 1}`);
  const part = Math.floor((number % A_COURSE) / A_MODULE) + 1;
  const module = join(course, `${String(part).padStart(2, '0')}-part-${part}`);
  const place = (number % A_MODULE) + 1;
  mkdirSync(module, { recursive: true });
  if (number % A_COURSE === 0) writeCourse(course, number / A_COURSE);
  if (place === 1) writeFileSync(join(module, 'module.yaml'), moduleYaml(part));
  writeFileSync(join(module, `${String(place).padStart(2, '0')}-lesson-${place}.mdx`), lessonMdx(number));
}

function writeCourse(folder: string, number: number): void {
  mkdirSync(join(folder, 'figures'));
  cpSync('courses/foundations/figures/reasoning-cycle.svg', join(folder, 'figures/cycle.svg'));
  writeFileSync(
    join(folder, 'course.yaml'),
    `title: Made ${number + 1}
summary: A course made to measure with.
description: A course made to measure with.
discipline: massage-therapy
level: foundation
order: ${100 + number}
hours: 10
objectives: [Measure.]
price: free
authors: [maya-lindqvist]
reviewers: []
published: 2026-11-01
version: 1
licence: CC BY 4.0
`,
  );
}

const moduleYaml = (part: number) => `title: Part ${part}
summary: A module made to measure with.
objectives: [{ id: measure, text: Measure. }] # check-off: objective-coverage — made to measure with
requires: []
`;

const SENTENCE =
  'The client lies on the back, the hands rest under the head, and nothing is done until the breath is calm. ';

/** A lesson as long as a real one, with what lessons are made of. */
const lessonMdx = (number: number) => `---
title: Lesson ${number + 1}
summary: A lesson made to measure with.
minutes: 6
objectives: [measure]
references: [ihs2018, do2019]
---

${SENTENCE.repeat(6)}

<RedFlag title="Thunderclap headache" refer="emergency">

${SENTENCE}

</RedFlag>

## First

${SENTENCE.repeat(10)}<Cite of="ihs2018" />

| Look at | Write down |
| --- | --- |
${Array.from({ length: 8 }, (_, row) => `| Row ${row} | ${SENTENCE.trim()} |`).join('\n')}

<Figure id="cycle" alt="The reasoning cycle." caption="Number ${number}." />

## Second

${SENTENCE.repeat(10)}<Cite of="do2019" />

<Contraindications>

- ${SENTENCE.trim()}
- ${SENTENCE.trim()}

</Contraindications>

<Technique title="Hold" minutes={5}>

1. ${SENTENCE.trim()}
2. ${SENTENCE.trim()}
3. ${SENTENCE.trim()}

</Technique>

## Third

${SENTENCE.repeat(10)}

<KeyPoints>

- ${SENTENCE.trim()}

</KeyPoints>
`;
