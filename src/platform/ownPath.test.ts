import { expect, test } from 'vitest';
import { ownPath } from './ownPath.ts';

test.each(['/learn', '/courses/a/b/c?note=saved', '/held-form'])('%s is ours', (path) =>
  expect(ownPath(path)).toBe(path),
);

test.each([
  '//evil.example/x',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'learn',
  '',
  null,
  undefined,
])('%j is refused', (path) => expect(ownPath(path)).toBeUndefined());
