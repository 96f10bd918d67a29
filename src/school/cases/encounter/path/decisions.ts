import type { Chosen, Encounter, Patient } from '../../../patients/index.ts';
import { chosenTitle } from '../notesSoFar.ts';
import { TRIAGE_TITLES } from '../wording.ts';
import { type Judged, NOTHING, type PathRow, type PathStage } from './stage.ts';

/** Whether to treat: what was decided, and what is right. */
export function triageStage({ triage: { right, acceptable, why }, expert }: Patient, { triage }: Encounter): PathStage {
  const judged: Judged = !triage
    ? 'missed'
    : right.includes(triage.choice)
      ? 'right'
      : acceptable.includes(triage.choice)
        ? 'partly'
        : 'wrong';
  const yours = triage ? TRIAGE_TITLES[triage.choice] : NOTHING;
  const row: PathRow = {
    ...{ title: 'Whether to treat', yours, experts: TRIAGE_TITLES[expert.triage], judged, redFlag: true, note: '' },
  };
  return { title: 'Red flags', rows: [row], ...(triage && { reason: triage.why }), why };
}

/** The hypotheses as they were ranked, and as the expert ranks them. */
export function hypothesesStage({ hypotheses, expert }: Patient, encounter: Encounter): PathStage {
  const ranked = encounter.hypotheses?.ranked ?? [];
  const placeOf = (list: readonly { id: string; confidence: number }[], id: string) => {
    const place = list.findIndex((it) => it.id === id);
    return place < 0 ? NOTHING : `${place + 1}. with ${list[place]?.confidence} %`;
  };
  const rows = hypotheses.options.flatMap((it): PathRow[] => {
    const place = ranked.findIndex(({ id }) => id === it.id);
    const [yours, experts] = [placeOf(ranked, it.id), placeOf(expert.hypotheses, it.id)];
    if (it.value === 'unlikely' && yours === NOTHING && experts === NOTHING) return [];
    return [{ title: it.title, yours, experts, judged: judgeRank(it.value, place), redFlag: false, note: it.why }];
  });
  return { title: 'Hypotheses', rows, ...(encounter.hypotheses && { reason: encounter.hypotheses.why }) };
}

/** @param place from 0; -1 for what was not ranked. */
function judgeRank(value: 'leading' | 'consider' | 'unlikely', place: number): Judged {
  if (value === 'unlikely') return place === 0 ? 'wrong' : 'open';
  if (place < 0) return 'missed';
  return value === 'leading' && place > 0 ? 'partly' : 'right';
}

/** What was ever planned and what the expert plans, with what each is worth. */
export function planStage(patient: Patient, { firstPlan = [], plan, visits }: Encounter): PathStage {
  const { techniques, homeCare, contraindications, inform } = patient.plan;
  const ever = [firstPlan, ...visits.map((it) => it.decision?.chosen ?? [])].flat();
  const theirs = [patient.expert.plan, ...patient.expert.visits.map((it) => it.plan ?? [])].flat().map(asChosen);
  const rows = [...contraindications, ...techniques, ...homeCare, ...inform].flatMap((it): PathRow[] => {
    const [yours, experts] = [doses(patient, ever, it.id), doses(patient, theirs, it.id)];
    if (yours === NOTHING && experts === NOTHING && it.value !== 'key') return [];
    return [
      {
        title: it.title,
        yours,
        experts,
        judged: judgePlanned(it.value, yours !== NOTHING),
        redFlag: false,
        note: it.why,
      },
    ];
  });
  return { title: 'Plan', rows, ...(plan && { reason: plan.goal }) };
}

function judgePlanned(value: 'key' | 'good' | 'neutral' | 'wrong', planned: boolean): Judged {
  if (value === 'key') return planned ? 'right' : 'missed';
  if (!planned || value === 'neutral') return 'open';
  return value === 'good' ? 'right' : 'wrong';
}

const asChosen = (it: string | { id: string; dose?: string | undefined }): Chosen =>
  typeof it === 'string' ? { id: it } : { id: it.id, ...(it.dose !== undefined && { dose: it.dose }) };

/** In which doses something was planned; without doses, that it was. */
function doses(patient: Patient, chosen: readonly Chosen[], id: string): string {
  const own = chosen.filter((it) => it.id === id);
  if (own.length === 0) return NOTHING;
  const much = own.map((it) => chosenTitle(patient, it).split(': ').slice(1).join(': ')).filter(Boolean);
  return much.length > 0 ? [...new Set(much)].join(', then ') : 'Planned';
}
