import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSchool } from '../../../src/school/catalogue/check/index.ts';
import { SMALL_SCHOOL, withFiles } from './smallSchool.ts';

const run = (script: string, args: string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
};
const check = (...folders: string[]) => run('scripts/courses-check.ts', folders);
const broken = (name: string) =>
  check(`tests/fixtures/broken/${name}/courses`, `tests/fixtures/broken/${name}/content`);

describe('npm run courses:check', () => {
  it('passes the school’s own courses', () => {
    const { status, stdout } = check();
    const lines = stdout.trimEnd().split('\n');
    expect(lines.pop()).toMatch(/^\d+ courses, \d+ modules, \d+ activities: 0 problems$/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^foundations {2}3.5 h {2}would count for CNHC; not yet for BOC, /),
    );
    expect(lines).toHaveLength(4);
    expect(status).toBe(0);
  });

  it.each([
    [
      'malformed-yaml',
      2,
      '02-broken.quiz.yaml:2:10  not readable as YAML: there is a second colon in the line  put text that holds a colon and a space in double quotes  [yaml-syntax]',
    ],
    ['missing-field', 3, '02-broken.mdx:2:1  `minutes` is missing  add `minutes: 15`  [fields]'],
    [
      'unclosed-tag',
      3,
      '02-broken.mdx:10:1  `<RedFlag>` is never closed  add `</RedFlag>` after its text, or write `<RedFlag … />` if it holds none  [mdx-syntax]',
    ],
  ])('fails %s', (name, activities, line) => {
    const { status, stdout } = broken(name);
    expect(stdout).toBe(
      `tests/fixtures/broken/${name}/courses/neck/01-start/${line}\n1 course, 1 module, ${activities} activities: 1 problem\n`,
    );
    expect(status).toBe(1);
  });

  it('says so when there is no such folder', () => {
    expect(check('nowhere', 'content')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no folder nowhere'),
    });
  });
});

describe('npm run new', () => {
  const make = (root: string, ...args: string[]) =>
    run('scripts/new.ts', args, { COURSES_DIR: join(root, 'courses'), CONTENT_DIR: join(root, 'content') });

  it('makes files that pass the check, in the next free place', () => {
    withFiles(SMALL_SCHOOL, (folders, root) => {
      const made = [
        ['course', 'scar-work'],
        ['module', 'scar-work/after-surgery'],
        ['module', 'first/more'],
        ['lesson', 'first/basics/palpation'],
        ['quiz', 'scar-work/introduction/true'],
        ['case', 'first/practice/runner'],
        ['case', 'first/practice/lifter', '--staged'],
        ['pool', 'first/red-flags'],
      ].map((args) => make(root, ...args));
      expect(made.map((it) => it.stderr).join('')).toBe('');
      expect(
        made
          .flatMap((it) => it.stdout.split('\n'))
          .filter((it) => it.startsWith(root))
          .map((it) => it.slice(folders.courses.length + 1)),
      ).toEqual([
        'scar-work/course.yaml',
        'scar-work/01-introduction/module.yaml',
        'scar-work/01-introduction/01-first-lesson.mdx',
        'scar-work/02-after-surgery/module.yaml',
        'scar-work/02-after-surgery/01-first-lesson.mdx',
        'first/03-more/module.yaml',
        'first/03-more/01-first-lesson.mdx',
        'first/01-basics/04-palpation.mdx',
        'scar-work/01-introduction/02-true.quiz.yaml',
        'first/02-practice/03-runner.case.mdx',
        'first/02-practice/04-lifter.case.mdx',
        'first/02-practice/04-lifter.patient.yaml',
        'first/pools/red-flags.pool.yaml',
      ]);
      expect(checkSchool(folders)).toEqual([]);
      expect(readFileSync(join(folders.courses, 'first/01-basics/04-palpation.mdx'), 'utf8')).toContain(
        'title: Palpation\n',
      );
    });
  });

  it('makes a patient every path of whose case can be walked, with nothing to advise', () => {
    withFiles(SMALL_SCHOOL, (folders, root) => {
      make(root, 'case', 'first/practice/lifter', '--staged');
      const { status, stdout } = run('scripts/cases-explore.ts', ['first/practice/lifter'], {
        COURSES_DIR: folders.courses,
      });
      expect(stdout).toMatch(/Outcomes: 4, by [\d,]+ paths/);
      expect(stdout).not.toContain('Advice');
      expect(status).toBe(0);
    });
  });

  it.each([
    [['lesson', 'first/basics/one'], /There is an activity “one” already: .*01-one\.mdx/],
    [['quiz', 'first/basics/one'], /There is an activity “one” already/],
    [['module', 'first/basics'], /There is a module “basics” already/],
    [['pool', 'second/spare'], /There is a pool “spare” already: .*spare\.pool\.yaml/],
    [['pool', 'second/only/spare'], /A pool is named COURSE\/NAME/],
    [['course', 'first'], /There is a course “first” already/],
    [['lesson', 'first/nowhere/one'], /There is no module “nowhere” in .*There are: basics, practice\./],
    [['lesson', 'third/basics/one'], /There is no course “third”\. There are: first, second\./],
    [['lesson', 'first/basics/Neck_1'], /“Neck_1” is no id\. Use lower-case letters/],
    [['lesson', '../x/y'], /“\.\.” is no id/],
    [['lesson', 'neck'], /A lesson is named COURSE\/MODULE\/NAME/],
    [['constructor', 'x'], /“constructor” is nothing that can be made/],
    [['quiz', 'first/basics/neck', '--staged'], /Only a case has a patient/],
    [['case', 'first/practice/lifter', '--patient'], /Say what to make/],
    [[], /Say what to make, and its name/],
  ])('refuses %j', (args, why) => {
    withFiles(SMALL_SCHOOL, (folders, root) => {
      expect(make(root, ...args)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(why) });
      expect(checkSchool(folders)).toEqual([]);
    });
  });

  it('tells what the machine refuses in one line', () => {
    withFiles(SMALL_SCHOOL, (_, root) => {
      const { status, stdout, stderr } = make(root, 'lesson', `first/basics/${'neck'.repeat(70)}`);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^ENAMETOOLONG: name too long, open '.*'\n$/);
    });
  });

  it('refuses a patient where no source is known', () => {
    withFiles({ ...SMALL_SCHOOL, 'content/references.bib': '% none yet\n' }, (_, root) => {
      const { stderr } = make(root, 'case', 'first/practice/lifter', '--staged');
      expect(stderr).toMatch(/^A patient’s measures need a source, and .*references\.bib has none\./);
    });
  });

  it('refuses a lesson in a module that can’t be read', () => {
    withFiles(SMALL_SCHOOL, (folders, root) => {
      writeFileSync(join(folders.courses, 'first/01-basics/module.yaml'), 'title: [');
      expect(make(root, 'lesson', 'first/basics/neck')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('no objective that can be read'),
      });
    });
  });
});
