import { describe, expect, test } from 'vitest';
import { pageAt } from './addresses.ts';
import { shownAs, viewAt, withView } from './view.ts';

const at = (address: string) => new URL(address, 'http://school.test');

test.each([
  ['/courses/neck', 'neck'],
  ['/courses/neck/start/one', 'neck/start/one'],
  ['/courses/neck/start/one/', 'neck/start/one'],
  ['/courses', undefined],
  ['/courses/neck/enrolment', undefined],
  ['/courses/neck/start/one/progress', undefined],
  ['/courses/..%2Fneck', undefined],
  ['/learn', undefined],
])('%s is made by the file of %s', (path, page) => expect(pageAt(path)).toBe(page));

describe('a view', () => {
  test('is asked for in the address, each part by itself', () => {
    expect(viewAt(at('/courses/neck'))).toEqual({ student: false, print: false, scheme: undefined });
    expect(viewAt(at('/?as=student&media=print&scheme=dark'))).toEqual({ student: true, print: true, scheme: 'dark' });
    expect(viewAt(at('/?as=registrar&media=tv&scheme=blue'))).toEqual(viewAt(at('/')));
  });

  test('is added to and taken from an address, and the rest of it stays', () => {
    expect(withView(at('/a?page=2'), { scheme: 'dark' })).toBe('/a?page=2&scheme=dark');
    expect(withView(at('/a?page=2&as=student&scheme=dark'), { as: undefined })).toBe('/a?page=2&scheme=dark');
  });
});

describe('a page', () => {
  const plain = { student: false, print: false, scheme: undefined };
  const page =
    '<head><style>@media print { a { color: red } } @media only screen { b { color: red } }</style>' +
    '<script type="module" src="/src/styles/site.css"></script><script type="module" src="/@vite/client"></script></head>' +
    '<body>In @media print there is $& no button.</body>';

  test('is as it is when nothing is asked for', () => expect(shownAs(page, plain)).toBe(page));

  test('in print has on screen what print has, and nothing puts it back', () => {
    const shown = shownAs(page, { ...plain, print: true });
    expect(shown).toContain('<style>@media all { a { color: red } } @media not all { b { color: red } }</style>');
    expect(shown).not.toContain('site.css');
    expect(shown).toContain('/@vite/client');
    expect(shown).toContain('<body>In @media print there is $& no button.</body>');
  });

  test.each(['light', 'dark'] as const)('is %s where that is asked for', (scheme) => {
    expect(shownAs(page, { ...plain, scheme })).toContain(`<style>:root { color-scheme: ${scheme}; }</style></head>`);
  });
});
