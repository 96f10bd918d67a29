import { type Db, database } from '../../../../db/client.ts';
import { canTeach, type Person } from '../../accounts/index.ts';
import { done, refused } from '../../outcome.ts';
import { type RubricDifference, rubricDifferences } from './differences.ts';
import { type AskedChange, type ChangePlan, type ChangeRefusal, isMoved, planRubricChange } from './plan.ts';
import type { NotRecomputed, Result } from './recompute.ts';
import { rubricChangesOn } from './store.ts';

/** What would happen to one mark. */
export interface PreviewedMark {
  submission: string;
  name: string;
  /** Which try it is. */
  number: number;
  before: Result;
  after: Result;
  spared: boolean;
}

/** What a change of the rubric would do, before it is applied. */
export interface RubricPreview {
  mayFall: boolean;
  /** Older versions and in what they mark otherwise; how many marks are by each. */
  versions: { hash: string; marks: number; differences: RubricDifference[] }[];
  /** How many marks can be reckoned anew. */
  concerned: number;
  /** Those that change or would, outcomes first. */
  effects: PreviewedMark[];
  moved: number;
  passed: number;
  fell: number;
  spared: number;
  unfit: { submission: string; name: string; number: number; reason: NotRecomputed }[];
  without: number;
  fingerprint: string;
}

export type RubricPreviewRefusal = 'not-instructor' | ChangeRefusal;

/** What the present rubric of a case would do to each mark by an older one. Refused to whoever does not teach the course. */
export async function previewRubricChange(teacher: Person, asked: AskedChange) {
  if (!canTeach(teacher, courseOf(asked.path))) return refused<RubricPreviewRefusal>('not-instructor');
  const plan = await planRubricChange(database(), asked);
  return plan.ok ? done(previewOf(plan, asked.mayFall)) : plan;
}

export const courseOf = (path: string): string => path.split('/', 1)[0] ?? '';

function previewOf(plan: ChangePlan, mayFall: boolean): RubricPreview {
  const { present, marks, unfit, without, fingerprint } = plan;
  const effects = marks
    .filter((it) => it.spared || isMoved(it))
    .map(({ row, before, after, spared }) => ({
      ...{ submission: row.marking.submission, name: row.name, number: row.try, before, after, spared },
    }))
    .sort((a, b) => weightOf(b) - weightOf(a) || a.name.localeCompare(b.name));
  return {
    ...{ mayFall, effects, without, fingerprint, concerned: marks.length },
    ...countsOf(plan),
    spared: marks.filter((it) => it.spared).length,
    versions: plan.versions.map((it) => ({
      ...{ hash: it.hash, marks: it.marks },
      differences: rubricDifferences(it.content, present.content),
    })),
    unfit: unfit.map(({ row, reason }) => ({
      ...{ submission: row.marking.submission, name: row.name, number: row.try, reason },
    })),
  };
}

/** How many marks a plan moves, and how many of those pass or fall by it. */
export function countsOf({ marks }: Pick<ChangePlan, 'marks'>): { moved: number; passed: number; fell: number } {
  const moved = marks.filter(isMoved);
  const turned = moved.filter(({ before, after }) => before.outcome !== after.outcome);
  const passed = turned.filter((it) => it.after.outcome === 'passed').length;
  return { moved: moved.length, passed, fell: turned.length - passed };
}

const weightOf = ({ before, after, spared }: PreviewedMark): number =>
  spared ? 0 : before.outcome === after.outcome ? 1 : after.outcome === 'returned' ? 3 : 2;

/** A change that was applied, as staff read it. */
export type PastRubricChange = Awaited<ReturnType<typeof rubricChangesOn>>[number];

/** Changes of a case's rubric that were applied, newest first, for staff. */
export const pastRubricChanges = (db: Db, path: string): Promise<PastRubricChange[]> => rubricChangesOn(db, path);
