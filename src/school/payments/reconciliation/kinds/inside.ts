import type { Right } from '../../../enrolment/index.ts';
import { isOpenState } from '../../machine/money.ts';
import type { Books } from '../books.ts';

/** Whether a purchase, in truth, opens what it is for. */
export const opens = ({ truth }: Books): boolean => isOpenState(truth.state);

/** The rights of a purchase that let somebody in now, as far as money goes. */
export const inside = ({ rights }: Pick<Books, 'rights'>): Right[] =>
  rights.filter((it) => it.attendance === 'attending' && (it.money === 'in-order' || it.money === 'not-asked'));

/** The rights that are kept shut for their money. */
export const shut = ({ rights }: Pick<Books, 'rights'>): Right[] =>
  rights.filter((it) => it.attendance === 'attending' && (it.money === 'stopped' || it.money === 'returned'));

/** The courses of some rights, each once. */
export const coursesOf = (rights: readonly Right[]): string[] => [...new Set(rights.map((it) => it.course))];
