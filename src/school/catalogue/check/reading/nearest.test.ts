import { expect, it } from 'vitest';
import { meant, nearest } from './nearest.ts';

it.each([
  ['singel', 'single'],
  ['frist', 'first'],
  ['Massage therapy', 'massage-therapy'],
  ['minuts', 'minutes'],
])('takes %s for %s', (word, candidate) => {
  expect(nearest(word, ['several', 'other', candidate])).toBe(candidate);
});

it('proposes the nearest of several, and nothing that is far off', () => {
  expect(nearest('headin', ['reading', 'heading'])).toBe('heading');
  expect(nearest('essay', ['single', 'several'])).toBeUndefined();
  expect(meant('essay', ['single'], 'use one of single')).toBe('use one of single');
});
