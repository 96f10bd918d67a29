import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkSchool, type Finding, type Folders, writeFinding } from '../../../src/school/catalogue/check/index.ts';

/** A school's files by their path: a small one with one of everything, in which nothing is wrong. */
export type Files = Record<string, string | Buffer>;

const LESSON = `---
title: One
summary: The first.
minutes: 40
objectives: [know]
requires: []
film: reel
references: [jones2020]
---

A paragraph <Cite of="jones2020" />.

## A heading

<Film id="reel" />

<Figure id="drawing" alt="A line." caption="One line." />

<RedFlag title="Stop" refer="urgent">

Refer.

</RedFlag>
`;

const TWO = `---
title: Two
summary: The second.
minutes: 20
objectives: [know]
requires: [one]
---

Text.
`;

const QUIZ = `title: Check
summary: Two items.
minutes: 10
objectives: [know]
requires: [two]
pass: 0.5
attempts: 2
draw: 1
items:
  - id: first
    type: single
    objective: know
    stem: Which?
    options:
      - { text: This, correct: true }
      - { text: That }
  - { id: second, type: true-false, objective: know, stem: So it is., answer: true }
`;

const CASE = `---
title: A patient
summary: A case.
minutes: 50
objectives: [act]
pass: 0.5
tries: 2
sections:
  - { id: findings, title: Findings, prompt: What?, words: [1, 9] }
rubric:
  - id: safety
    title: Safety
    weight: 1
    levels: [{ title: No, descriptor: None. }, { title: Yes, descriptor: Some. }]
---

An invented patient.
`;

export const SMALL_SCHOOL: Readonly<Files> = {
  'content/school.yaml': `name: A School
shortName: School
tagline: A tagline.
address: 1 Street
email: a@school.test
signatory: { name: Ann, title: Director }
notice: No advice.
disciplines:
  - { id: massage-therapy, title: Massage therapy, summary: Hands. }
`,
  'content/instructors/ann-author.yaml':
    'name: Ann\ncredentials: RMT\nemail: ann@school.test\nbiography: Teaches.\nteaches: [first]\n',
  'content/diplomas/both.yaml':
    'title: Both\nsummary: Both.\ndescription: Both.\ncourses: [first, second]\nhours: 2.5\nrequirements: { cases: 1 }\nstatement: did both\nversion: 1\npublished: 2026-01-01\n',
  'content/pages/about.mdx': '---\ntitle: About\nsummary: Us.\n---\n\nWe teach.\n',
  'content/references.bib':
    '@article{jones2020,\n  author = {Jones, Ann},\n  title = {On lines},\n  journal = {Lines},\n  year = {2020}\n}\n',
  'courses/first/course.yaml': `title: First
summary: The first course.
description: The first course.
discipline: massage-therapy
level: foundation
hours: 2
objectives: [Know it.]
price: { amount: 1000, currency: USD }
authors: [ann-author]
reviewers:
  - { who: ann-author, on: 2026-01-01 }
published: 2026-01-01
`,
  'courses/first/01-basics/module.yaml':
    'title: Basics\nsummary: Basics.\nobjectives:\n  - { id: know, text: Know. }\n',
  'courses/first/01-basics/01-one.mdx': LESSON,
  'courses/first/01-basics/02-two.mdx': TWO,
  'courses/first/01-basics/03-check.quiz.yaml': QUIZ,
  'courses/first/02-practice/module.yaml':
    'title: Practice\nsummary: Practice.\nobjectives:\n  - { id: act, text: Act. }\nrequires: [basics]\n',
  'courses/first/02-practice/01-patient.case.mdx': CASE,
  'courses/first/figures/drawing.svg':
    '<svg viewBox="0 0 9 9"><title>A line</title><path class="f-line" d="M0 0h9" /></svg>\n',
  'courses/first/films/reel/film.yaml':
    'title: Reel\nsummary: A reel.\nseconds: 5\ncaptions:\n  - { lang: en, label: English, file: captions.en.vtt }\ndescription: A line moves.\nlicence: CC BY 4.0\n',
  'courses/first/films/reel/captions.en.vtt':
    'WEBVTT\n\n1\n00:00.000 --> 00:02.000\nA line.\n\nNOTE a note\n\n00:02.000 --> 00:00:05.000 align:start\nIt moves.\n',
  'courses/first/films/reel/poster.jpg': '',
  'courses/first/films/reel/hls/master.m3u8': '#EXTM3U\n',
  'courses/second/course.yaml':
    'title: Second\nsummary: More.\ndescription: More.\ndiscipline: massage-therapy\nlevel: advanced\nhours: 0.5\nobjectives: [More.]\nprice: free\nprerequisites: [first]\nauthors: [ann-author]\npublished: 2026-01-01\n',
  'courses/second/01-only/module.yaml': 'title: Only\nsummary: Only.\nobjectives:\n  - { id: more, text: More. }\n',
  'courses/second/01-only/01-reading.mdx':
    '---\ntitle: Reading\nsummary: More.\nminutes: 30\nobjectives: [more]\n---\n\nText.\n',
};

/** Changes a text in one of the files; throws where it is not there, so that no test passes by a misspelling. */
export function edit(files: Files, path: string, from: string | RegExp, to: string): Files {
  const before = String(files[path] ?? '');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${from}`);
  return { ...files, [path]: after };
}

/** Writes files to a temporary folder while something is done with them. */
export function withFiles<T>(files: Files, use: (folders: Folders, root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'fascia-check-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return use({ courses: join(root, 'courses'), content: join(root, 'content') }, root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What the check finds in files, with paths from the folder that holds `courses` and `content`. */
export const findings = (files: Files): Finding[] =>
  withFiles(files, (folders, root) => {
    const fromHere = (text: string) => text.replaceAll(`${root}/`, '');
    return checkSchool(folders).map((it) => ({
      ...it,
      file: fromHere(it.file),
      wrong: fromHere(it.wrong),
      remedy: fromHere(it.remedy),
    }));
  });

/** What the check prints about files. */
export const printed = (files: Files): string[] => findings(files).map(writeFinding);
