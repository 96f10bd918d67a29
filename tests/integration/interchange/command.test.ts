import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readOptions } from '../../../scripts/items/options.ts';
import { fileOf } from '../../../scripts/items/places.ts';
import { writeWhole } from '../../../scripts/items/writeWhole.ts';
import { checkSchool, writeFinding } from '../../../src/school/catalogue/check/index.ts';
import { makeQuiz } from '../../../src/school/interchange/index.ts';
import { edit, type Files, SMALL_SCHOOL, withFiles } from '../catalogue/smallSchool.ts';
import { FIXTURES, rawItems, runItemsIn, spawnItems, zippedFixture } from './support.ts';

const fixture = (name: string) => join(process.cwd(), FIXTURES, name);
const QUIZ = 'courses/first/01-basics/03-check.quiz.yaml';

/** A school whose quiz is known here to the letter. */
const SCHOOL: Files = {
  ...SMALL_SCHOOL,
  [QUIZ]: `title: Check
summary: Two items.
minutes: 10
objectives: [know]
requires: [two]
pass: 0.5
attempts: 2
draw: 1   # of all
items:
  - id: first
    type: single
    objective: know
    stem: Which?
    options:
      - { text: This, correct: true }
      - { text: That }
  - { id: second, type: true-false, objective: know, stem: So it is., answer: true }
`,
};

type Run = (...args: string[]) => ReturnType<typeof runItemsIn>;

/** A school with a folder of its own to run commands in. */
async function inSchool(use: (run: Run, root: string) => Promise<void>, files: Files = SCHOOL): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'fascia-items-'));
  try {
    for (const [path, text] of Object.entries({ ...files, 'here/.keep': '' })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    rmSync(join(root, 'here/.keep'));
    await use((...args) => runItemsIn(join(root, 'here'), args, join(root, 'courses')), root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const problems = (root: string) =>
  checkSchool({ courses: join(root, 'courses'), content: join(root, 'content') }).map(writeFinding);

test('npm run items prints what was done, and ends with 1 where nothing was', async () => {
  await inSchool(async (_, root) => {
    const run = (...args: string[]) => spawnItems(args, { courses: join(root, 'courses'), cwd: join(root, 'here') });
    expect(run('export', 'first', '--to', 'qti3')).toMatchObject({ status: 0, stderr: '' });
    expect(run('import', 'first.qti3.zip')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining(
        '\n2 questions: 2 whole, 0 with losses, 0 refused\nfirst.quiz.yaml: 2 items written.',
      ),
    });
    expect(run('import', 'first.quiz.yaml', '--out', 'again.quiz.yaml')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^first\.quiz\.yaml:1 {2}the file is in no format that is known {2}.*\nNothing was written\.\n$/,
      ),
    });
  });
});

