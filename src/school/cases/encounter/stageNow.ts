import {
  type Decision,
  decisionsAt,
  type Encounter,
  hasReferred,
  type Patient,
  planOptions,
  TRIAGE,
  type Triage,
} from '../../patients/index.ts';
import { notesSoFar, type Seen, type VisitNotes } from './notesSoFar.ts';
import { DECISION_TITLES, TRIAGE_TITLES } from './wording.ts';

/** Something to choose, by its name alone. */
export interface Choice {
  id: string;
  title: string;
}

/** What takes minutes, and whether there are enough left. */
export interface Timed extends Choice {
  minutes: number;
  affordable: boolean;
}

export interface PlanGroup {
  title: string;
  options: (Choice & { doses: Choice[] })[];
}

/** A test that was done and waits for its reading. */
export type Unread = Pick<Seen, 'id' | 'title' | 'shows'> & { options: Choice[] };

/** What a student can do at the stage where they are, and nothing of any other. */
export type StageNow =
  | { kind: 'history'; minutes: number; left: number; askable: Timed[] }
  | { kind: 'examination'; minutes: number; left: number; findings: (Timed & Pick<Seen, 'kind'>)[]; unread: Unread[] }
  | { kind: 'palpation'; left: number }
  | { kind: 'triage'; choices: (Choice & { id: Triage })[] }
  | { kind: 'hypotheses'; most: number; options: Choice[] }
  | { kind: 'plan'; referred: boolean; most: number; groups: PlanGroup[] }
  | { kind: 'reassess'; visit: VisitNotes; measures: Choice[]; questions: Choice[] }
  | {
      kind: 'decide';
      visit: VisitNotes;
      decisions: (Choice & { id: Decision })[];
      /** The plan in force, by field as the form holds it, and what it can be changed to. */
      chosen: { id: string; dose?: string }[];
      most: number;
      groups: PlanGroup[];
    }
  | { kind: 'over' };

/** What can be done now. */
export function stageNow(patient: Patient, encounter: Encounter): StageNow {
  const { stage } = encounter;
  const visit = () => notesSoFar(patient, encounter).visits.at(-1) as VisitNotes;
  switch (stage.kind) {
    case 'history':
      return history(patient, encounter);
    case 'examination':
      return examination(patient, encounter);
    case 'palpation':
      return { kind: 'palpation', left: patient.palpation.most - encounter.touched.length };
    case 'triage':
      return { kind: 'triage', choices: TRIAGE.map((id) => ({ id, title: TRIAGE_TITLES[id] })) };
    case 'hypotheses': {
      const { most, options } = patient.hypotheses;
      return { kind: 'hypotheses', most: Math.min(most, options.length), options: options.map(named) };
    }
    case 'plan':
      return {
        kind: 'plan',
        referred: hasReferred(encounter),
        most: patient.plan.most,
        groups: groups(patient, encounter),
      };
    case 'reassess': {
      const questions = patient.visits.questions.map(({ id, ask }) => ({ id, title: ask }));
      return { kind: 'reassess', visit: visit(), measures: patient.measures.map(named), questions };
    }
    case 'decide': {
      const decisions = decisionsAt(patient, stage.visit).map((id) => ({ id, title: DECISION_TITLES[id] }));
      const chosen = encounter.plan?.chosen ?? [];
      return {
        ...{ kind: 'decide', visit: visit(), decisions, chosen, most: patient.plan.most },
        groups: groups(patient, encounter),
      };
    }
    case 'over':
      return { kind: 'over' };
  }
}

const named = ({ id, title }: Choice): Choice => ({ id, title });

function history({ history: { minutes, questions } }: Patient, { asked, historyLeft: left }: Encounter): StageNow {
  const open = questions.filter((it) => !asked.includes(it.id) && it.after.every((id) => asked.includes(id)));
  const askable = open.map((it) => ({ id: it.id, title: it.ask, minutes: it.minutes, affordable: it.minutes <= left }));
  return { kind: 'history', minutes, left, askable };
}

function examination({ examination: { minutes, findings } }: Patient, encounter: Encounter): StageNow {
  const { examined, readings, examinationLeft: left } = encounter;
  return {
    kind: 'examination',
    minutes,
    left,
    findings: findings
      .filter((it) => !examined.includes(it.id))
      .map((it) => ({ ...named(it), kind: it.kind, minutes: it.minutes, affordable: it.minutes <= left })),
    unread: findings.flatMap(({ id, title, shows, reading }) =>
      reading && examined.includes(id) && readings[id] === undefined
        ? [{ id, title, shows, options: reading.options.map((it) => ({ id: it.id, title: it.text })) }]
        : [],
    ),
  };
}

/** What can be planned, under its headings. */
function groups(patient: Patient, encounter: Encounter): PlanGroup[] {
  const offered = new Set(planOptions(patient, encounter).map((it) => it.id));
  const { techniques, homeCare, contraindications, inform } = patient.plan;
  const headed = [
    { title: 'Considered before treating', options: contraindications },
    { title: 'Techniques', options: techniques },
    { title: 'Home care', options: homeCare },
    { title: 'Whom to inform', options: inform },
  ];
  return headed
    .map(({ title, options }) => ({
      title,
      options: options
        .filter((it) => offered.has(it.id))
        .map((it) => ({ ...named(it), doses: (it.doses ?? []).map(named) })),
    }))
    .filter((it) => it.options.length > 0);
}
