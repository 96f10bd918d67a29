import type { Patient } from '../patientFile.ts';

/** A question that can be asked, and those that must come before it, in an order in which they can. */
export interface Askable {
  id: string;
  first: string[];
}

/** Questions that a student could ask with all the time of the history, each after those that it comes after. */
export function askable({ history: { minutes, questions } }: Patient): Askable[] {
  const byId = new Map(questions.map((it) => [it.id, it]));
  const cost = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (byId.get(id)?.minutes ?? 0), 0);
  return questions
    .flatMap(({ id }) => {
      const order = wayTo(id, byId);
      return order && cost(order) <= minutes ? [{ id, first: order.slice(0, -1) }] : [];
    })
    .sort((a, b) => a.first.length - b.first.length);
}

/** Everything to ask up to a question, that one last; undefined where one of them is not there or waits for itself. */
function wayTo(
  id: string,
  byId: ReadonlyMap<string, Patient['history']['questions'][number]>,
  waiting: readonly string[] = [],
): string[] | undefined {
  const question = byId.get(id);
  if (!question || waiting.includes(id)) return undefined;
  const before = question.after.map((it) => wayTo(it, byId, [...waiting, id]));
  if (before.includes(undefined)) return undefined;
  return [...new Set([...before.flatMap((it) => it ?? []), id])];
}

/** Findings that there is time for. */
export const examinable = ({ examination: { minutes, findings } }: Patient): Patient['examination']['findings'] =>
  findings.filter((it) => it.minutes <= minutes);
