import {
  chosenField,
  confidenceField,
  doseField,
  measureField,
  questionField,
  rankField,
} from '../../src/components/cases/encounter/deedFields.ts';
import { type Chart, type Chosen, chartField, type Deed } from '../../src/school/patients/index.ts';

type Field = [name: string, value: string];

/** The fields by which a page of an encounter posts a deed, but for the stage. */
export const deedForm = (deed: Deed): Field[] => [['deed', deed.kind], ...fieldsOf(deed)];

function fieldsOf(deed: Deed): Field[] {
  switch (deed.kind) {
    case 'ask':
      return [['question', deed.question]];
    case 'examine':
      return [['finding', deed.finding]];
    case 'read':
      return [
        ['finding', deed.finding],
        ['reading', deed.reading],
      ];
    case 'touch':
      return [['region', deed.region]];
    case 'go-on':
      return [];
    case 'chart':
      return chartFields(deed.chart);
    case 'triage':
      return [
        ['choice', deed.choice],
        ['why', deed.why],
      ];
    case 'rank':
      return [
        ...deed.hypotheses.flatMap(({ id, confidence }, index): Field[] => [
          [rankField(index + 1), id],
          [confidenceField(index + 1), String(confidence)],
        ]),
        ['why', deed.why],
      ];
    case 'plan':
      return [...planFields(deed.chosen), ['goal', deed.goal]];
    case 'reassess':
      return [
        ...deed.measures.map((it): Field => [measureField(it), 'yes']),
        ...deed.questions.map((it): Field => [questionField(it), 'yes']),
      ];
    case 'decide':
      return [['choice', deed.decision], ...planFields(deed.chosen ?? []), ['why', deed.why]];
  }
}

const planFields = (chosen: readonly Chosen[]): Field[] =>
  chosen.flatMap(({ id, dose }): Field[] => [
    [chosenField(id), 'yes'],
    ...(dose === undefined ? [] : [[doseField(id), dose] satisfies Field]),
  ]);

function chartFields(chart: Chart): Field[] {
  const strokes = chart.flatMap((it) => it.strokes.map((stroke) => ({ kind: it.kind, ...stroke })));
  return [
    ...chart.flatMap(({ kind, regions, intensity }): Field[] => [
      ...regions.map((it): Field => [chartField.regions(kind), it]),
      [chartField.intensity(kind), intensity === null ? '' : String(intensity)],
    ]),
    [chartField.strokes, strokes.length === 0 ? '' : JSON.stringify(strokes)],
  ];
}
