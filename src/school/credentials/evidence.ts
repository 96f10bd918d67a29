import { type Decision, type Fact, type LeafDecision, leafDecisions } from '../progress/index.ts';

/**
 * What an award rests on, in the order in which it is asked for: `attempt/ID` for a quiz, `submission/ID` for a case,
 * `activity/PATH` for a lesson, `award/CODE` for a course of a diploma. Each once.
 */
export const evidenceOf = (completion: Decision): string[] => [
  ...new Set(leafDecisions(completion).flatMap((leaf) => restingOn(leaf).map((fact) => refOf(leaf, fact)))),
];

/** Of the certificates of a course, those that were not withdrawn or replaced by then; of anything else, all. */
function restingOn({ because }: LeafDecision): Fact[] {
  const gone = because.filter((it) => it.kind === 'revoked' || it.kind === 'corrected' || it.kind === 'expired');
  const codes = new Set(gone.map((it) => it.award));
  return because.filter((it) => !('award' in it) || (it.kind === 'awarded' && !codes.has(it.award)));
}

function refOf({ requirement }: LeafDecision, fact: Fact): string {
  switch (fact.kind) {
    case 'graded':
      return `attempt/${fact.attempt}`;
    case 'marked':
      return `submission/${fact.submission}`;
    case 'awarded':
      return `award/${fact.award}`;
    default:
      return `activity/${requirement.kind === 'lesson' ? requirement.lesson : fact.subject}`;
  }
}
