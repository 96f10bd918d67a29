import { edit, type Files, SMALL_SCHOOL } from './smallSchool.ts';

/** A school in which one thing is wrong, and what the check must print about it: exactly this and nothing else. */
export interface BrokenSchool {
  rule: string;
  what: string;
  files: Files;
  prints: string[];
}

const ONE = 'courses/first/01-basics/01-one.mdx';
const TWO = 'courses/first/01-basics/02-two.mdx';
const QUIZ = 'courses/first/01-basics/03-check.quiz.yaml';
const CASE = 'courses/first/02-practice/01-patient.case.mdx';
const BASICS = 'courses/first/01-basics/module.yaml';
const COURSE = 'courses/first/course.yaml';
const FILM = 'courses/first/films/reel/film.yaml';
const VTT = 'courses/first/films/reel/captions.en.vtt';
const FIGURE = 'courses/first/figures/drawing.svg';
const DIPLOMA = 'content/diplomas/both.yaml';

const put = (path: string, text: string | Buffer): Files => ({ ...SMALL_SCHOOL, [path]: text });
const change = (path: string, from: string | RegExp, to: string): Files => edit(SMALL_SCHOOL, path, from, to);
const without = (...paths: string[]): Files => Object.fromEntries(Object.entries(SMALL_SCHOOL).filter(([path]) => !paths.includes(path)));
/** Puts text behind the first paragraph of lesson one, which is in line 11. */
const say = (text: string): Files => change(ONE, '\n\n## A heading', `\n\n${text}\n\n## A heading`);

