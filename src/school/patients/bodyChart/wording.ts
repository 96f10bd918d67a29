import { CHART_LIMITS, type ChartProblem } from './readChart.ts';
import type { MarkKind, View } from './types.ts';

/** What a mark stands for, as it heads a list. */
export function markKindText(kind: MarkKind): string {
  switch (kind) {
    case 'pain':
      return 'Pain';
    case 'numbness':
      return 'Numbness';
    case 'referred':
      return 'Referred pain';
    case 'tender':
      return 'Tender points';
    case 'scar':
      return 'Scars';
  }
}

/** A view by its name. */
export function viewText(view: View): string {
  switch (view) {
    case 'front':
      return 'Front';
    case 'back':
      return 'Back';
    case 'right':
      return 'Right side';
    case 'left':
      return 'Left side';
    case 'soles':
      return 'Soles';
    case 'hands':
      return 'Hands';
  }
}

/** Why a chart can't be taken, as whoever drew it reads it. */
export function chartProblemText(reason: ChartProblem): string {
  const { strokes, points, allPoints } = CHART_LIMITS;
  switch (reason) {
    case 'too-much':
      return 'This drawing holds more than a chart can. Draw fewer lines, or pick regions from the lists.';
    case 'too-many-strokes':
      return `A chart holds ${strokes} lines at most. Erase some, or pick regions from the lists.`;
    case 'too-many-points':
      return `A line holds ${points} points at most, and all lines together ${allPoints.toLocaleString('en')}. Draw shorter lines, or pick regions from the lists.`;
    case 'unreadable':
      return 'The lines that were drawn could not be read, and were left out. Draw them again, or pick regions from the lists.';
    case 'unknown-region':
      return 'A region of this chart is not on the list any more, and was left out. Look at the regions again.';
    case 'bad-intensity':
      return 'How strong it is must be a whole number from 0 to 10, or be left empty.';
  }
}
