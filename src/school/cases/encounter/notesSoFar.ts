import { type Chart, type Chosen, type Encounter, findRegion, type Patient } from '../../patients/index.ts';
import { type MeasureRow, measureRow } from './measureRow.ts';
import { DECISION_TITLES, TRIAGE_TITLES } from './wording.ts';

/** A question that was asked, and what the patient said. */
export interface Exchange {
  id: string;
  ask: string;
  answer: string;
}

/** What was looked at, moved or tested, and what was found. */
export interface Seen {
  id: string;
  kind: 'observation' | 'range' | 'test';
  title: string;
  shows: string;
  /** Ranges by their movement. */
  degrees: [movement: string, degrees: number][];
  /** What the student made of it. */
  reading?: string;
}

/** A region that was felt. `tender` from 0 to 10. */
export interface Felt {
  id: string;
  region: string;
  shows: string;
  tender: number;
}

/** A follow-up visit as far as it has gone; measures are those that were taken. */
export interface VisitNotes {
  number: number;
  /** Days since the first visit. */
  day: number;
  says: string[];
  measures: MeasureRow[];
  answers: Exchange[];
  decision?: { title: string; why: string; plan: string[] };
}

/** Everything that a student has learned and decided so far, in words. It holds nothing that they have not seen. */
export interface NotesSoFar {
  asked: Exchange[];
  seen: Seen[];
  felt: Felt[];
  /** The measures of the first visit; none before the examination is over, as some are findings. */
  baseline: { title: string; value: string }[];
  chart?: Chart;
  triage?: { title: string; why: string };
  hypotheses?: { ranked: { title: string; confidence: number }[]; why: string };
  plan?: { chosen: string[]; goal: string };
  visits: VisitNotes[];
  outcome?: { title: string; says: string };
}

/** What a student knows by now. */
export function notesSoFar(patient: Patient, encounter: Encounter): NotesSoFar {
  const { chart, triage, hypotheses, firstPlan = [], plan } = encounter;
  const outcome = patient.outcomes.find((it) => it.id === encounter.outcome);
  const examined = encounter.stage.kind !== 'history' && encounter.stage.kind !== 'examination';
  return {
    asked: asked(patient, encounter),
    seen: seen(patient, encounter),
    felt: encounter.touched.map((region) => felt(patient, region)),
    baseline: examined ? patient.measures.map((it) => ({ title: it.title, value: `${it.start}${it.unit}` })) : [],
    ...(chart && { chart }),
    ...(triage && { triage: { title: TRIAGE_TITLES[triage.choice], why: triage.why } }),
    ...(hypotheses && {
      hypotheses: {
        ranked: hypotheses.ranked.map(({ id, confidence }) => ({ title: hypothesisTitle(patient, id), confidence })),
        why: hypotheses.why,
      },
    }),
    ...(plan && { plan: { chosen: firstPlan.map((it) => chosenTitle(patient, it)), goal: plan.goal } }),
    visits: encounter.visits.map((it) => visitNotes(patient, it)),
    ...(outcome && { outcome: { title: outcome.title, says: outcome.says } }),
  };
}

function asked({ history }: Patient, encounter: Encounter): Exchange[] {
  return encounter.asked.flatMap((id) => {
    const question = history.questions.find((it) => it.id === id);
    return question ? [{ id, ask: question.ask, answer: question.answer }] : [];
  });
}

function seen({ examination }: Patient, { examined, readings }: Encounter): Seen[] {
  return examined.flatMap((id): Seen[] => {
    const finding = examination.findings.find((it) => it.id === id);
    if (!finding) return [];
    const { kind, title, shows, degrees = {} } = finding;
    const reading = finding.reading?.options.find((it) => it.id === readings[id])?.text;
    return [{ id, kind, title, shows, degrees: Object.entries(degrees), ...(reading !== undefined && { reading }) }];
  });
}

/** What hands find in a region. */
export function felt({ palpation }: Patient, region: string): Felt {
  const touch = palpation.touches.find((it) => it.regions.includes(region));
  return {
    id: region,
    region: findRegion(region)?.title ?? region,
    shows: touch?.shows ?? palpation.elsewhere,
    tender: touch?.tender ?? 0,
  };
}

/** A hypothesis by its title. */
export const hypothesisTitle = ({ hypotheses }: Patient, id: string): string =>
  hypotheses.options.find((it) => it.id === id)?.title ?? id;

/** Something planned by its title, with its dose. */
export function chosenTitle({ plan }: Patient, { id, dose }: Chosen): string {
  const all = [...plan.techniques, ...plan.homeCare, ...plan.contraindications, ...plan.inform];
  const option = all.find((it) => it.id === id);
  const much = option?.doses?.find((it) => it.id === dose)?.title;
  return `${option?.title ?? id}${much === undefined ? '' : `: ${much}`}`;
}

function visitNotes(patient: Patient, visit: Encounter['visits'][number]): VisitNotes {
  const { number, happened, measured = [], rescreened = [], decision, values } = visit;
  const says = patient.consequences.filter((it) => happened.includes(it.id) && it.says !== '').map((it) => it.says);
  const taken = patient.measures.filter((it) => measured.includes(it.id));
  const ask = (id: string) => patient.visits.questions.find((it) => it.id === id)?.ask ?? id;
  return {
    number,
    day: number * patient.visits.days,
    says,
    measures: taken.map((it) => measureRow(it, values[it.id] ?? it.start)),
    answers: rescreened.map(({ question, answer }) => ({ id: question, ask: ask(question), answer })),
    ...(decision && {
      decision: {
        title: DECISION_TITLES[decision.decision],
        why: decision.why,
        plan: (decision.chosen ?? []).map((it) => chosenTitle(patient, it)),
      },
    }),
  };
}