export const BROKEN_SCHOOLS: BrokenSchool[] = [
  { rule: 'encoding', what: 'Latin-1', files: put(BASICS, Buffer.from('title: Basics\nsummary: Caf\xe9\n', 'latin1')), prints: [] },
  { rule: 'file-names', what: 'a lesson without a number', files: put('courses/first/01-basics/extra.mdx', 'x'), prints: [] },
  { rule: 'file-names', what: '.yml', files: put('courses/first/01-basics/04-more.quiz.yml', 'x'), prints: [] },
  { rule: 'file-names', what: 'a module without a number', files: put('courses/first/extra/module.yaml', 'x'), prints: [] },
  { rule: 'file-names', what: 'an id with capitals', files: put('courses/first/01-basics/04-Neck.mdx', String(SMALL_SCHOOL[TWO]).replace('Two', 'Neck')), prints: [] },
  { rule: 'file-names', what: 'a lesson beside the modules', files: put('courses/first/04-more.mdx', 'x'), prints: [] },
  { rule: 'file-names', what: 'a photograph as a figure', files: put('courses/first/figures/photo.jpg', 'x'), prints: [] },
  { rule: 'file-names', what: 'an instructor in a folder too deep', files: put('content/instructors/more/bea.yaml', 'x'), prints: [] },
  { rule: 'missing-file', what: 'no course.yaml', files: put('courses/third/README.md', 'x'), prints: [] },
  { rule: 'missing-file', what: 'no module.yaml', files: put('courses/first/03-third/01-a.mdx', String(SMALL_SCHOOL[TWO]).replace('requires: [one]', 'requires: []')), prints: [] },
  { rule: 'missing-file', what: 'no film.yaml', files: put('courses/first/films/other/poster.jpg', 'x'), prints: [] },
  { rule: 'front-matter', what: 'none', files: put(TWO, 'Text.\n'), prints: [] },
  { rule: 'front-matter', what: 'never closed', files: put('content/pages/about.mdx', '---\ntitle: About\n\nText.\n'), prints: [] },
  { rule: 'yaml-syntax', what: 'a colon in a text', files: change(COURSE, 'summary: The first course.', 'summary: The first: a course.'), prints: [] },
  { rule: 'yaml-syntax', what: 'an open quote', files: change(QUIZ, 'stem: Which?', 'stem: "Which?'), prints: [] },
  { rule: 'yaml-syntax', what: 'an open bracket', files: change(COURSE, 'objectives: [Know it.]', 'objectives: [Know it.'), prints: [] },
  { rule: 'yaml-syntax', what: 'a tab', files: change(QUIZ, '    stem: Which?', '\tstem: Which?'), prints: [] },
  { rule: 'yaml-syntax', what: 'a field twice', files: change(TWO, 'minutes: 20', 'minutes: 20\nminutes: 20'), prints: [] },
  { rule: 'yaml-syntax', what: 'an alias to nothing', files: change(COURSE, 'description: The first course.', 'description: *The'), prints: [] },
  { rule: 'yaml-syntax', what: 'two independent flaws', files: edit(change(QUIZ, 'stem: Which?', 'stem: @Which?'), QUIZ, 'attempts: 2', 'attempts: 2\nattempts: 2'), prints: [] },
  { rule: 'fields', what: 'a missing field', files: change(TWO, 'minutes: 20\n', ''), prints: [] },
  { rule: 'fields', what: 'an unknown field', files: change(TWO, 'minutes: 20', 'minutes: 20\nclinicl: true'), prints: [] },
  { rule: 'fields', what: 'a wrong type', files: change(TWO, 'minutes: 20', 'minutes: twenty'), prints: [] },
  { rule: 'fields', what: 'an unknown item type', files: change(QUIZ, 'type: single', 'type: singel'), prints: [] },
  { rule: 'fields', what: 'no correct option', files: change(QUIZ, ', correct: true', ''), prints: [] },
  { rule: 'fields', what: 'two correct options', files: change(QUIZ, 'text: That', 'text: That, correct: true'), prints: [] },
  { rule: 'fields', what: 'an answer that is none', files: change(QUIZ, 'answer: true', 'answer: maybe'), prints: [] },
  { rule: 'fields', what: 'a draw larger than the pool, beside another slip', files: edit(change(QUIZ, 'draw: 1', 'draw: 3'), QUIZ, 'pass: 0.5', 'pass: 50'), prints: [] },
  { rule: 'fields', what: 'a price without a currency', files: change(COURSE, ', currency: USD', ''), prints: [] },
  { rule: 'fields', what: 'a price in words', files: change(COURSE, 'price: { amount: 1000, currency: USD }', 'price: ten'), prints: [] },
  { rule: 'fields', what: 'an empty file', files: put('content/instructors/ann-author.yaml', ''), prints: [] },
  { rule: 'mdx-syntax', what: 'a tag never closed', files: say('<Pearl>\n\nText.'), prints: [] },
  { rule: 'mdx-syntax', what: 'a tag closed too late', files: say('<KeyPoints>\n\n<Pearl>\n\nText.\n\n</KeyPoints>'), prints: [] },
  { rule: 'mdx-syntax', what: 'a closing tag too many', files: say('Text.\n\n</Pearl>'), prints: [] },
  { rule: 'mdx-syntax', what: 'a bare <', files: say('Pain <3 of 10.'), prints: [] },
  { rule: 'mdx-syntax', what: 'an attribute without its quote', files: say('<Evidence grade="weak>\n\nText.\n\n</Evidence>'), prints: [] },
  { rule: 'mdx-syntax', what: 'an open brace', files: say('A set {1, 2 of them.'), prints: [] },
  { rule: 'mdx-syntax', what: 'three flaws in one file, and a wrong figure', files: edit(edit(say('<Pearl>\n\nPain <3.\n\n<b>bold</i>'), ONE, 'id="drawing"', 'id="drawin"'), ONE, 'Refer.', 'Refer {.'), prints: [] },
  { rule: 'no-code', what: 'an import', files: say("import x from 'node:fs'"), prints: [] },
  { rule: 'no-code', what: 'an export', files: say('Text.\n\nexport const x = 1'), prints: [] },
  { rule: 'no-code', what: 'an expression', files: say('So {process.exit()} it is.'), prints: [] },
  { rule: 'no-code', what: 'code in an attribute', files: say('<Technique title="Press" minutes={1 + 1}>\n\nText.\n\n</Technique>'), prints: [] },
  { rule: 'no-code', what: 'spread attributes', files: say('<Cite {...all} />'), prints: [] },
  { rule: 'unsafe-html', what: 'a script', files: say('<script>alert(1)</script>'), prints: [] },
  { rule: 'unsafe-html', what: 'a style', files: say('<style>p</style>'), prints: [] },
  { rule: 'unsafe-html', what: 'attributes', files: say('<b style="color: red" onClick={x}>bold</b>'), prints: [] },
  { rule: 'unsafe-html', what: 'raw HTML by a directive', files: say('<b set:html="<i>" />'), prints: [] },
  { rule: 'unsafe-html', what: 'a link that runs', files: say('[press](javascript:alert)'), prints: [] },
  { rule: 'unsafe-html', what: 'a title of the first level', files: say('<h1>Big</h1>'), prints: [] },
  { rule: 'unknown-component', what: 'a misspelling', files: say('<Perl>\n\nText.\n\n</Perl>'), prints: [] },
  { rule: 'unknown-component', what: 'a name of every object', files: say('<Object.toString />'), prints: [] },
  { rule: 'unknown-component', what: 'in a page', files: change('content/pages/about.mdx', 'We teach.', '<Pearl>We teach.</Pearl>'), prints: [] },
  { rule: 'component-attributes', what: 'a figure without alt', files: change(ONE, ' alt="A line."', ''), prints: [] },
  { rule: 'component-attributes', what: 'a figure with an empty alt', files: change(ONE, ' alt="A line."', '\n  alt=""'), prints: [] },
  { rule: 'component-attributes', what: 'an unknown referral', files: change(ONE, 'refer="urgent"', 'refer="urgnt"'), prints: [] },
  { rule: 'component-attributes', what: 'an unknown attribute', files: change(ONE, 'refer="urgent"', 'refer="urgent" titel="x"'), prints: [] },
  { rule: 'headings', what: 'a first level', files: change(ONE, '## A', '# A'), prints: [] },
  { rule: 'headings', what: 'a level left out', files: change(ONE, '## A heading', '## A heading\n\n#### A part'), prints: [] },
  { rule: 'headings', what: 'beginning too deep', files: change(ONE, '## A', '### A'), prints: [] },
  { rule: 'empty-text', what: 'a lesson', files: change(TWO, '\nText.\n', ''), prints: [] },
  { rule: 'duplicate-id', what: 'two items', files: change(QUIZ, 'id: second', 'id: first'), prints: [] },
  { rule: 'duplicate-id', what: 'two activities', files: put('courses/first/01-basics/04-one.mdx', String(SMALL_SCHOOL[TWO])), prints: [] },
  { rule: 'duplicate-id', what: 'two modules', files: { ...put('courses/second/02-only/module.yaml', String(SMALL_SCHOOL['courses/second/01-only/module.yaml'])), 'courses/second/02-only/01-a.mdx': String(SMALL_SCHOOL['courses/second/01-only/01-reading.mdx']) }, prints: [] },
  { rule: 'duplicate-id', what: 'two sections of a case', files: change(CASE, 'words: [1, 9] }', 'words: [1, 9] }\n  - { id: findings, title: Again, prompt: What?, words: [1, 9] }'), prints: [] },
  { rule: 'empty-module', what: 'a module', files: put('courses/first/03-empty/module.yaml', String(SMALL_SCHOOL[BASICS])), prints: [] },
  { rule: 'empty-module', what: 'a course', files: put('courses/third/course.yaml', String(SMALL_SCHOOL['courses/second/course.yaml'])), prints: [] },
  { rule: 'prerequisites', what: 'an unknown activity', files: change(TWO, 'requires: [one]', 'requires: [onne]'), prints: [] },
  { rule: 'prerequisites', what: 'an activity of another module', files: change(CASE, 'objectives: [act]', 'objectives: [act]\nrequires: [two]'), prints: [] },
  { rule: 'prerequisites', what: 'an unknown module', files: change('courses/first/02-practice/module.yaml', 'requires: [basics]', 'requires: [basic]'), prints: [] },
  { rule: 'prerequisites', what: 'an unknown course', files: change('courses/second/course.yaml', 'prerequisites: [first]', 'prerequisites: [zeroth]'), prints: [] },
  { rule: 'prerequisites', what: 'a draft', files: edit(change(TWO, 'minutes: 20', 'minutes: 5\ndraft: true'), ONE, 'minutes: 40', 'minutes: 55'), prints: [] },
  { rule: 'prerequisite-cycle', what: 'activities', files: change(ONE, 'requires: []', 'requires: [check]'), prints: [] },
  { rule: 'prerequisite-cycle', what: 'an activity that requires itself', files: change(TWO, 'requires: [one]', 'requires: [two]'), prints: [] },
  { rule: 'prerequisite-cycle', what: 'modules', files: change(BASICS, 'objectives:', 'requires: [practice]\nobjectives:'), prints: [] },
  { rule: 'prerequisite-cycle', what: 'courses', files: change(COURSE, 'level: foundation', 'level: foundation\nprerequisites: [second]'), prints: [] },
  { rule: 'never-opens', what: 'an activity that waits for a later module', files: change(TWO, 'requires: [one]', 'requires: [practice/patient]'), prints: [] },
  { rule: 'objectives', what: 'of a lesson', files: change(TWO, 'objectives: [know]', 'objectives: [know, act]'), prints: [] },
  { rule: 'objectives', what: 'of an item', files: change(QUIZ, '    objective: know', '    objective: knwo'), prints: [] },
  { rule: 'people', what: 'an unknown author', files: change(COURSE, 'authors: [ann-author]', 'authors: [ann-autor]'), prints: [] },
  { rule: 'people', what: 'an unknown reviewer', files: change(COURSE, 'who: ann-author', 'who: bea'), prints: [] },
  { rule: 'people', what: 'an instructor of nothing', files: change('content/instructors/ann-author.yaml', 'teaches: [first]', 'teaches: [frist]'), prints: [] },
  { rule: 'discipline', what: 'a title for an id', files: change(COURSE, 'discipline: massage-therapy', 'discipline: massage therapy'), prints: [] },
  { rule: 'citation', what: 'a key that is not listed', files: change(ONE, 'of="jones2020"', 'of="jones2021"'), prints: [] },
  { rule: 'unknown-reference', what: 'a key without an entry', files: change(CASE, 'pass: 0.5', 'references: [smith1999]\npass: 0.5'), prints: [] },
  { rule: 'unknown-reference', what: 'a key twice', files: change(ONE, '[jones2020]', '[jones2020, jones2020]'), prints: [] },
  { rule: 'bibliography', what: 'an entry without a year, and one that breaks off', files: change('content/references.bib', /$/, '\n@book{smith1999,\n  title = {On circles}\n}\n\n@article{late,\n  title = {Open\n'), prints: [] },
  { rule: 'unknown-figure', what: 'a misspelling', files: change(ONE, 'id="drawing"', 'id="drawin"'), prints: [] },
  { rule: 'figure-drawing', what: 'styles, a script and no proportions', files: put(FIGURE, '<svg width="9"><title>A</title>\n<path style="fill:red" onload="x()" />\n</svg>\n'), prints: [] },
  { rule: 'unknown-film', what: 'none in the course', files: edit(change(ONE, 'film: reel', 'film: real'), ONE, '<Film id="reel" />', '<Film id="real" />'), prints: [] },
  { rule: 'film-shown', what: 'a required film that the text does not show', files: change(ONE, '<Film id="reel" />\n\n', ''), prints: [] },
  { rule: 'film-files', what: 'nothing but its description', files: without(VTT, 'courses/first/films/reel/poster.jpg', 'courses/first/films/reel/hls/master.m3u8'), prints: [] },
  { rule: 'captions', what: 'no WebVTT', files: put(VTT, '1\n00:00:00,000 --> 00:00:02,000\nA line.\n'), prints: [] },
  { rule: 'captions', what: 'no cues', files: put(VTT, 'WEBVTT\n\nNOTE later\n'), prints: [] },
  { rule: 'captions', what: 'every kind of wrong cue', files: put(VTT, 'WEBVTT\n\n00:04.000 --> 00:03.000\nA\n\n00:02.000 --> 00:05.000\nB\n\n00:06,000 --> 00:07,000\nC\n\n00:08.000 --> 00:09.000\n\nD\n'), prints: [] },
  { rule: 'currency', what: 'one that there is not', files: change(COURSE, 'USD', 'USX'), prints: [] },
  { rule: 'hours', what: 'more than the minutes', files: edit(change(COURSE, 'hours: 2', 'hours: 3'), DIPLOMA, 'hours: 2.5', 'hours: 3.5'), prints: [] },
  { rule: 'diploma', what: 'an unknown course', files: change(DIPLOMA, '[first, second]', '[first, secnd]'), prints: [] },
  { rule: 'diploma', what: 'hours and cases that its courses have not', files: edit(change(DIPLOMA, 'hours: 2.5', 'hours: 3'), DIPLOMA, 'cases: 1', 'cases: 2'), prints: [] },
];
