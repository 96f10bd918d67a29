import type { Right } from '../rights/store.ts';
import type { Member } from './store.ts';

/** Whether a right keeps its place in a cohort, as `holdersOf` counts it: late money does not cost it, money that went back does. */
export const keepsPlace = ({ attendance, money }: Pick<Right, 'attendance' | 'money'>): boolean =>
  (attendance === 'attending' || attendance === 'on-leave') && money !== 'returned';

/** Who of the members of a cohort is still in it, each once. */
export const stillIn = (members: readonly Member[]): Set<string> =>
  new Set(members.filter(({ right }) => keepsPlace(right)).map(({ person }) => person.id));
