import type { Fact } from '../../condition.ts';
import type { Deed } from '../../deed.ts';
import type { Patient } from '../../patientFile.ts';
import { examinable } from '../affordable.ts';
import { type Draft, leftOf, type Menu, NOTHING, sum, taking } from '../menu.ts';

/** Findings that are asked for, read rightly and wrongly, in the time that there is. */
export function examinationMenu(patient: Patient, wanted: ReadonlySet<Fact>): Menu {
  const findings = examinable(patient).filter((it) => wanted.has(`examined/${it.id}`) || wanted.has(`read/${it.id}`));
  return {
    begin: { ...NOTHING, left: patient.examination.minutes },
    items: findings.map((finding, index) => {
      const { id, minutes, reading } = finding;
      const rest = sum(findings.slice(index + 1).map((it) => it.minutes));
      const rightly = (draft: Draft) =>
        taking(
          draft,
          { id, ...(reading && { dose: reading.right }) },
          [`examined/${id}`, ...(reading ? [`read/${id}`] : [])],
          minutes,
        );
      const wrong = reading?.options.find((it) => it.id !== reading.right);
      const wrongly = (draft: Draft) =>
        wrong ? [taking(draft, { id, dose: wrong.id }, [`examined/${id}`], minutes)] : [];
      const both = wanted.has(`examined/${id}`) && wanted.has(`read/${id}`);
      return {
        settles: [`examined/${id}`, `read/${id}`].filter((it) => wanted.has(it)),
        options: (draft) => (minutes > draft.left ? [draft] : [draft, rightly(draft), ...(both ? wrongly(draft) : [])]),
        context: (draft) => leftOf(draft, rest),
      };
    }),
    deeds: ({ chosen }) => [
      ...chosen.flatMap(({ id, dose }): Deed[] => [
        { kind: 'examine', finding: id },
        ...(dose === undefined ? [] : [{ kind: 'read', finding: id, reading: dose } as const]),
      ]),
      { kind: 'go-on' },
    ],
  };
}
