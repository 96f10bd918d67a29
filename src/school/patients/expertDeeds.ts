import type { Chosen, Deed } from './deed.ts';
import type { Patient } from './patientFile.ts';

type ChosenInFile = Patient['expert']['plan'][number];

const chosen = (it: ChosenInFile): Chosen =>
  typeof it === 'string' ? { id: it } : { id: it.id, ...(it.dose !== undefined && { dose: it.dose }) };

/** What a path that nobody walked says where a student gives a reason. The expert's own is one text for the case. */
export const WHY = 'As the findings say.';

/** A deed of the expert's, and the field of the patient's file that says so. */
export interface ExpertDeed {
  deed: Deed;
  place: PropertyKey[];
}

/** The expert's path as deeds, from the first question to the last decision. */
export const expertDeeds = (patient: Patient): Deed[] => expertPath(patient).map((it) => it.deed);

/** The same, each with its place in the file. */
export function expertPath({ expert, palpation, examination }: Patient): ExpertDeed[] {
  const at = (deed: Deed, ...place: PropertyKey[]): ExpertDeed => ({ deed, place: ['expert', ...place] });
  const readings = expert.examine.flatMap((finding, index) => {
    const reading = examination.findings.find((it) => it.id === finding)?.reading?.right;
    return reading === undefined ? [] : [at({ kind: 'read', finding, reading }, 'examine', index)];
  });
  const visits = expert.visits.flatMap(({ measures, questions, decision, plan }, index) => [
    at({ kind: 'reassess', measures, questions }, 'visits', index),
    at({ kind: 'decide', decision, why: WHY, ...(plan && { chosen: plan.map(chosen) }) }, 'visits', index, 'decision'),
  ]);
  return [
    ...expert.ask.map((question, index) => at({ kind: 'ask', question }, 'ask', index)),
    at({ kind: 'go-on' }, 'ask'),
    ...expert.examine.map((finding, index) => at({ kind: 'examine', finding }, 'examine', index)),
    ...readings,
    at({ kind: 'go-on' }, 'examine'),
    ...expert.touch.map((region, index) => at({ kind: 'touch', region }, 'touch', index)),
    at({ kind: 'chart', chart: palpation.expected }, 'touch'),
    at({ kind: 'triage', choice: expert.triage, why: WHY }, 'triage'),
    at({ kind: 'rank', hypotheses: expert.hypotheses, why: WHY }, 'hypotheses'),
    at({ kind: 'plan', chosen: expert.plan.map(chosen), goal: WHY }, 'plan'),
    ...visits,
  ];
}
