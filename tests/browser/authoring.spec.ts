import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Visitor } from '../support/visitor.ts';

const SCHOOL = process.env.SCHOOL_URL ?? '';
const LESSON = '/courses/foundations/assessment/palpation';

test('What authors have in development is not in the built school', async () => {
  const nobody = new Visitor(SCHOOL);
  for (const path of [
    `/_authoring/phone?page=${encodeURIComponent(LESSON)}`,
    '/_authoring/sign-in?who=registrar&next=/registrar',
    '/_authoring',
  ]) {
    const answer = await nobody.get(path);
    expect(answer.status, path).toBe(404);
    expect(answer.headers.getSetCookie(), path).toEqual([]);
  }
});

test('The address of a page gives nobody another’s eyes', async () => {
  const nobody = new Visitor(SCHOOL);
  const answer = await nobody.get(`${LESSON}?as=student&media=print&scheme=dark`);
  const html = await answer.text();
  expect(html).toContain('data-state="locked"');
  expect(html).not.toMatch(/class="authoring"|color-scheme: dark/);
  expect(answer.headers.get('content-security-policy')).toContain("style-src 'self';");
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('No file of the build holds any of it', () => {
  const files = globSync('dist/**/*.{js,mjs,css,html}');
  expect(files.length).toBeGreaterThan(20);
  expect(
    files.filter((file) => /_authoring|class="authoring"|policyWhileWriting/.test(readFileSync(file, 'utf8'))),
  ).toEqual([]);
});
