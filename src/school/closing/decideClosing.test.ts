import { expect, it } from 'vitest';
import { decideClosing } from './decideClosing.ts';

it.each([
  ['not-enrolled', { enrolled: false, complete: false, awarded: false }],
  ['not-enrolled', { enrolled: false, complete: true, awarded: false }],
  ['not-complete', { enrolled: true, complete: false, awarded: false }],
  ['open', { enrolled: true, complete: true, awarded: false }],
  ['awarded', { enrolled: true, complete: true, awarded: true }],
  // The course has come to ask for more since, or its student was taken out of it.
  ['awarded', { enrolled: true, complete: false, awarded: true }],
  ['awarded', { enrolled: false, complete: false, awarded: true }],
] as const)('is %s for %o', (state, standing) => expect(decideClosing(standing)).toBe(state));
