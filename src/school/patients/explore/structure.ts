import type { Condition, Fact } from '../condition.ts';
import { inOrder } from '../consequences.ts';
import { DECISIONS, TRIAGE } from '../deed.ts';
import type { Patient } from '../patientFile.ts';
import { askable, examinable } from './affordable.ts';
import type { Flaw } from './flaw.ts';

type Place = PropertyKey[];

/** What is wrong with a patient before anyone walks a path: names that name nothing, circles, what nobody has time for. */
export const structureFlaws = (patient: Patient): Flaw[] => [
  ...patient.measures.flatMap(({ id, scale: [least, most] }, index): Flaw[] =>
    least < most ? [] : [{ kind: 'scale', id, place: ['measures', index, 'scale'] }],
  ),
  ...twins(patient),
  ...feltTwice(patient),
  ...conditionsOf(patient).flatMap(({ when, place }) => conditionFlaws(patient, when, [...place, 'when'])),
  ...visitsOf(patient).flatMap((it) => visitFlaws(patient, it)),
  ...consequenceFlaws(patient),
  ...circleFlaws(patient),
  ...unaffordable(patient),
];

/** Lists whose ids must each name one thing. */
const listsOf = ({ plan, ...patient }: Patient): { what: string; all: { id: string; place: Place }[] }[] => {
  const list = (what: string, ...sources: [place: Place, all: readonly { id: string }[]][]) => ({
    what,
    all: sources.flatMap(([place, all]) => all.map(({ id }, index) => ({ id, place: [...place, index, 'id'] }))),
  });
  const { findings } = patient.examination;
  const kinds = ['techniques', 'homeCare', 'contraindications', 'inform'] as const;
  return [
    list('measure', [['measures'], patient.measures]),
    list('question', [['history', 'questions'], patient.history.questions]),
    list('finding', [['examination', 'findings'], findings]),
    ...findings.map((it, at) =>
      list('option', [['examination', 'findings', at, 'reading', 'options'], it.reading?.options ?? []]),
    ),
    list('hypothesis', [['hypotheses', 'options'], patient.hypotheses.options]),
    list('option', ...kinds.map((kind): [Place, { id: string }[]] => [['plan', kind], plan[kind]])),
    ...kinds.flatMap((kind) => plan[kind].map((it, at) => list('dose', [['plan', kind, at, 'doses'], it.doses ?? []]))),
    list('question', [['visits', 'questions'], patient.visits.questions]),
    list('consequence', [['consequences'], patient.consequences]),
    list('outcome', [['outcomes'], patient.outcomes]),
  ];
};

const twins = (patient: Patient): Flaw[] =>
  listsOf(patient).flatMap(({ what, all }) =>
    all.flatMap(({ id, place }, index): Flaw[] =>
      all.findIndex((it) => it.id === id) === index ? [] : [{ kind: 'twice', id, what, place }],
    ),
  );

function feltTwice({ palpation: { touches } }: Patient): Flaw[] {
  const seen = new Set<string>();
  return touches.flatMap(({ regions }, index) =>
    regions.flatMap((region, at): Flaw[] => {
      const felt = seen.has(region);
      seen.add(region);
      return felt ? [{ kind: 'felt-twice', region, place: ['palpation', 'touches', index, 'regions', at] }] : [];
    }),
  );
}

interface Placed {
  when: Condition | undefined;
  visits?: number[] | undefined;
  place: Place;
}

const conditionsOf = ({ consequences, outcomes, visits }: Patient): Placed[] => [
  ...consequences.map(({ when, visits: own }, index) => ({ when, visits: own, place: ['consequences', index] })),
  ...outcomes.map(({ when }, index) => ({ when, place: ['outcomes', index] })),
  ...visits.questions.flatMap(({ answers }, index) =>
    answers.map(({ when, visits: own }, at) => ({
      when,
      visits: own,
      place: ['visits', 'questions', index, 'answers', at],
    })),
  ),
];

const visitsOf = (patient: Patient): { visit: number; place: Place }[] =>
  conditionsOf(patient).flatMap(({ visits = [], place }) =>
    visits.map((visit, at) => ({ visit, place: [...place, 'visits', at] })),
  );

const visitFlaws = ({ visits: { count } }: Patient, { visit, place }: { visit: number; place: Place }): Flaw[] =>
  visit <= count ? [] : [{ kind: 'no-such-visit', visit, count, place }];

