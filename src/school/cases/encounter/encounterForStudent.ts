import type { Db } from '../../../../db/client.ts';
import { findCase } from '../../catalogue/index.ts';
import { type Encounter, hasReferred, type Patient, type Stage, stageName } from '../../patients/index.ts';
import { type CaseVersionForStudent, forStudent } from '../caseVersion.ts';
import { findSubmission } from '../store.ts';
import { encounterOf } from './encounterOf.ts';
import { type NotesSoFar, notesSoFar } from './notesSoFar.ts';
import { type StageNow, stageNow } from './stageNow.ts';
import { stageTitle } from './wording.ts';

/** A stage in the list of stages. */
export interface StageStep {
  title: string;
  state: 'done' | 'now' | 'later';
}

/** An encounter as its student may see it: what they learned, and what they can do now. */
export interface EncounterForStudent {
  submission: string;
  course: string;
  /** COURSE/MODULE/ACTIVITY. */
  case: string;
  number: number;
  triesAllowed: number;
  version: CaseVersionForStudent;
  handedIn: boolean;
  /** The patient's name. */
  patient: string;
  /** Name and title of the stage where they are. */
  stage: string;
  title: string;
  steps: StageStep[];
  notes: NotesSoFar;
  now: StageNow;
}

/** A student's own encounter; undefined for anyone else's, and for a case without a patient. */
export async function encounterForStudent(
  db: Db,
  person: string,
  id: string,
): Promise<EncounterForStudent | undefined> {
  const found = await findSubmission(db, id);
  if (found?.student.id !== person) return undefined;
  const [{ version }, encounter] = [found, await encounterOf(db, found)];
  if (!version.patient || !encounter) return undefined;
  return {
    submission: id,
    course: found.course,
    case: found.case,
    number: found.number,
    triesAllowed: Math.max(found.number, findCase(found.case)?.tries ?? 0),
    version: forStudent(version),
    handedIn: found.handedInAt !== null,
    patient: version.patient.name,
    stage: stageName(encounter.stage),
    title: stageTitle(encounter.stage),
    steps: stepsOf(version.patient, encounter),
    notes: notesSoFar(version.patient, encounter),
    now: stageNow(version.patient, encounter),
  };
}

const BEFORE_VISITS = ['history', 'examination', 'palpation', 'triage', 'hypotheses', 'plan'] as const;

/** The stages that there were, are, and may come. Each visit stands there once it has come about. */
function stepsOf(patient: Patient, encounter: Encounter): StageStep[] {
  const { stage, visits } = encounter;
  const stages: Stage[] = [
    ...BEFORE_VISITS.map((kind) => ({ kind })),
    ...visits.map((it) => ({ kind: 'decide' as const, visit: it.number })),
    { kind: 'over' },
  ];
  const titles = stages.map(stageTitle);
  const at = titles.indexOf(stageTitle(stage));
  const steps = titles.map(
    (title, place): StageStep => ({
      title,
      state: place < at || stage.kind === 'over' ? 'done' : place === at ? 'now' : 'later',
    }),
  );
  steps.unshift({ title: 'Presentation', state: 'done' });
  const noneYet = visits.length === 0 && !hasReferred(encounter);
  return noneYet ? steps.toSpliced(-1, 0, { title: `Up to ${patient.visits.count} visits`, state: 'later' }) : steps;
}
