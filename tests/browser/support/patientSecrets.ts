import type { CaseStudy } from '../../../src/school/catalogue/index.ts';
import { type Deed, type Patient, replay } from '../../../src/school/patients/index.ts';

/** A case's texts that nobody may read on its pages before something brings them to light, or ever before the mark. */
export function secretsOf({ patient, notes, model = {} }: CaseStudy): string[] {
  if (!patient) return [];
  const { history, examination, palpation, triage, hypotheses, plan, visits, consequences, outcomes, expert } = patient;
  const options = [...plan.techniques, ...plan.homeCare, ...plan.contraindications, ...plan.inform];
  return [
    ...history.questions.map((it) => it.answer),
    ...examination.findings.flatMap((it) => [it.shows, it.reading?.why ?? '']),
    ...[...palpation.touches.map((it) => it.shows), palpation.elsewhere],
    ...[triage.why, expert.why, notes ?? '', ...Object.values(model)],
    ...[...hypotheses.options, ...options].map((it) => it.why),
    ...visits.questions.flatMap((it) => it.answers.map(({ answer }) => answer)),
    ...consequences.map((it) => it.says),
    ...outcomes.flatMap((it) => [it.says, it.why]),
  ].filter(Boolean);
}

/** Of these texts, those that some deeds have brought to light. */
export function broughtBy(patient: Patient, deeds: readonly Deed[]): string[] {
  const { asked, examined, touched, visits, outcome } = replay(patient, deeds);
  const feels = (region: string) =>
    patient.palpation.touches.find((it) => it.regions.includes(region))?.shows ?? patient.palpation.elsewhere;
  return [
    ...patient.history.questions.filter((it) => asked.includes(it.id)).map((it) => it.answer),
    ...patient.examination.findings.filter((it) => examined.includes(it.id)).map((it) => it.shows),
    ...touched.map(feels),
    ...visits.flatMap(({ happened, rescreened = [] }) => [
      ...patient.consequences.filter((it) => happened.includes(it.id)).map((it) => it.says),
      ...rescreened.map((it) => it.answer),
    ]),
    ...patient.outcomes.filter((it) => it.id === outcome).map((it) => it.says),
  ];
}

/** The expert's path with every second question, finding and region left out, so that much stays in the dark. */
export function halfOf(deeds: readonly Deed[]): Deed[] {
  const counts = new Map<string, number>();
  const half = deeds.filter(({ kind }) => {
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    return !['ask', 'examine', 'touch'].includes(kind) || count % 2 === 0;
  });
  const examined = half.flatMap((it) => (it.kind === 'examine' ? [it.finding] : []));
  return half.filter((it) => it.kind !== 'read' || examined.includes(it.finding));
}
