import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fascia-stamp-'));
  for (const name of ['src/pages', 'dist', 'courses/one/films/neck/hls'])
    mkdirSync(join(folder, name), { recursive: true });
  put('src/pages/index.astro', 'home');
  put('courses/one/course.yaml', 'title: One');
  ask('keepStamp(stampOfSources())');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** Asks scripts/stamp.ts something, in the folder. */
function ask(question: string): string {
  const script = `import * as it from ${JSON.stringify(resolve('scripts/stamp.ts'))};
    const { isFresh, keepStamp, stampOfBuild, stampOfSources } = it; console.log(String(${question}));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, COURSES_DIR: '' }, // Its own, whatever the tests before it in this process asked for.
  });
  return stdout.trim();
}

test('a build is fresh until something that it is made from changes', () => {
  expect(ask('isFresh()')).toBe('true');
  utimesSync(join(folder, 'src/pages/index.astro'), new Date(), new Date());
  put('src/pages/index.test.ts', 'a test');
  put('courses/one/films/neck/hls/00.ts', 'a film');
  expect(ask('isFresh()')).toBe('true');

  put('courses/one/course.yaml', 'title: Two');
  expect(ask('isFresh()')).toBe('false');
  expect(ask('stampOfBuild().code === stampOfSources().code')).toBe('true');
  put('courses/one/course.yaml', 'title: One');
  expect(ask('isFresh()')).toBe('true');
  rmSync(join(folder, 'src/pages/index.astro'));
  expect(ask('isFresh()')).toBe('false');
});

test('a build that was never finished is not fresh', () => {
  rmSync(join(folder, 'dist/stamp.json'));
  expect(ask('isFresh()')).toBe('false');
  put('dist/stamp.json', '{"code":');
  expect(ask('isFresh()')).toBe('false');
});
