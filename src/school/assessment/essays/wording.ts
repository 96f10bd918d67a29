import type { Refused } from '../../outcome.ts';
import type { EssayRefusal, MarkedMeanwhile } from './markEssays.ts';

/** Why essays could not be marked, as their marker reads it. */
export function essayRefusalText(refusal: Refused<EssayRefusal> | MarkedMeanwhile): string {
  switch (refusal.reason) {
    case 'unknown-attempt':
      return 'There is no such attempt.';
    case 'not-instructor':
      return 'Only an instructor of this course marks its essays.';
    case 'own-essay':
      return 'Nobody marks their own work.';
    case 'not-handed-in':
      return 'This attempt is not handed in yet.';
    case 'no-such-essay':
      return 'That question is not an essay of this attempt. Nothing was changed.';
    case 'marked-meanwhile':
      return `Marked by ${'by' in refusal ? refusal.by : 'someone else'} since you opened this page. Nothing of yours was kept yet: compare, and send it again if yours is to count.`;
  }
}
