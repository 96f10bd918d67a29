import type { Fact } from '../../condition.ts';
import type { Chosen, Deed } from '../../deed.ts';
import type { Encounter } from '../../encounter.ts';
import type { Patient } from '../../patientFile.ts';
import { planOptions } from '../../step.ts';
import { leftOf, type Menu, NOTHING, taking } from '../menu.ts';

/** What can be planned and is asked for, in each dose that is, as far as there is room in the plan. */
export function planMenu(
  patient: Patient,
  now: Encounter,
  wanted: ReadonlySet<Fact>,
  deed: (chosen: Chosen[]) => Deed,
): Menu {
  const offered = planOptions(patient, now);
  const factsOf = ({ id, doses = [] }: (typeof offered)[number]) => [
    `plan/${id}`,
    ...doses.map((it) => `plan/${id}/${it.id}`),
  ];
  const asked = offered.filter((it) => factsOf(it).some((fact) => wanted.has(fact)));
  const other = offered.find((it) => !asked.includes(it));
  return {
    begin: { ...NOTHING, left: patient.plan.most },
    items: asked.map((option, index) => {
      const { id, doses = [] } = option;
      const named = doses.filter((it) => wanted.has(`plan/${id}/${it.id}`));
      const anyOther = doses.find((it) => !named.includes(it));
      const told = anyOther ? [...named, anyOther] : named;
      return {
        settles: factsOf(option).filter((it) => wanted.has(it)),
        options: (draft) => {
          if (draft.left === 0) return [draft];
          if (doses.length === 0) return [draft, taking(draft, { id }, [`plan/${id}`])];
          return [
            draft,
            ...told.map((dose) =>
              taking(draft, { id, dose: dose.id }, [
                `plan/${id}`,
                ...(named.includes(dose) ? [`plan/${id}/${dose.id}`] : []),
              ]),
            ),
          ];
        },
        context: (draft) =>
          `${leftOf(draft, asked.length - index - 1)} ${other || draft.chosen.length > 0 ? '' : 'empty'}`,
      };
    }),
    deeds: ({ chosen }) => {
      if (chosen.length > 0) return [deed([...chosen])];
      const dose = other?.doses?.[0]?.id;
      // A plan that holds nothing that is asked for still holds something.
      return other && [deed([{ id: other.id, ...(dose !== undefined && { dose }) }])];
    },
  };
}
