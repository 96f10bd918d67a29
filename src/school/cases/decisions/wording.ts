import type { Marking } from '../submission.ts';

/** Why a decision was made, in a few words. */
export function decisionReasonText(reason: Marking['reason']): string {
  switch (reason) {
    case 'marked':
      return 'Marked';
    case 'moderated':
      return 'Marked by a third marker, since two differed';
    case 'appeal':
      return 'Changed on appeal';
    case 'rubric-change':
      return 'Reckoned anew by a changed rubric';
  }
}
