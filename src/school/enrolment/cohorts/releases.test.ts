import { expect, it } from 'vitest';
import { DAY } from '../../../platform/clock.ts';
import { releasesOf, releasesToCome } from './releases.ts';

const START = 100 * DAY;
const MODULES = ['first', 'second', 'third'];
const days = (of: Map<string, number>) => [...of].map(([id, at]) => `${id} ${(at - START) / DAY}`);

it.each([
  ['all at the start', { kind: 'at-once' } as const, ['first 0', 'second 0', 'third 0']],
  ['one a week', { kind: 'pace', days: 7 } as const, ['first 0', 'second 7', 'third 14']],
  [
    'each on its day, and at the start where none is set or it came before',
    { kind: 'dates', modules: { second: START + 3 * DAY, third: START - DAY, gone: START } } as const,
    ['first 0', 'second 3', 'third 0'],
  ],
])('modules open to a cohort %s', (_, release, expected) => {
  expect(days(releasesOf({ release, startsAt: START }, MODULES))).toEqual(expected);
});

it('those to come open after the start, and come no more from their moment on', () => {
  const cohort = { release: { kind: 'pace', days: 7 } as const, startsAt: START };
  const at = (now: number) => days(releasesToCome(cohort, MODULES, now));
  expect(at(0)).toEqual(['second 7', 'third 14']);
  expect(at(START + 7 * DAY - 1)).toEqual(['second 7', 'third 14']);
  expect(at(START + 7 * DAY)).toEqual(['third 14']);
  expect(at(START + 14 * DAY)).toEqual([]);
});
