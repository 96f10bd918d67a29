import type { Fact } from '../../condition.ts';
import type { Patient } from '../../patientFile.ts';
import { ids, type Menu, NOTHING, taking } from '../menu.ts';

/** Measures and questions of a follow-up visit that are asked for. */
export function reassessMenu(patient: Patient, wanted: ReadonlySet<Fact>): Menu {
  const all = [
    ...patient.measures.map((it) => `measured/${it.id}`),
    ...patient.visits.questions.map((it) => `rescreened/${it.id}`),
  ];
  return {
    begin: NOTHING,
    items: all
      .filter((fact) => wanted.has(fact))
      .map((fact) => ({
        settles: [],
        options: (draft) => [draft, taking(draft, { id: fact }, [fact])],
        context: () => '',
      })),
    deeds: (draft) => {
      const under = (kind: string) => ids(draft).flatMap((it) => (it.startsWith(kind) ? [it.slice(kind.length)] : []));
      return [{ kind: 'reassess', measures: under('measured/'), questions: under('rescreened/') }];
    },
  };
}
