import { formatShare } from '../../../platform/format.ts';
import type { CaseVersion, Criterion } from '../caseVersion.ts';

/** By what a case is marked: what a change of the rubric is about. */
export type Marked = Pick<CaseVersion, 'rubric' | 'pass' | 'automatic'>;

/** A part of how a case is marked that differs between two versions; lines of text, none where it was not there. */
export interface RubricDifference {
  part: string;
  before: string[];
  after: string[];
}

/** Whether two versions mark alike, whatever else of the case differs. */
export const marksAlike = (one: Marked, other: Marked): boolean => rubricDifferences(one, other).length === 0;

/** In which parts two versions mark otherwise: the pass mark, the automatic part, and each criterion. */
export function rubricDifferences(before: Marked, after: Marked): RubricDifference[] {
  const ids = [...new Set([...before.rubric, ...after.rubric].map((it) => it.id))];
  const find = ({ rubric }: Marked, id: string) => rubric.find((it) => it.id === id);
  return [
    { part: 'Pass mark', before: [formatShare(before.pass)], after: [formatShare(after.pass)] },
    { part: 'Automatic part', before: [formatShare(before.automatic)], after: [formatShare(after.automatic)] },
    ...ids.map((id) => ({
      part: find(after, id)?.title ?? find(before, id)?.title ?? id,
      before: linesOf(before, find(before, id)),
      after: linesOf(after, find(after, id)),
    })),
  ].filter((it) => JSON.stringify(it.before) !== JSON.stringify(it.after));
}

/** A criterion with its share of the mark, which other criteria change too, and its levels. */
function linesOf({ rubric }: Marked, criterion: Criterion | undefined): string[] {
  if (!criterion) return [];
  const weights = rubric.reduce((sum, it) => sum + it.weight, 0);
  return [
    `${criterion.title}: ${formatShare(criterion.weight / weights)} of the mark`,
    ...criterion.levels.map(({ title, descriptor }, at) => `${at + 1}. ${title}: ${descriptor}`),
  ];
}
