import { type Decision, type Fact, type LeafDecision, leafDecisions } from '../progress/index.ts';

/**
 * What an award rests on, in the order in which it is asked for: `attempt/ID` for a quiz, `submission/ID` for a case,
 * `activity/PATH` for a lesson, `award/CODE` for a course of a diploma, `prior-learning/ID` and `sign-off/ID` for what
 * the school recognised. Each once.
 */
export const evidenceOf = (completion: Decision): string[] => [
  ...new Set(leafDecisions(completion).flatMap((leaf) => restingOn(leaf).flatMap((fact) => refOf(leaf, fact) ?? []))),
];

/** Of the certificates of a course, those that were not withdrawn or replaced by then; of anything else, all. */
function restingOn({ because }: LeafDecision): Fact[] {
  const gone = because.filter((it) => it.kind === 'revoked' || it.kind === 'corrected' || it.kind === 'expired');
  const codes = new Set(gone.map((it) => it.award));
  return because.filter((it) => !('award' in it) || (it.kind === 'awarded' && !codes.has(it.award)));
}

/** Undefined for what an award does not rest on: what was refused, ended or grew old on the way. */
function refOf({ requirement }: LeafDecision, fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'graded':
      return `attempt/${fact.attempt}`;
    case 'marked':
      return `submission/${fact.submission}`;
    case 'awarded':
      return `award/${fact.award}`;
    case 'recognised':
      return `prior-learning/${fact.learning}`;
    case 'signed-off':
      return fact.outcome === 'competent' ? `sign-off/${fact.signOff}` : undefined;
    case 'read':
    case 'stated':
    case 'watched':
      return `activity/${requirement.kind === 'lesson' ? requirement.lesson : fact.subject}`;
    default:
      return undefined;
  }
}
