import { expect, test } from 'vitest';
import { index, percent, points, time } from './numbers.ts';

test.each([
  [percent(0.666), '67\u00a0%'],
  [percent(-0.25), '−25\u00a0%'],
  [percent(undefined), '–'],
  [index(0.305), '0.30'],
  [index(-0.051), '−0.05'],
  [index(-0.001), '0.00'],
  [points(755), '7.6'],
  [points(700), '7'],
  [time(44.6), '45\u00a0s'],
  [time(125), '2\u00a0min 5\u00a0s'],
  [time(undefined), '–'],
])('%s', (written, expected) => expect(written).toBe(expected));
