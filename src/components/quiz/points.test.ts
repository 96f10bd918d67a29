import { expect, test } from 'vitest';
import { pointsNoun, scoreText } from './points.ts';

test.each([
  [0.8, '80\u00a0%'],
  [0.7999, '79\u00a0%'],
  [0.29, '29\u00a0%'],
  [1, '100\u00a0%'],
  [2 / 3, '66\u00a0%'],
])('%f is %s', (share, text) => expect(scoreText(share)).toBe(text));

test.each([
  [100, '1 point'],
  [750, '7.5 points'],
  [0, '0 points'],
  [-200, '\u22122 points'],
])('%i hundredths are %s', (hundredths, text) => expect(pointsNoun(hundredths)).toBe(text));
