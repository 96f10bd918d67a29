import type { PriorLearning } from '../../school/recognition/index.ts';

/** How it stands with a request, as a word and the badge that it stands on. */
export function outcomeOf({ outcome }: Pick<PriorLearning, 'outcome'>): { text: string; badge: string } {
  switch (outcome) {
    case 'recognised':
      return { text: 'Recognised', badge: 'badge-done' };
    case 'refused':
      return { text: 'Refused', badge: 'badge-bad' };
    case null:
      return { text: 'Waiting for the answer', badge: 'badge-submitted' };
  }
}
