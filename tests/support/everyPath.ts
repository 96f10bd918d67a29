import {
  begin,
  type Deed,
  decisionsAt,
  type Encounter,
  type Patient,
  planOptions,
  step,
  TRIAGE,
} from '../../src/school/patients/index.ts';

const WHY = 'as the findings say';

/** Every way through a small case, deed by deed and without a thought: what the explorer is held against. */
export function* everyPath(patient: Patient, now: Encounter = begin(patient)): Generator<Encounter> {
  if (now.stage.kind === 'over') {
    yield now;
    return;
  }
  for (const deeds of choices(patient, now)) {
    const next = after(patient, now, deeds);
    if (next) yield* everyPath(patient, next);
  }
}

function after(patient: Patient, now: Encounter, deeds: readonly Deed[]): Encounter | undefined {
  let reached = now;
  for (const deed of deeds) {
    const next = step(patient, reached, deed);
    if (!next.ok) return undefined;
    reached = next.encounter;
  }
  return reached;
}

const subsets = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((some, it) => some.concat(some.map((own) => [...own, it])), [[]]);

function choices(patient: Patient, now: Encounter): Deed[][] {
  const { stage } = now;
  switch (stage.kind) {
    case 'history':
      return subsets(patient.history.questions).map((all) => [
        ...all.map((it): Deed => ({ kind: 'ask', question: it.id })),
        { kind: 'go-on' },
      ]);
    case 'examination':
      return subsets(patient.examination.findings).flatMap((findings) =>
        readings(findings).map((deeds): Deed[] => [...deeds, { kind: 'go-on' }]),
      );
    case 'palpation':
      return [[{ kind: 'chart', chart: [] }]];
    case 'triage':
      return TRIAGE.map((choice) => [{ kind: 'triage', choice, why: WHY }]);
    case 'hypotheses':
      return patient.hypotheses.options.flatMap((first) =>
        subsets(patient.hypotheses.options.filter((it) => it !== first)).map((rest): Deed[] => [
          { kind: 'rank', why: WHY, hypotheses: [first, ...rest].map(({ id }) => ({ id, confidence: 50 })) },
        ]),
      );
    case 'plan':
      return plans(patient, now).map((chosen) => [{ kind: 'plan', chosen, goal: WHY }]);
    case 'reassess':
      return subsets(patient.measures).flatMap((measures) =>
        subsets(patient.visits.questions).map((questions): Deed[] => [
          { kind: 'reassess', measures: measures.map((it) => it.id), questions: questions.map((it) => it.id) },
        ]),
      );
    case 'decide':
      return decisionsAt(patient, stage.visit).flatMap((decision): Deed[][] =>
        decision === 'change'
          ? plans(patient, now).map((chosen) => [{ kind: 'decide', decision, chosen, why: WHY }])
          : [[{ kind: 'decide', decision, why: WHY }]],
      );
    case 'over':
      return [];
  }
}

const plans = (patient: Patient, now: Encounter) =>
  subsets(
    planOptions(patient, now).flatMap(({ id, doses }) => (doses ? doses.map((it) => ({ id, dose: it.id })) : [{ id }])),
  );

/** Every way to read some findings. */
const readings = (findings: Patient['examination']['findings']): Deed[][] =>
  findings.reduce<Deed[][]>(
    (some, { id, reading }) =>
      some.flatMap((own) => {
        const examined: Deed[] = [...own, { kind: 'examine', finding: id }];
        const options = reading?.options.map((it): Deed => ({ kind: 'read', finding: id, reading: it.id }));
        return options ? options.map((it) => [...examined, it]) : [examined];
      }),
    [[]],
  );
