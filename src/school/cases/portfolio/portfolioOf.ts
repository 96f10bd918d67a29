import type { Db } from '../../../../db/client.ts';
import { findActivity, findCourse } from '../../catalogue/index.ts';
import { type KeptText, NO_TEXT } from '../decideSave.ts';
import { encounterOf } from '../encounter/encounterOf.ts';
import { findReflection, reflectionsOf } from '../reflections/store.ts';
import { findSubmission, triesAt, triesOf } from '../store.ts';
import type { Try } from '../submissionState.ts';
import { type MeasureResult, measuresOf } from './measuresOf.ts';

/** A case in a student's portfolio. Titles are as the work was begun; where the case file is gone they still stand. */
export interface PortfolioEntry {
  /** COURSE/MODULE/ACTIVITY. */
  case: string;
  title: string;
  course: string;
  /** The try that counts: the one that passed, or the newest with a mark. */
  shown: Try & { markedAt: number };
  tries: number;
  /** How the patient of a staged case fared. */
  patient: { name: string; outcome: string; measures: MeasureResult[] } | undefined;
  note: KeptText;
}

/** Everything of a student's own that has a mark, case by case, the newest mark first. */
export async function portfolioOf(db: Db, person: string): Promise<PortfolioEntry[]> {
  const [tries, notes] = await Promise.all([triesOf(db, person), reflectionsOf(db, person)]);
  const entries: PortfolioEntry[] = [];
  for (const [path, own] of Map.groupBy(tries, (it) => it.case)) {
    const entry = await entryOf(db, path, own, notes.get(path) ?? NO_TEXT);
    if (entry) entries.push(entry);
  }
  return entries.sort((a, b) => b.shown.markedAt - a.shown.markedAt);
}

/** One case of a student's portfolio; undefined while it has no mark. */
export async function portfolioEntry(db: Db, person: string, path: string): Promise<PortfolioEntry | undefined> {
  const [tries, note] = await Promise.all([triesAt(db, person, path), findReflection(db, person, path)]);
  return entryOf(db, path, tries, note);
}

async function entryOf(
  db: Db,
  path: string,
  tries: readonly Try[],
  note: KeptText,
): Promise<PortfolioEntry | undefined> {
  const marked = tries.filter(isMarked);
  const shown = marked.find((it) => it.state === 'passed') ?? marked.at(-1);
  const submission = shown && (await findSubmission(db, shown.id));
  if (!shown || !submission) return undefined;
  const { version, course } = submission;
  const encounter = await encounterOf(db, submission);
  const outcome = version.patient?.outcomes.find((it) => it.id === encounter?.outcome);
  return {
    case: path,
    title: findActivity(path)?.title ?? version.title,
    course: findCourse(course)?.title ?? course,
    shown,
    tries: tries.length,
    patient: version.patient &&
      encounter &&
      outcome && {
        name: version.patient.name,
        outcome: outcome.title,
        measures: measuresOf(version.patient, encounter),
      },
    note,
  };
}

const isMarked = (it: Try): it is Try & { markedAt: number } => it.markedAt !== null;
