import { hashSecret } from '../../../src/platform/tokens.ts';
import { seededRandom } from '../../../src/school/assessment/index.ts';
import type { Role } from '../cast.ts';

/** Who studied before the others, all invented. */
const NAMES = [
  ...['Hannah Whitfield', 'Kwame Boateng', 'Mei Tanaka', 'Lucía Herrera', 'Jonas Weber', 'Aisha Khan', 'Tomás Silva'],
  ...['Ingrid Solberg', 'Rajesh Iyer', 'Chloé Martin', 'Mateusz Kowalski', 'Fatima Benali', 'Oliver Hughes'],
  ...['Nokuthula Dlamini', 'Sanna Virtanen', 'Diego Morales', 'Yuki Sato', 'Leila Rahimi', 'Patrick O’Brien'],
  ...['Trần Minh Anh', 'Giulia Conti', 'Emeka Obi', 'Kateřina Nováková', 'Samuel Adeyemi', 'Rosa Delgado'],
  ...['Viktoria Petrova', 'Arjun Mehta', 'Siobhán Kelly', 'Noah Fischer', 'Grace Wanjiru', 'Elif Yıldız'],
  ...['Marek Horváth', 'Beatriz Costa', 'Daniel Kim', 'Amara Eze', 'Lars Nyström', 'Camila Rojas'],
  ...['Ioana Popescu', 'Farid Mansour', 'Emma Dubois'],
];

/** One of an earlier cohort. */
export interface Member extends Role {
  id: string;
  /** How able they are, in logits: 0 is the middle of the cohort. */
  strength: number;
}

/** An id that is the same in every demo school, so that what is drawn by it is too. */
export const fixedId = (name: string): string => hashSecret(`demo/${name}`).slice(0, 26);

/**
 * The cohort: as many strong as weak, in an order that says nothing of it. Their strengths are the quantiles of a
 * logistic distribution.
 */
export function members(): Member[] {
  const random = seededRandom('cohort');
  const places = NAMES.map((_, at) => ({ at, by: random() })).toSorted((a, b) => a.by - b.by);
  return NAMES.map((name, at) => {
    const share = (places.findIndex((it) => it.at === at) + 0.5) / NAMES.length;
    return { name, email: addressOf(name), id: fixedId(name), strength: 0.7 * Math.log(share / (1 - share)) };
  });
}

const addressOf = (name: string): string => {
  const plain = name
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '');
  return `${plain.toLowerCase().replaceAll(' ', '.')}@demo.test`;
};