describe('npm run items -- import', () => {
  test('writes a draft that passes the check, beside the other quizzes of a module', async () => {
    await inSchool(async (run, root) => {
      const out = join(root, 'courses/first/01-basics/04-headache.quiz.yaml');
      const { status, stdout } = await run('import', fixture('headache.moodle.xml'), '--out', out);
      expect(status).toBe(0);
      expect(stdout).toContain('12 questions: 5 whole, 3 with losses, 4 refused\n');
      expect(problems(root)).toEqual([]);
      expect(parse(readFileSync(out, 'utf8'))).toMatchObject({
        title: 'Headache',
        draft: true,
        minutes: 8,
        items: expect.objectContaining({ length: 8 }),
      });
      expect(readFileSync(out, 'utf8').split('\n')[0]).toMatch(/^# yaml-language-server: \$schema=.*quiz\.json$/);
      expect(readdirSync(join(root, 'courses/first/01-basics'))).toHaveLength(5);
    });
  });

  test('whatever is taken of a file makes a quiz that passes the check', async () => {
    const files = ['shoulder.gift.txt', 'wrist.aiken.txt', 'headache.moodle.xml', 'gaps.moodle.xml', 'ankle.qti3.xml'];
    const all = [...files.map((it) => readFileSync(fixture(it))), await zippedFixture('qti2')];
    const quizzes = await Promise.all(
      all.map(async (bytes, index) => {
        const text = makeQuiz({ title: 'Any', from: 'a file' }, await rawItems(bytes));
        return [`courses/first/01-basics/1${index}-any-${index}.quiz.yaml`, text] as const;
      }),
    );
    withFiles({ ...SCHOOL, ...Object.fromEntries(quizzes) }, (_, root) => expect(problems(root)).toEqual([]));
  });

  test('without a place writes a quiz here, named like the file, and never over one that is there', async () => {
    await inSchool(async (run, root) => {
      expect(await run('import', fixture('wrist.aiken.txt'))).toMatchObject({ status: 0, stderr: '' });
      expect(readdirSync(join(root, 'here'))).toEqual(['wrist.quiz.yaml']);
      const before = readFileSync(join(root, 'here/wrist.quiz.yaml'), 'utf8');
      expect(await run('import', fixture('wrist.aiken.txt'))).toMatchObject({
        status: 1,
        stdout: '',
        stderr: 'wrist.quiz.yaml is there already. Give another name with --out, or add to it with --into.\n',
      });
      expect(readFileSync(join(root, 'here/wrist.quiz.yaml'), 'utf8')).toBe(before);
    });
  });

  test('puts items at the end of a quiz, with ids of their own, and leaves the rest as it is', async () => {
    await inSchool(async (run, root) => {
      const before = readFileSync(join(root, QUIZ), 'utf8');
      writeFileSync(
        join(root, 'here/a.txt'),
        '// [tag:objective:know]\n::first::Is it so?{T}\n\n// [tag:objective:other]\n::third::And so?{F}\n',
      );
      const { status, stdout } = await run('import', 'a.txt', '--into', 'first/basics/check');
      expect(status).toBe(0);
      expect(stdout.split('\n')).toEqual([
        'a.txt:2  taken without its id first, which another item has: `first-2`, true-false  see whether it still asks what it should',
        'a.txt:5  taken without the objective other, which the module does not have: `third`, true-false  see whether it still asks what it should',
        '2 questions: 0 whole, 2 with losses, 0 refused',
        `${join(root, QUIZ)}: 2 items written. Check it with npm run courses:check.`,
        'The quiz is published: its new items are asked from the next build on.',
        '',
      ]);
      expect(readFileSync(join(root, QUIZ), 'utf8')).toBe(
        `${before}\n  - id: first-2\n    type: true-false\n    objective: know\n    stem: Is it so?\n    answer: true\n\n  - id: third\n    type: true-false\n    stem: And so?\n    answer: false\n`,
      );
      expect(problems(root)).toEqual([]);
    });
  });

  test('makes a pool, and adds to one', async () => {
    await inSchool(async (run, root) => {
      const pool = join(root, 'courses/first/pools/wrist.pool.yaml');
      mkdirSync(join(root, 'courses/first/pools'));
      expect(await run('import', fixture('wrist.aiken.txt'), '--out', pool)).toMatchObject({ status: 0, stderr: '' });
      expect(await run('import', fixture('ankle.qti3.xml'), '--into', 'first/pools/wrist')).toMatchObject({
        status: 0,
        stderr: '',
      });
      expect(parse(readFileSync(pool, 'utf8')).items).toHaveLength(4);
      expect(problems(root)).toEqual([expect.stringContaining('no quiz draws from this pool')]);
    });
  });

  test('writes nothing where nothing is taken, or anything goes wrong', async () => {
    await inSchool(async (run, root) => {
      const before = readFileSync(join(root, QUIZ), 'utf8');
      writeFileSync(join(root, 'here/a.txt'), 'Is it so?{');
      expect(await run('import', 'a.txt', '--into', 'first/basics/check')).toMatchObject({
        status: 1,
        stdout: expect.stringMatching(
          /^a\.txt:1 {2}refused: .*\n1 question: 0 whole, 0 with losses, 1 refused\nNothing was written\.\n$/,
        ),
      });
      writeFileSync(join(root, 'here/a.txt'), '');
      expect(await run('import', 'a.txt', '--into', 'first/basics/check')).toMatchObject({
        status: 1,
        stdout: '',
        stderr: 'a.txt:1  the file is empty  export the questions again\nNothing was written.\n',
      });
      expect(await run('import', fixture('wrist.aiken.txt'), '--out', 'no/such/folder.quiz.yaml')).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/^ENOENT: no such file or directory/),
      });
      expect(readFileSync(join(root, QUIZ), 'utf8')).toBe(before);
      expect(readdirSync(join(root, 'here'))).toEqual(['a.txt']);
      expect(readdirSync(join(root, 'courses/first/01-basics'))).toHaveLength(4);
    });
  });

  test('leaves nothing behind where a file can’t take its place', () => {
    withFiles({ 'folder.yaml/a': 'a' }, (_, root) => {
      expect(() => writeWhole(join(root, 'folder.yaml'), 'text')).toThrow();
      expect(readdirSync(root)).toEqual(['folder.yaml']);
    });
  });

  test('does not touch a quiz whose YAML can’t be read', async () => {
    await inSchool(
      async (run, root) => {
        const before = readFileSync(join(root, QUIZ), 'utf8');
        expect(await run('import', fixture('wrist.aiken.txt'), '--into', 'first/basics/check')).toMatchObject({
          status: 1,
          stderr: expect.stringContaining('03-check.quiz.yaml can’t be read. Correct it first: npm run courses:check'),
        });
        expect(readFileSync(join(root, QUIZ), 'utf8')).toBe(before);
      },
      edit(SCHOOL, QUIZ, 'title: Check', 'title: [Check'),
    );
  });

  test('says how it is called where it is called in another way', async () => {
    await inSchool(async (run) => {
      expect(await run('export', 'third', '--to', 'gift')).toMatchObject({
        status: 1,
        stdout: '',
        stderr: 'There is no course “third”. There are: first, second.\n',
      });
      expect(await run('eat')).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining('npm run items -- import FILE'),
      });
    });
  });

  test.each([
    [[], 'Say import or export.'],
    [['eat'], '“eat” is nothing that can be done with items.'],
    [['import'], 'Say which file to import.'],
    [['import', 'a', 'b'], 'One at a time: what is b? Put names with spaces in quotes.'],
    [['import', 'a', '--to', 'gift'], '--to belongs to an export: the format of an import is recognised.'],
    [['import', 'a', '--into', 'x/y/z', '--out', 'b'], 'Say --into or --out, not both.'],
    [['import', 'a', '--from', 'gift'], expect.stringContaining("Unknown option '--from'")],
    [['export'], 'Say which course to export.'],
    [['export', 'a', '--into', 'b'], '--into belongs to an import.'],
    [['export', 'first'], 'Say the format: --to gift, --to moodle-xml, --to qti3.'],
    [['export', 'first', '--to', 'aiken'], 'Say the format: --to gift, --to moodle-xml, --to qti3.'],
  ])('%j is refused', (args, wrong) => expect(readOptions(args)).toEqual({ wrong }));

  test.each([
    ['first/basics', 'A quiz is named COURSE/MODULE/QUIZ; “first/basics” is not.'],
    ['../basics/check', 'There is no course “..”. There are: first, second.'],
    ['third/basics/check', 'There is no course “third”. There are: first, second.'],
    ['first/other/check', /^There is no module “other” in .*\. There are: basics, practice\.$/],
    ['first/basics/one', /^There is no quiz “one” in .*\. There are: check\.$/],
    ['first/pools/one', /^There is no module “pools” in /],
  ])('into %s is refused', (into, why) => {
    withFiles(SCHOOL, ({ courses }) => expect(() => fileOf(courses, into)).toThrow(why));
  });
});

