import type { Fact } from '../../condition.ts';
import type { Deed } from '../../deed.ts';
import type { Patient } from '../../patientFile.ts';
import { askable } from '../affordable.ts';
import { ids, leftOf, type Menu, NOTHING, sum, taking } from '../menu.ts';

/** Questions that are asked for, each with those that must come before it, in the time that there is. */
export function historyMenu(patient: Patient, wanted: ReadonlySet<Fact>): Menu {
  const questions = askable(patient).filter((it) => wanted.has(`asked/${it.id}`));
  const minutes = new Map(patient.history.questions.map((it) => [it.id, it.minutes]));
  const cost = (asks: readonly string[]) => sum(asks.map((it) => minutes.get(it) ?? 0));
  const isWanted = (id: string) => questions.some((it) => it.id === id);
  return {
    begin: { ...NOTHING, left: patient.history.minutes },
    items: questions.map((question, index) => {
      const later = questions.slice(index + 1);
      const needed = new Set(later.flatMap((it) => it.first));
      const rest = cost([...new Set(later.flatMap((it) => [...it.first, it.id]))]);
      return {
        settles: [`asked/${question.id}`],
        options: (draft) => {
          const asks = [...question.first, question.id].filter((it) => !ids(draft).includes(it));
          // One that was left on purpose stays left.
          const left = asks.some((it) => it !== question.id && isWanted(it));
          if (left || cost(asks) > draft.left) return [draft];
          return [draft, asks.reduce((own, it) => taking(own, { id: it }, [`asked/${it}`], cost([it])), draft)];
        },
        context: (draft) =>
          `${leftOf(draft, rest)} ${ids(draft)
            .filter((it) => needed.has(it))
            .sort()
            .join()}`,
      };
    }),
    deeds: (draft) => [...ids(draft).map((question): Deed => ({ kind: 'ask', question })), { kind: 'go-on' }],
  };
}
