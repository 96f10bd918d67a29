import type { Encounter, Patient, Visit } from '../../../patients/index.ts';
import { DECISION_TITLES } from '../wording.ts';
import { type Judged, NOTHING, type PathRow, type PathStage } from './stage.ts';

type ExpertVisit = Patient['expert']['visits'][number];

/** Each follow-up visit that there was, or that the expert would have had. */
export function visitStages(patient: Patient, { visits }: Encounter): PathStage[] {
  const count = Math.max(visits.length, patient.expert.visits.length);
  return Array.from({ length: count }, (_, index) =>
    visitStage(patient, index + 1, visits[index], patient.expert.visits[index]),
  );
}

function visitStage(
  patient: Patient,
  number: number,
  own: Visit | undefined,
  theirs: ExpertVisit | undefined,
): PathStage {
  const measure = (id: string) => patient.measures.find((it) => it.id === id)?.title ?? id;
  const questions = patient.visits.questions.flatMap((it): PathRow[] => {
    const answer = own?.rescreened?.find(({ question }) => question === it.id)?.answer;
    const does = theirs?.questions.includes(it.id) ?? false;
    if (answer === undefined && !does && !it.redFlag) return [];
    // A visit that never came about misses nothing.
    const judged: Judged = answer !== undefined ? 'right' : own?.decision && (does || it.redFlag) ? 'missed' : 'open';
    const yours = answer === undefined ? NOTHING : 'Asked';
    return [
      { title: it.ask, yours, experts: does ? 'Asks' : NOTHING, judged, redFlag: it.redFlag, note: answer ?? '' },
    ];
  });
  const listed = (names: readonly string[]) => (names.length === 0 ? NOTHING : names.map(measure).join(', '));
  const row = (title: string, yours: string, experts: string): PathRow => ({
    ...{ title, yours, experts, judged: 'open', redFlag: false, note: '' },
  });
  const decided = own?.decision;
  return {
    title: `Visit ${number}`,
    rows: [
      row('Measures taken', listed(own?.measured ?? []), listed(theirs?.measures ?? [])),
      ...questions,
      row(
        'Decision',
        decided ? DECISION_TITLES[decided.decision] : NOTHING,
        theirs ? DECISION_TITLES[theirs.decision] : NOTHING,
      ),
    ],
    ...(decided && { reason: decided.why }),
  };
}
