import type { Db } from '../../../../db/client.ts';
import { sha256 } from '../../../platform/tokens.ts';
import { findCase } from '../../catalogue/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { type CaseVersion, versionOf } from '../caseVersion.ts';
import { automaticOf } from '../marking/automaticOf.ts';
import { findSubmission } from '../store.ts';
import { marksAlike } from './differences.ts';
import { decideEffect, type Effect, type NotRecomputed, type Result, recompute } from './recompute.ts';
import { countWithout, decisionsOn, versionsBy } from './store.ts';

/** What is asked for. */
export interface AskedChange {
  /** COURSE/MODULE/ACTIVITY. */
  path: string;
  /** Whether marks may fall by it. */
  mayFall: boolean;
}

type Row = Awaited<ReturnType<typeof decisionsOn>>[number];

/** A mark that the present rubric would move, and what becomes of it. */
export interface PlannedMark extends Effect {
  row: Row;
  before: Result;
}

/** All that a change of the rubric does to marks that were given by an older one. */
export interface ChangePlan {
  course: string;
  present: { hash: string; content: CaseVersion };
  /** Older versions that mark otherwise, with how many marks are by each. */
  versions: { hash: string; content: CaseVersion; marks: number }[];
  /** Marks by those versions that can be reckoned anew. */
  marks: PlannedMark[];
  /** Marks that can't be, and why. */
  unfit: { row: Row; reason: NotRecomputed }[];
  /** Work that was handed in and has no mark that its student knows. */
  without: number;
  /** The same as long as everything is that the plan rests on. */
  fingerprint: string;
}

export type ChangeRefusal = 'unknown-case' | 'nothing-to-change';

/** Reckons all that a change of a case's rubric does, from what is kept now. Writes nothing. */
export async function planRubricChange(
  db: Db,
  { path, mayFall }: AskedChange,
): Promise<Done<ChangePlan> | Refused<ChangeRefusal>> {
  const study = findCase(path);
  if (!study) return refused('unknown-case');
  const present = versionOf(study);
  const [decisions, without] = await Promise.all([
    decisionsOn(db, study.course, path),
    countWithout(db, study.course, path),
  ]);
  const kept = await versionsBy(db, [...new Set(decisions.map((it) => it.version))]);
  const older = new Map([...kept].filter(([, it]) => !marksAlike(it, present.content)));
  const concerned = decisions.filter((it) => older.has(it.version));
  if (concerned.length === 0) return refused('nothing-to-change');
  const unsafe = await unsafeAmong(db, concerned);
  const reckoned = concerned.map((row) => ({ row, result: reckon(row, older, present.content, unsafe) }));
  const marks = reckoned.flatMap(({ row, result }): PlannedMark[] => {
    if (!result.ok) return [];
    const before: Result = { outcome: row.marking.outcome, score: row.marking.score };
    return [{ row, before, ...decideEffect(before, result.after, mayFall) }];
  });
  const plan = {
    ...{ course: study.course, present, marks, without },
    versions: [...older].map(([hash, content]) => ({
      ...{ hash, content },
      marks: concerned.filter((it) => it.version === hash).length,
    })),
    unfit: reckoned.flatMap(({ row, result }) => (result.ok ? [] : [{ row, reason: result.reason }])),
  };
  return done({ ...plan, fingerprint: fingerprintOf(path, mayFall, plan) });
}

/** Submissions among returned ones whose path left the patient unsafe. */
async function unsafeAmong(db: Db, rows: readonly Row[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { marking } of rows) {
    if (marking.outcome === 'passed' || marking.automatic === null) continue;
    const submission = await findSubmission(db, marking.submission);
    if (submission && (await automaticOf(db, submission))?.verdict === 'unsafe') found.add(submission.id);
  }
  return found;
}

function reckon(
  { marking, version, criteria }: Row,
  older: ReadonlyMap<string, CaseVersion>,
  present: CaseVersion,
  unsafe: ReadonlySet<string>,
) {
  const by = older.get(version);
  if (!by) throw new Error(`the version ${version} is not kept`);
  const levels = Object.fromEntries(criteria.map((it) => [it.criterion, it.level]));
  const { automatic, outcome, score } = marking;
  return recompute({ levels, automatic, unsafe: unsafe.has(marking.submission), outcome, score, by }, present);
}

/** Whether anything about a mark differs. */
export const isMoved = ({ before, after, spared }: Pick<PlannedMark, 'before' | 'after' | 'spared'>): boolean =>
  !spared && (before.outcome !== after.outcome || before.score !== after.score);

const fingerprintOf = (path: string, mayFall: boolean, plan: Pick<ChangePlan, 'present' | 'marks' | 'unfit'>): string =>
  sha256(
    JSON.stringify([
      ...[path, mayFall, plan.present.hash],
      plan.marks.map(({ row: { marking }, after, spared }) => [marking.submission, marking.number, after, spared]),
      plan.unfit.map(({ row: { marking } }) => [marking.submission, marking.number]),
    ]),
  );
