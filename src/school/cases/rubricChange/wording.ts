import { type ApplyChangeRefusal, CHANGE_REASON_MAX } from './applyRubricChange.ts';
import type { RubricPreview, RubricPreviewRefusal } from './preview.ts';
import type { NotRecomputed } from './recompute.ts';

/** Why a change of the rubric could not be shown or applied, as the instructor reads it. */
export function rubricChangeRefusal(reason: RubricPreviewRefusal | ApplyChangeRefusal): string {
  switch (reason) {
    case 'not-instructor':
      return 'Only an instructor of the course may change its marks.';
    case 'unknown-case':
      return 'There is no such case.';
    case 'nothing-to-change':
      return 'There is nothing to change: every mark is what the present rubric makes it, or stays as it is.';
    case 'reason-missing':
      return 'Give the reason: students read it.';
    case 'reason-long':
      return `Give the reason in at most ${CHANGE_REASON_MAX} characters.`;
    case 'stale':
      return 'What this does has changed since you looked. Nothing was changed: look at it again, then apply it.';
  }
}

/** Why a mark can't be reckoned by the present rubric. */
export function notRecomputedText(reason: NotRecomputed): string {
  switch (reason) {
    case 'criteria-differ':
      return 'It was given by other criteria.';
    case 'levels-differ':
      return 'A criterion had another number of levels, so its level means something else now.';
    case 'no-path':
      return 'The path through the case counts now, and this work has none.';
  }
}

const many = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;

/** What a change of the rubric would do, in sentences for an instructor. */
export function rubricChangeSentences(preview: RubricPreview): string[] {
  const { concerned, moved, passed, fell, spared, unfit, without } = preview;
  const one = (n: number, singular: string, plural: string) => (n === 1 ? singular : plural);
  return [
    `It concerns ${many(concerned, 'mark')} by an older rubric: ${moved === 0 ? 'none changes' : `${moved} ${one(moved, 'changes', 'change')}`}.`,
    `${passed === 0 ? 'Nobody passes by it' : `${many(passed, 'piece of work passes', 'pieces of work pass')} by it`}; ${fell === 0 ? 'nobody falls' : `${fell} no longer ${one(fell, 'passes', 'pass')}`}.`,
    ...(spared > 0
      ? [`${many(spared, 'mark')} would get worse; ${one(spared, 'it stays as it is', 'they stay as they are')}.`]
      : []),
    ...(unfit.length > 0
      ? [`${many(unfit.length, 'mark')} can’t be reckoned anew and ${one(unfit.length, 'stays', 'stay')}.`]
      : []),
    ...(without > 0
      ? [
          `${many(without, 'piece of work has', 'pieces of work have')} no released mark yet: ${one(without, 'it is', 'they are')} marked by the version that ${one(without, 'it was', 'they were')} begun with, and can be reckoned anew afterwards.`,
        ]
      : []),
  ];
}