describe('npm run items -- export', () => {
  test.each([
    ['gift', 'first.gift.txt', '$CATEGORY: $course$/top/Fascia/first/basics/check\n'],
    ['moodle-xml', 'first.moodle.xml', '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'],
    ['qti3', 'first.qti3.zip', 'PK'],
  ])('to %s says of every item how it went, and can be imported again', async (format, name, begins) => {
    await inSchool(async (run, root) => {
      expect(await run('export', 'first', '--to', format)).toMatchObject({
        status: 0,
        stderr: '',
        stdout: `${join(root, QUIZ)}:10  written whole: \`first\`\n${join(root, QUIZ)}:17  written whole: \`second\`\n2 questions: 2 whole, 0 with losses, 0 refused\n${name}: 2 questions written.\n`,
      });
      expect(readFileSync(join(root, 'here', name), 'utf8').slice(0, begins.length)).toBe(begins);
      expect(await run('import', name, '--out', 'again.quiz.yaml')).toMatchObject({ status: 0 });
      const again = parse(readFileSync(join(root, 'here/again.quiz.yaml'), 'utf8'));
      expect(again.items).toEqual([
        {
          id: 'first',
          type: 'single',
          objective: 'know',
          stem: 'Which?',
          options: [{ text: 'This', correct: true }, { text: 'That' }],
        },
        { id: 'second', type: 'true-false', objective: 'know', stem: 'So it is.', answer: true },
      ]);
    });
  });

  test('the same course makes the same bytes, and never over a file that is there', async () => {
    await inSchool(async (run, root) => {
      for (const name of ['a.zip', 'b.zip'])
        expect((await run('export', 'first', '--to', 'qti3', '--out', name)).status).toBe(0);
      const [a, b] = ['a.zip', 'b.zip'].map((name) => readFileSync(join(root, 'here', name)));
      expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
      expect(await run('export', 'first', '--to', 'gift', '--out', 'a.zip')).toMatchObject({
        status: 1,
        stderr: 'a.zip is there already. Give another name with --out, or remove it.\n',
      });
    });
  });

  test('tells of items that can’t be read, and writes the others', async () => {
    await inSchool(
      async (run, root) => {
        expect(await run('export', 'first', '--to', 'gift')).toMatchObject({
          status: 0,
          stdout: expect.stringContaining(
            `${join(root, QUIZ)}:17  not written: \`second\`: it is no item that can be read  correct it; npm run courses:check says more\n`,
          ),
        });
        expect(existsSync(join(root, 'here/first.gift.txt'))).toBe(true);
      },
      edit(SCHOOL, QUIZ, 'answer: true', 'answer: perhaps'),
    );
  });

  test('writes self-checks and pools too', async () => {
    await inSchool(async (run) => {
      const { stdout } = await run('export', 'second', '--to', 'gift');
      expect(stdout).toMatch(/01-reading\.checks\.yaml:\d+ {2}written/);
    });
  });
});
