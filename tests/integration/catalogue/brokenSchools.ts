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
const VTT = 'courses/first/films/reel/captions.en.vtt';
const FIGURE = 'courses/first/figures/drawing.svg';
const DIPLOMA = 'content/diplomas/both.yaml';

const put = (path: string, text: string | Buffer): Files => ({ ...SMALL_SCHOOL, [path]: text });
const change = (path: string, from: string | RegExp, to: string): Files => edit(SMALL_SCHOOL, path, from, to);
const without = (...paths: string[]): Files =>
  Object.fromEntries(Object.entries(SMALL_SCHOOL).filter(([path]) => !paths.includes(path)));
/** Puts text behind the first paragraph of lesson one, which is in line 11. */
const say = (text: string): Files => change(ONE, '\n\n## A heading', `\n\n${text}\n\n## A heading`);

export const BROKEN_SCHOOLS: BrokenSchool[] = [
  {
    rule: 'encoding',
    what: 'Latin-1',
    files: put(BASICS, Buffer.from('title: Basics\nsummary: Caf\xe9\n', 'latin1')),
    prints: [
      'courses/first/01-basics/module.yaml:2:13  the file is not UTF-8  save it as UTF-8; the first letter that is not stands here',
    ],
  },
  {
    rule: 'file-names',
    what: 'a lesson without a number',
    files: put('courses/first/01-basics/extra.mdx', 'x'),
    prints: [
      'courses/first/01-basics/extra.mdx:1:1  the file’s name says no kind of activity  name it NN-name.mdx, NN-name.quiz.yaml or NN-name.case.mdx, such as 03-palpation.mdx',
    ],
  },
  {
    rule: 'file-names',
    what: '.yml',
    files: put('courses/first/01-basics/04-more.quiz.yml', 'x'),
    prints: ['courses/first/01-basics/04-more.quiz.yml:1:1  `.yml` is not read  rename it to end in .yaml'],
  },
  {
    rule: 'file-names',
    what: 'a module without a number',
    files: put('courses/first/extra/module.yaml', 'x'),
    prints: [
      'courses/first/extra:1:1  the folder’s name says no module  name it NN-name with the module’s place, such as 02-assessment',
    ],
  },
  {
    rule: 'file-names',
    what: 'an id with capitals',
    files: put('courses/first/01-basics/04-Neck.mdx', String(SMALL_SCHOOL[TWO]).replace('Two', 'Neck')),
    prints: [
      'courses/first/01-basics/04-Neck.mdx:1:1  the file’s name says no kind of activity  name it NN-name.mdx, NN-name.quiz.yaml or NN-name.case.mdx, such as 03-palpation.mdx',
    ],
  },
  {
    rule: 'file-names',
    what: 'a lesson beside the modules',
    files: put('courses/first/04-more.mdx', 'x'),
    prints: [
      'courses/first/04-more.mdx:1:1  the file is not read here  move it into a module’s folder, films/ or figures/',
    ],
  },
  {
    rule: 'file-names',
    what: 'a photograph as a figure',
    files: put('courses/first/figures/photo.jpg', 'x'),
    prints: ['courses/first/figures/photo.jpg:1:1  a figure is an .svg file  draw it as SVG, or move it elsewhere'],
  },
  {
    rule: 'file-names',
    what: 'an instructor in a folder too deep',
    files: put('content/instructors/more/bea.yaml', 'x'),
    prints: [
      'content/instructors/more/bea.yaml:1:1  the file is not read here  see content/ in the authors’ guide (courses/README.md) for where it belongs',
    ],
  },
  {
    rule: 'missing-file',
    what: 'no course.yaml',
    files: put('courses/third/README.md', 'x'),
    prints: [
      'courses/third/course.yaml:1:1  there is no `course.yaml`  write one; its fields are in the authors’ guide (courses/README.md)',
    ],
  },
  {
    rule: 'missing-file',
    what: 'no module.yaml',
    files: put('courses/first/03-third/01-a.mdx', String(SMALL_SCHOOL[TWO]).replace('requires: [one]', 'requires: []')),
    prints: [
      'courses/first/03-third/module.yaml:1:1  there is no `module.yaml`  write one; its fields are in the authors’ guide (courses/README.md)',
    ],
  },
  {
    rule: 'missing-file',
    what: 'no film.yaml',
    files: put('courses/first/films/other/poster.jpg', 'x'),
    prints: [
      'courses/first/films/other/film.yaml:1:1  there is no `film.yaml`  write one; its fields are in the authors’ guide (courses/README.md)',
    ],
  },
  {
    rule: 'front-matter',
    what: 'none',
    files: put(TWO, 'Text.\n'),
    prints: [
      'courses/first/01-basics/02-two.mdx:1:1  there is no front matter  begin with a line ---, then the fields (`title: …`), then a line ---',
    ],
  },
  {
    rule: 'front-matter',
    what: 'never closed',
    files: put('content/pages/about.mdx', '---\ntitle: About\n\nText.\n'),
    prints: ['content/pages/about.mdx:1:1  the front matter is never closed  add a line --- after its last field'],
  },
  {
    rule: 'yaml-syntax',
    what: 'a colon in a text',
    files: change(COURSE, 'summary: The first course.', 'summary: The first: a course.'),
    prints: [
      'courses/first/course.yaml:2:10  not readable as YAML: there is a second colon in the line  put text that holds a colon and a space in double quotes',
    ],
  },
  {
    rule: 'yaml-syntax',
    what: 'an open quote',
    files: change(QUIZ, 'stem: Which?', 'stem: "Which?'),
    prints: [
      'courses/first/01-basics/03-check.quiz.yaml:13:11  not readable as YAML: a quote or bracket is opened and never closed  close it, or put the whole text in double quotes',
    ],
  },
  {
    rule: 'yaml-syntax',
    what: 'an open bracket',
    files: change(COURSE, 'objectives: [Know it.]', 'objectives: [Know it.'),
    prints: [
      'courses/first/course.yaml:7:13  not readable as YAML: a quote or bracket is opened and never closed  close it, or put the whole text in double quotes',
    ],
  },
  {
    rule: 'yaml-syntax',
    what: 'a tab',
    files: change(QUIZ, '    stem: Which?', '\tstem: Which?'),
    prints: [
      'courses/first/01-basics/03-check.quiz.yaml:13:1  not readable as YAML: there is a tab as indentation  indent with spaces',
    ],
  },
  {
    rule: 'yaml-syntax',
    what: 'a field twice',
    files: change(TWO, 'minutes: 20', 'minutes: 20\nminutes: 20'),
    prints: ['courses/first/01-basics/02-two.mdx:5:1  not readable as YAML: the field stands twice  keep one of them'],
  },
  {
    rule: 'yaml-syntax',
    what: 'an alias to nothing',
    files: change(COURSE, 'description: The first course.', 'description: *The'),
    prints: [
      'courses/first/course.yaml:3:14  not readable as YAML: `*The` refers to nothing  put text that begins with * in double quotes',
    ],
  },
  {
    rule: 'yaml-syntax',
    what: 'two independent flaws',
    files: edit(change(QUIZ, 'stem: Which?', 'stem: @Which?'), QUIZ, 'attempts: 2', 'attempts: 2\nattempts: 2'),
    prints: [
      'courses/first/01-basics/03-check.quiz.yaml:8:1  not readable as YAML: the field stands twice  keep one of them',
      'courses/first/01-basics/03-check.quiz.yaml:14:11  not readable as YAML: a text begins with a special character  put the text in double quotes',
    ],
  },
  {
    rule: 'fields',
    what: 'a missing field',
    files: change(TWO, 'minutes: 20\n', ''),
    prints: ['courses/first/01-basics/02-two.mdx:2:1  `minutes` is missing  add `minutes: 15`'],
  },
  {
    rule: 'fields',
    what: 'an unknown field',
    files: change(TWO, 'minutes: 20', 'minutes: 20\nclinicl: true'),
    prints: ['courses/first/01-basics/02-two.mdx:5:1  `clinicl` is no field here  did you mean `clinical`?'],
  },
  {
    rule: 'fields',
    what: 'a wrong type',
    files: change(TWO, 'minutes: 20', 'minutes: twenty'),
    prints: [
      'courses/first/01-basics/02-two.mdx:4:10  `minutes` must be a number, and is the text “twenty”  write it like `minutes: 15`',
    ],
  },
  {
    rule: 'fields',
    what: 'an unknown item type',
    files: change(QUIZ, 'type: single', 'type: singel'),
    prints: [
      'courses/first/01-basics/03-check.quiz.yaml:11:11  `type` is `singel`, which is no known type  did you mean `single`? Otherwise use one of single, several, true-false, matching, ordering, number, short-text',
    ],
  },
  {
    rule: 'fields',
    what: 'no correct option',
    files: change(QUIZ, ', correct: true', ''),
    prints: [
      'courses/first/01-basics/03-check.quiz.yaml:14:5  `options` must mark exactly one option as correct  use type `several` for more',
    ],
  },
  {
    rule: 'fields',
    what: 'two correct options',
    files: change(QUIZ, 'text: That', 'text: That, correct: true'),
    prints: [
      'courses/first/01-basics/03-check.quiz.yaml:14:5  `options` must mark exactly one option as correct  use type `several` for more',
    ],
  },
  {
    rule: 'fields',
    what: 'an answer that is none',
    files: change(QUIZ, 'answer: true', 'answer: maybe'),
    prints: ['courses/first/01-basics/03-check.quiz.yaml:17:79  `answer` must be true or false  correct it'],
  },
  {
    rule: 'fields',
    what: 'a draw larger than the pool, beside another slip',
    files: edit(change(QUIZ, 'draw: 1', 'draw: 3'), QUIZ, 'pass: 0.5', 'pass: 50'),
    prints: [
      'courses/first/01-basics/03-check.quiz.yaml:6:7  `pass` must be from 0 to 1  write 0.8 for 80 %',
      'courses/first/01-basics/03-check.quiz.yaml:8:7  `draw` must not be more than the number of items  lower it, or write more items',
    ],
  },
  {
    rule: 'fields',
    what: 'a price without a currency',
    files: change(COURSE, ', currency: USD', ''),
    prints: ['courses/first/course.yaml:8:1  `currency` is missing  add `currency: USD`'],
  },
  {
    rule: 'fields',
    what: 'a price in words',
    files: change(COURSE, 'price: { amount: 1000, currency: USD }', 'price: ten'),
    prints: [
      'courses/first/course.yaml:8:8  `price` must be free, or an amount in cents with its currency  write `price: free` or `price: { amount: 24000, currency: USD }`',
    ],
  },
  {
    rule: 'fields',
    what: 'an empty file',
    files: put('content/instructors/ann-author.yaml', ''),
    prints: [
      'content/instructors/ann-author.yaml:1:1  the file is empty  see the authors’ guide (courses/README.md) for its fields',
    ],
  },
  {
    rule: 'mdx-syntax',
    what: 'a tag never closed',
    files: say('<Pearl>\n\nText.'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:1  `<Pearl>` is never closed  add `</Pearl>` after its text, or write `<Pearl … />` if it holds none',
    ],
  },
  {
    rule: 'mdx-syntax',
    what: 'a tag closed too late',
    files: say('<KeyPoints>\n\n<Pearl>\n\nText.\n\n</KeyPoints>'),
    prints: [
      'courses/first/01-basics/01-one.mdx:15:1  `<Pearl>` is still open where `</KeyPoints>` stands in line 19  add `</Pearl>` before it',
    ],
  },
  {
    rule: 'mdx-syntax',
    what: 'a closing tag too many',
    files: say('Text.\n\n</Pearl>'),
    prints: [
      'courses/first/01-basics/01-one.mdx:15:1  `</Pearl>` closes a tag that was never opened  remove it, or add the opening tag before it',
    ],
  },
  {
    rule: 'mdx-syntax',
    what: 'a bare <',
    files: say('Pain <3 of 10.'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:6  a `<` begins no tag that can be read  write &lt; or “less than” for a bare <',
    ],
  },
  {
    rule: 'mdx-syntax',
    what: 'an attribute without its quote',
    files: say('<Evidence grade="weak>\n\nText.\n\n</Evidence>'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:1  the tag `<Evidence …>` can’t be read  write its attributes as name="text" or name={5}, end it with > or />, and write a link as [text](address)',
    ],
  },
  {
    rule: 'mdx-syntax',
    what: 'an open brace',
    files: say('A set {1, 2 of them.'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:7  a `{` begins code that can’t be read  write &#123; for a bare brace; a lesson holds no code',
    ],
  },
  {
    rule: 'mdx-syntax',
    what: 'four flaws in one file',
    files: edit(say('<Pearl>\n\nPain <3.\n\n<b>bold</i>'), ONE, 'Refer.', 'Refer {.'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:1  `<Pearl>` is never closed  add `</Pearl>` after its text, or write `<Pearl … />` if it holds none',
      'courses/first/01-basics/01-one.mdx:15:6  a `<` begins no tag that can be read  write &lt; or “less than” for a bare <',
      'courses/first/01-basics/01-one.mdx:17:1  `<b>` is still open where `</i>` stands in line 17  add `</b>` before it',
      'courses/first/01-basics/01-one.mdx:27:7  a `{` begins code that can’t be read  write &#123; for a bare brace; a lesson holds no code',
    ],
  },
  {
    rule: 'no-code',
    what: 'an import',
    files: say("import x from 'node:fs'"),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:1  `import` is code  remove it; components need no import, or begin the paragraph with another word',
    ],
  },
  {
    rule: 'no-code',
    what: 'an export',
    files: say('Text.\n\nexport const x = 1'),
    prints: [
      'courses/first/01-basics/01-one.mdx:15:1  `export` is code  remove it, or begin the paragraph with another word',
    ],
  },
  {
    rule: 'no-code',
    what: 'an expression',
    files: say('So {process.exit()} it is.'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:4  `{…}` is code  remove it; write &#123; and &#125; for bare braces',
    ],
  },
  {
    rule: 'no-code',
    what: 'code in an attribute',
    files: say('<Technique title="Press" minutes={1 + 1}>\n\nText.\n\n</Technique>'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:26  the value of `minutes` is code  write `minutes="text"` or a plain number, `minutes={5}`',
    ],
  },
  {
    rule: 'no-code',
    what: 'spread attributes',
    files: say('<Cite {...all} />'),
    prints: ['courses/first/01-basics/01-one.mdx:13:7  `{…}` in `<Cite>` is code  write each attribute by its name'],
  },
  {
    rule: 'unsafe-html',
    what: 'a script',
    files: say('<script>alert(1)</script>'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:1  `<script>` is not allowed in a text  remove it; use Markdown, or a component from the authors’ guide',
    ],
  },
  {
    rule: 'unsafe-html',
    what: 'a style',
    files: say('<style>p</style>'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:1  `<style>` is not allowed in a text  remove it; use Markdown, or a component from the authors’ guide',
    ],
  },
  {
    rule: 'unsafe-html',
    what: 'attributes',
    files: say('<b style="color: red" onClick={x}>bold</b>'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:4  `style` is not allowed on `<b>`  remove it; the site’s own styles and scripts do the rest',
      'courses/first/01-basics/01-one.mdx:13:23  `onClick` is not allowed on `<b>`  remove it; the site’s own styles and scripts do the rest',
    ],
  },
  {
    rule: 'unsafe-html',
    what: 'raw HTML by a directive',
    files: say('<b set:html="<i>" />'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:4  `set:html` is not allowed on `<b>`  remove it; the site’s own styles and scripts do the rest',
    ],
  },
  {
    rule: 'unsafe-html',
    what: 'a link that runs',
    files: say('[press](javascript:alert)'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:1  the link is no web address  link to https://…, mailto:… or a page of the school',
    ],
  },
  {
    rule: 'unsafe-html',
    what: 'a title of the first level',
    files: say('<h1>Big</h1>'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:1  `<h1>` is not allowed in a text  begin at ##; the page has its own title',
    ],
  },
  {
    rule: 'unknown-component',
    what: 'a misspelling',
    files: say('<Perl>\n\nText.\n\n</Perl>'),
    prints: ['courses/first/01-basics/01-one.mdx:13:1  there is no component `<Perl>` here  did you mean `Pearl`?'],
  },
  {
    rule: 'unknown-component',
    what: 'a name of every object',
    files: say('<Object.toString />'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:1  there is no component `<Object.toString>` here  use one of Cite, Contraindications, Evidence, Figure, Film, KeyPoints, Pearl, RedFlag, Technique',
    ],
  },
  {
    rule: 'unknown-component',
    what: 'in a page',
    files: change('content/pages/about.mdx', 'We teach.', '<Pearl>We teach.</Pearl>'),
    prints: [
      'content/pages/about.mdx:6:1  there is no component `<Pearl>` here  a page holds Markdown only: remove it',
    ],
  },
  {
    rule: 'component-attributes',
    what: 'a figure without alt',
    files: change(ONE, ' alt="A line."', ''),
    prints: [
      'courses/first/01-basics/01-one.mdx:17:1  `<Figure>`: `alt` is missing  add `alt="what the drawing shows, for someone who cannot see it"`',
    ],
  },
  {
    rule: 'component-attributes',
    what: 'a figure with an empty alt',
    files: change(ONE, ' alt="A line."', '\n  alt=""'),
    prints: [
      'courses/first/01-basics/01-one.mdx:18:3  `<Figure>`: `alt` must not be empty  write it like `alt="what the drawing shows, for someone who cannot see it"`',
    ],
  },
  {
    rule: 'component-attributes',
    what: 'an unknown referral',
    files: change(ONE, 'refer="urgent"', 'refer="urgnt"'),
    prints: ['courses/first/01-basics/01-one.mdx:19:23  `<RedFlag>`: `refer` is `urgnt`  did you mean `urgent`?'],
  },
  {
    rule: 'component-attributes',
    what: 'an unknown attribute',
    files: change(ONE, 'refer="urgent"', 'refer="urgent" titel="x"'),
    prints: ['courses/first/01-basics/01-one.mdx:19:38  `<RedFlag>`: `titel` is no field here  did you mean `title`?'],
  },
  {
    rule: 'headings',
    what: 'a first level',
    files: change(ONE, '## A', '# A'),
    prints: [
      'courses/first/01-basics/01-one.mdx:13:1  a heading of the first level  begin at ##; the page has its own title',
    ],
  },
  {
    rule: 'headings',
    what: 'a level left out',
    files: change(ONE, '## A heading', '## A heading\n\n#### A part'),
    prints: ['courses/first/01-basics/01-one.mdx:15:1  a heading `####` comes straight after `##`  write `###`'],
  },
  {
    rule: 'headings',
    what: 'beginning too deep',
    files: change(ONE, '## A', '### A'),
    prints: ['courses/first/01-basics/01-one.mdx:13:1  a heading `###` comes straight after the title  write `##`'],
  },
  {
    rule: 'empty-text',
    what: 'a lesson',
    files: change(TWO, '\nText.\n', ''),
    prints: ['courses/first/01-basics/02-two.mdx:7:1  the lesson has no text  write it below the front matter'],
  },
  {
    rule: 'duplicate-id',
    what: 'two items',
    files: change(QUIZ, 'id: second', 'id: first'),
    prints: [
      'courses/first/01-basics/03-check.quiz.yaml:17:11  the item id `first` was already used in line 10  give it an id of its own',
    ],
  },
  {
    rule: 'duplicate-id',
    what: 'two activities',
    files: put('courses/first/01-basics/04-one.mdx', String(SMALL_SCHOOL[TWO])),
    prints: [
      'courses/first/01-basics/04-one.mdx:1:1  the activity id `one` is already that of courses/first/01-basics/01-one.mdx  rename one; the number is not part of the id',
    ],
  },
  {
    rule: 'duplicate-id',
    what: 'two modules',
    files: {
      ...put('courses/second/02-only/module.yaml', String(SMALL_SCHOOL['courses/second/01-only/module.yaml'])),
      'courses/second/02-only/01-a.mdx': String(SMALL_SCHOOL['courses/second/01-only/01-reading.mdx']),
    },
    prints: [
      'courses/second/02-only/module.yaml:1:1  the module id `only` is already that of courses/second/01-only/module.yaml  rename one; the number is not part of the id',
    ],
  },
  {
    rule: 'duplicate-id',
    what: 'two sections of a case',
    files: change(
      CASE,
      'words: [1, 9] }',
      'words: [1, 9] }\n  - { id: findings, title: Again, prompt: What?, words: [1, 9] }',
    ),
    prints: [
      'courses/first/02-practice/01-patient.case.mdx:10:11  the section id `findings` was already used in line 9  give it an id of its own',
    ],
  },
  {
    rule: 'empty-module',
    what: 'a module',
    files: put('courses/first/03-empty/module.yaml', String(SMALL_SCHOOL[BASICS])),
    prints: [
      'courses/first/03-empty/module.yaml:1:1  the module has no activities  add one: npm run new -- lesson first/empty/NAME',
    ],
  },
  {
    rule: 'empty-module',
    what: 'a course',
    files: put('courses/third/course.yaml', String(SMALL_SCHOOL['courses/second/course.yaml'])),
    prints: ['courses/third/course.yaml:1:1  the course has no modules  add one: npm run new -- module third/NAME'],
  },
  {
    rule: 'prerequisites',
    what: 'an unknown activity',
    files: change(TWO, 'requires: [one]', 'requires: [onne]'),
    prints: [
      'courses/first/01-basics/02-two.mdx:6:12  requires the activity `onne`, which does not exist  did you mean `one`?',
    ],
  },
  {
    rule: 'prerequisites',
    what: 'an activity of another module',
    files: change(CASE, 'objectives: [act]', 'objectives: [act]\nrequires: [two]'),
    prints: [
      'courses/first/02-practice/01-patient.case.mdx:6:12  requires the activity `two`, which does not exist  did you mean `basics/two`?',
    ],
  },
  {
    rule: 'prerequisites',
    what: 'an unknown module',
    files: change('courses/first/02-practice/module.yaml', 'requires: [basics]', 'requires: [basic]'),
    prints: [
      'courses/first/02-practice/module.yaml:5:12  requires the module `basic`, which does not exist  did you mean `basics`?',
    ],
  },
  {
    rule: 'prerequisites',
    what: 'an unknown course',
    files: change('courses/second/course.yaml', 'prerequisites: [first]', 'prerequisites: [zeroth]'),
    prints: [
      'courses/second/course.yaml:9:17  requires the course `zeroth`, which does not exist  correct the id, or remove it',
    ],
  },
  {
    rule: 'prerequisites',
    what: 'a draft',
    files: edit(change(TWO, 'minutes: 20', 'minutes: 5\ndraft: true'), ONE, 'minutes: 40', 'minutes: 55'),
    prints: [
      'courses/first/01-basics/03-check.quiz.yaml:5:12  requires the activity `two`, which is a draft  publish it, or remove it here',
    ],
  },
  {
    rule: 'prerequisite-cycle',
    what: 'activities',
    files: change(ONE, 'requires: []', 'requires: [check]'),
    prints: [
      'courses/first/01-basics/01-one.mdx:6:12  requirements go round in a circle: basics/one → basics/check → basics/two → basics/one  remove one of these requirements',
    ],
  },
  {
    rule: 'prerequisite-cycle',
    what: 'an activity that requires itself',
    files: change(TWO, 'requires: [one]', 'requires: [two]'),
    prints: [
      'courses/first/01-basics/02-two.mdx:6:12  requirements go round in a circle: basics/two → basics/two  remove one of these requirements',
    ],
  },
  {
    rule: 'prerequisite-cycle',
    what: 'modules',
    files: change(BASICS, 'objectives:', 'requires: [practice]\nobjectives:'),
    prints: [
      'courses/first/01-basics/module.yaml:3:12  requirements go round in a circle: basics → practice → basics  remove one of these requirements',
    ],
  },
  {
    rule: 'prerequisite-cycle',
    what: 'courses',
    files: change(COURSE, 'level: foundation', 'level: foundation\nprerequisites: [second]'),
    prints: [
      'courses/first/course.yaml:6:17  requirements go round in a circle: first → second → first  remove one of these requirements',
    ],
  },
  {
    rule: 'never-opens',
    what: 'an activity that waits for a later module',
    files: change(TWO, 'requires: [one]', 'requires: [practice/patient]'),
    prints: [
      'courses/first/01-basics/02-two.mdx:6:1  can never be opened, because it waits for itself: basics/two → practice/patient → basics/two  remove a requirement of one of these activities or of their modules',
    ],
  },
  {
    rule: 'objectives',
    what: 'of a lesson',
    files: change(TWO, 'objectives: [know]', 'objectives: [know, act]'),
    prints: [
      'courses/first/01-basics/02-two.mdx:5:20  the module has no objective `act`  use one of `know`, or add it to module.yaml',
    ],
  },
  {
    rule: 'objectives',
    what: 'of an item',
    files: change(QUIZ, '    objective: know', '    objective: knwo'),
    prints: [
      'courses/first/01-basics/03-check.quiz.yaml:12:16  the module has no objective `knwo`  did you mean `know`?',
    ],
  },
  {
    rule: 'people',
    what: 'an unknown author',
    files: change(COURSE, 'authors: [ann-author]', 'authors: [ann-autor]'),
    prints: ['courses/first/course.yaml:9:11  there is no instructor `ann-autor`  did you mean `ann-author`?'],
  },
  {
    rule: 'people',
    what: 'an unknown reviewer',
    files: change(COURSE, 'who: ann-author', 'who: bea'),
    prints: [
      'courses/first/course.yaml:11:12  there is no instructor `bea`  write content/instructors/bea.yaml, or correct the id',
    ],
  },
  {
    rule: 'people',
    what: 'an instructor of nothing',
    files: change('content/instructors/ann-author.yaml', 'teaches: [first]', 'teaches: [frist]'),
    prints: ['content/instructors/ann-author.yaml:5:11  there is no course `frist`  did you mean `first`?'],
  },
  {
    rule: 'discipline',
    what: 'a title for an id',
    files: change(COURSE, 'discipline: massage-therapy', 'discipline: massage therapy'),
    prints: [
      'courses/first/course.yaml:4:13  the school has no discipline `massage therapy`  did you mean `massage-therapy`?',
    ],
  },
  {
    rule: 'citation',
    what: 'a key that is not listed',
    files: change(ONE, 'of="jones2020"', 'of="jones2021"'),
    prints: [
      'courses/first/01-basics/01-one.mdx:11:19  `jones2021` is cited and not in the list of references  did you mean `jones2020`?',
    ],
  },
  {
    rule: 'unknown-reference',
    what: 'a key without an entry',
    files: change(CASE, 'pass: 0.5', 'references: [smith1999]\npass: 0.5'),
    prints: [
      'courses/first/02-practice/01-patient.case.mdx:6:14  the bibliography has no entry `smith1999`  add it to content/references.bib, or correct the key',
    ],
  },
  {
    rule: 'unknown-reference',
    what: 'a key twice',
    files: change(ONE, '[jones2020]', '[jones2020, jones2020]'),
    prints: [
      'courses/first/01-basics/01-one.mdx:8:25  the reference `jones2020` stands twice in the list  keep the first',
    ],
  },
  {
    rule: 'bibliography',
    what: 'an entry without a year, and one that breaks off',
    files: change(
      'content/references.bib',
      /$/,
      '\n@book{smith1999,\n  title = {On circles}\n}\n\n@article{late,\n  title = {Open\n',
    ),
    prints: [
      'content/references.bib:8:1  “smith1999” has no year  correct the entry that begins here: @article{key, field = {value}, …}',
      'content/references.bib:12:1  Unterminated brace-value "Open\\n" at line 14, column 1 in "article"  correct the entry that begins here: @article{key, field = {value}, …}',
    ],
  },
  {
    rule: 'unknown-figure',
    what: 'a misspelling',
    files: change(ONE, 'id="drawing"', 'id="drawin"'),
    prints: ['courses/first/01-basics/01-one.mdx:17:9  the course has no figure `drawin`  did you mean `drawing`?'],
  },
  {
    rule: 'figure-drawing',
    what: 'styles, a script and no proportions',
    files: put(FIGURE, '<svg width="9"><title>A</title>\n<path style="fill:red" onload="x()" />\n</svg>\n'),
    prints: [
      'courses/first/figures/drawing.svg:1:1  the drawing has a fixed size  remove width and height; viewBox says its proportions',
      'courses/first/figures/drawing.svg:1:1  the drawing has no `viewBox`  add viewBox="0 0 WIDTH HEIGHT" to <svg>',
      'courses/first/figures/drawing.svg:2:6  the drawing has styles of its own  use the classes of the authors’ guide, which follow light and dark',
      'courses/first/figures/drawing.svg:2:23  the drawing runs a script  remove the attribute',
    ],
  },
  {
    rule: 'unknown-film',
    what: 'none in the course',
    files: edit(change(ONE, 'film: reel', 'film: real'), ONE, '<Film id="reel" />', '<Film id="real" />'),
    prints: [
      'courses/first/01-basics/01-one.mdx:7:7  the course has no film `real`  did you mean `reel`?',
      'courses/first/01-basics/01-one.mdx:15:7  the course has no film `real`  did you mean `reel`?',
    ],
  },
  {
    rule: 'film-shown',
    what: 'a required film that the text does not show',
    files: change(ONE, '<Film id="reel" />\n\n', ''),
    prints: [
      'courses/first/01-basics/01-one.mdx:7:7  the film `reel` must be watched, and the lesson does not show it  add `<Film id="reel" />` to the text',
    ],
  },
  {
    rule: 'film-files',
    what: 'nothing but its description',
    files: without(VTT, 'courses/first/films/reel/poster.jpg', 'courses/first/films/reel/hls/master.m3u8'),
    prints: [
      'courses/first/films/reel/film.yaml:1:1  the film has no `hls/master.m3u8`  put it into courses/first/films/reel/',
      'courses/first/films/reel/film.yaml:1:1  the film has no `poster.jpg`  put it into courses/first/films/reel/',
      'courses/first/films/reel/film.yaml:5:39  there are no captions `captions.en.vtt`  write courses/first/films/reel/captions.en.vtt in WebVTT',
    ],
  },
  {
    rule: 'captions',
    what: 'no WebVTT',
    files: put(VTT, '1\n00:00:00,000 --> 00:00:02,000\nA line.\n'),
    prints: [
      'courses/first/films/reel/captions.en.vtt:1:1  the file is no WebVTT  begin it with a line WEBVTT, then an empty line',
    ],
  },
  {
    rule: 'captions',
    what: 'no cues',
    files: put(VTT, 'WEBVTT\n\nNOTE later\n'),
    prints: [
      'courses/first/films/reel/captions.en.vtt:1:1  there are no cues  write 00:00:03.200 --> 00:00:05.800, and the words in the line below',
    ],
  },
  {
    rule: 'captions',
    what: 'every kind of wrong cue',
    files: put(
      VTT,
      'WEBVTT\n\n00:04.000 --> 00:03.000\nA\n\n00:02.000 --> 00:05.000\nB\n\n00:06,000 --> 00:07,000\nC\n\n00:08.000 --> 00:09.000\n\nD\n',
    ),
    prints: [
      'courses/first/films/reel/captions.en.vtt:3:1  the cue ends before it begins  let the second time be the later one',
      'courses/first/films/reel/captions.en.vtt:6:1  the cue begins before the one above it  put the cues in order of time',
      'courses/first/films/reel/captions.en.vtt:9:1  these times can’t be read  write 00:00:03.200 --> 00:00:05.800',
      'courses/first/films/reel/captions.en.vtt:12:1  the cue has no words  write them in the line below its times',
      'courses/first/films/reel/captions.en.vtt:14:1  this text belongs to no cue  put a line with times above it: write 00:00:03.200 --> 00:00:05.800',
    ],
  },
  {
    rule: 'currency',
    what: 'one that there is not',
    files: change(COURSE, 'USD', 'USX'),
    prints: ['courses/first/course.yaml:8:34  there is no currency `USX`  did you mean `USD`?'],
  },
  {
    rule: 'hours',
    what: 'more than the minutes',
    files: edit(change(COURSE, 'hours: 2', 'hours: 3'), DIPLOMA, 'hours: 2.5', 'hours: 3.5'),
    prints: [
      'courses/first/course.yaml:6:8  `hours` is 3, but the activities add up to 120 minutes  write `hours: 2.25` at most, or correct the minutes of the activities',
    ],
  },
  {
    rule: 'diploma',
    what: 'an unknown course',
    files: change(DIPLOMA, '[first, second]', '[first, secnd]'),
    prints: ['content/diplomas/both.yaml:4:18  there is no course `secnd`  did you mean `second`?'],
  },
  {
    rule: 'diploma',
    what: 'hours and cases that its courses have not',
    files: edit(change(DIPLOMA, 'hours: 2.5', 'hours: 3'), DIPLOMA, 'cases: 1', 'cases: 2'),
    prints: [
      'content/diplomas/both.yaml:5:8  `hours` is 3, but its courses add up to 2.5  write `hours: 2.5`',
      'content/diplomas/both.yaml:6:24  asks for 2 cases, but its courses have 1  write `cases: 1` at most',
    ],
  },
];
