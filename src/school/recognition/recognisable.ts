import { allParts, type Diploma, type Part } from '../catalogue/index.ts';

/** The parts of a diploma for which something learned elsewhere may be recognised. */
export const recognisableParts = (diploma: Diploma): Exclude<Part, { kind: 'all' | 'some' | 'cases' }>[] =>
  allParts(diploma.parts).filter((it) => 'priorLearning' in it && it.priorLearning) as Exclude<
    Part,
    { kind: 'all' | 'some' | 'cases' }
  >[];

/** The practical skills that a diploma asks for. */
export const skillsOf = (diploma: Diploma): Extract<Part, { kind: 'sign-off' }>[] =>
  allParts(diploma.parts).filter((it) => it.kind === 'sign-off');