function conditionFlaws(patient: Patient, when: Condition | undefined, place: Place): Flaw[] {
  const facts = (['all', 'any', 'none'] as const).flatMap((part) =>
    (when?.[part] ?? []).flatMap((fact, at): Flaw[] => {
      const names = nothingFor(patient, fact);
      return names === undefined ? [] : [{ kind: 'unknown-fact', fact, names, place: [...place, part, at] }];
    }),
  );
  return [...facts, ...measureFlaws(patient, Object.keys(when?.measures ?? {}), [...place, 'measures'])];
}

const measureFlaws = ({ measures }: Patient, ids: readonly string[], place: Place): Flaw[] =>
  ids.flatMap((id): Flaw[] =>
    measures.some((it) => it.id === id) ? [] : [{ kind: 'unknown-measure', id, place: [...place, id] }],
  );

/** In words, what a fact names and there is not; undefined where there is. */
function nothingFor(patient: Patient, fact: Fact): string | undefined {
  const [kind = '', id = '', dose] = fact.split('/');
  const has = (all: readonly { id: string }[], none: string) => (all.some((it) => it.id === id) ? undefined : none);
  const { techniques, homeCare, contraindications, inform } = patient.plan;
  const options = [...techniques, ...homeCare, ...contraindications, ...inform];
  const { findings } = patient.examination;
  if (dose !== undefined && kind !== 'plan') return 'nothing: only what is planned has a third part, its dose';
  switch (kind) {
    case 'asked':
      return has(patient.history.questions, 'no question of the history');
    case 'examined':
      return has(findings, 'no finding of the examination');
    case 'read':
      return has(
        findings.filter((it) => it.reading),
        'no finding with a reading',
      );
    case 'triage':
      return has(asIds(TRIAGE), `none of the decisions ${TRIAGE.join(', ')}`);
    case 'leading':
    case 'ranked':
      return has(patient.hypotheses.options, 'no hypothesis');
    case 'plan':
      if (dose === undefined) return has(options, 'nothing that can be planned');
      return options.some((it) => it.id === id && it.doses?.some((own) => own.id === dose))
        ? undefined
        : 'no dose of what can be planned';
    case 'measured':
      return has(patient.measures, 'no measure');
    case 'rescreened':
      return has(patient.visits.questions, 'no question of the follow-up visits');
    case 'decided':
      return has(asIds(DECISIONS), `none of the decisions ${DECISIONS.join(', ')}`);
    default:
      return has(patient.consequences, 'no consequence');
  }
}

const asIds = (all: readonly string[]) => all.map((id) => ({ id }));

const consequenceFlaws = (patient: Patient): Flaw[] =>
  patient.consequences.flatMap(({ change, ends }, index) => {
    const unknown = measureFlaws(patient, Object.keys(change), ['consequences', index, 'change']);
    if (ends === undefined || patient.outcomes.some((it) => it.id === ends)) return unknown;
    return [...unknown, { kind: 'unknown-outcome', id: ends, place: ['consequences', index, 'ends'] }];
  });

function circleFlaws({ consequences }: Patient): Flaw[] {
  const order = inOrder(consequences);
  if (order.ok) return [];
  const index = consequences.findIndex((it) => it.id === order.circle[0]);
  return [{ kind: 'circle', circle: order.circle, place: ['consequences', index, 'when'] }];
}

function unaffordable(patient: Patient): Flaw[] {
  const { questions } = patient.history;
  const [can, look] = [askable(patient), examinable(patient)];
  const anyTime = askable({ ...patient, history: { questions, minutes: Infinity } });
  return [
    ...questions.flatMap(({ id, after }, index): Flaw[] => {
      const unknown = after.find((it) => !questions.some((own) => own.id === it));
      if (unknown !== undefined) {
        const place = ['history', 'questions', index, 'after', after.indexOf(unknown)];
        return [{ kind: 'unknown-question', id: unknown, place }];
      }
      if (can.some((it) => it.id === id)) return [];
      const time = anyTime.some((it) => it.id === id);
      const place = ['history', 'questions', index, time ? 'minutes' : 'after'];
      return [{ kind: 'never-asked', id, why: time ? 'time' : 'order', place }];
    }),
    ...patient.examination.findings.flatMap(({ id }, index): Flaw[] =>
      look.some((it) => it.id === id)
        ? []
        : [{ kind: 'never-examined', id, place: ['examination', 'findings', index, 'minutes'] }],
    ),
  ];
}
