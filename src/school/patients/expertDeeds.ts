import type { Chosen, Deed } from './deed.ts';
import type { Patient } from './patientFile.ts';

type ChosenInFile = Patient['expert']['plan'][number];

const chosen = (it: ChosenInFile): Chosen =>
  typeof it === 'string' ? { id: it } : { id: it.id, ...(it.dose !== undefined && { dose: it.dose }) };

/** The expert's path as deeds, from the first question to the last decision. */
export function expertDeeds({ expert, palpation, examination }: Patient): Deed[] {
  const why = 'As the expert reasons in the file.';
  const readings = examination.findings.flatMap((it): Deed[] =>
    it.reading && expert.examine.includes(it.id) ? [{ kind: 'read', finding: it.id, reading: it.reading.right }] : [],
  );
  return [
    ...expert.ask.map((question): Deed => ({ kind: 'ask', question })),
    { kind: 'go-on' },
    ...expert.examine.map((finding): Deed => ({ kind: 'examine', finding })),
    ...readings,
    { kind: 'go-on' },
    ...expert.touch.map((region): Deed => ({ kind: 'touch', region })),
    { kind: 'chart', chart: palpation.expected },
    { kind: 'triage', choice: expert.triage, why },
    { kind: 'rank', hypotheses: expert.hypotheses, why },
    { kind: 'plan', chosen: expert.plan.map(chosen), goal: why },
    ...expert.visits.flatMap(({ measures, questions, decision, plan }): Deed[] => [
      { kind: 'reassess', measures, questions },
      { kind: 'decide', decision, why, ...(plan && { chosen: plan.map(chosen) }) },
    ]),
  ];
}
