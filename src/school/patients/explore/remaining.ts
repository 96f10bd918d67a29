import { type Condition, type Fact, factsIn, holds } from '../condition.ts';
import { inOrder } from '../consequences.ts';
import type { Patient } from '../patientFile.ts';

/** What is known of a fact at some point of a case: that it is so, that it will never be, or nothing yet. */
export type Knowledge = (fact: Fact) => boolean | undefined;

/** What is still asked of a path: true where nothing is. */
type Open = Condition | true;

interface Asking {
  when: Open;
  /** The follow-up visits at which it is asked; any, where there are none. */
  visits?: number[] | undefined;
}

/** What a case still asks for from some point on. Junctions that ask for the same go on in the same ways. */
export interface Remaining {
  consequences: (Asking & { it: Patient['consequences'][number] })[];
  outcomes: (Asking & { id: string })[];
  answers: (Asking & { question: string; at: number })[];
  /** All of it as text: equal where all of it is. */
  text: string;
  /** Facts that it asks for and nothing is known of. */
  facts: ReadonlySet<Fact>;
  /** Measures whose values it asks for. */
  measures: ReadonlySet<string>;
}

/** Which follow-up visits are still to come, and whether measures can still move. */
export interface Ahead {
  /** The next visit at which consequences come about. Infinity where none does. */
  arrival: number;
  /** The next visit at which questions are answered. */
  answers: number;
  /** Values that are final; undefined while they can move. */
  values?: Readonly<Record<string, number>> | undefined;
}

/** What the whole case asks for. @throws Error for consequences in a circle, which are told before. */
export function everything(patient: Patient): Remaining {
  const order = inOrder(patient.consequences);
  if (!order.ok) throw new Error(`consequences in a circle: ${order.circle.join(' > ')}`);
  return collected({
    consequences: order.ordered.map((it) => ({ it, when: askedBy(it), visits: it.visits })),
    outcomes: patient.outcomes.map((it) => ({ id: it.id, when: askedBy(it) })),
    answers: patient.visits.questions.flatMap(({ id, answers }) =>
      answers.map((it, at) => ({ question: id, at, when: askedBy(it), visits: it.visits })),
    ),
  });
}

const askedBy = ({ when }: { when?: Condition | undefined }): Open => when ?? true;

/** What is left of that once more is known: what can no longer be, and what can no longer matter, is gone. */
export function narrow(remaining: Remaining, patient: Patient, known: Knowledge, ahead: Ahead): Remaining {
  const comes = (from: number, visits?: number[]) => {
    const last = patient.visits.count;
    return visits ? visits.some((it) => it >= from && it <= last) : from <= last;
  };
  const living = new Set<string>();
  // A consequence that has not come about and no longer can never will have.
  const settled: Knowledge = (fact) =>
    known(fact) ?? (fact.startsWith('happened/') && !living.has(fact.slice('happened/'.length)) ? false : undefined);
  const consequences = remaining.consequences.flatMap((own) => {
    const { it, visits } = own;
    if (!comes(ahead.arrival, visits) || (known(`happened/${it.id}`) && !it.again)) return [];
    const when = reduced(own.when, settled);
    if (when === false) return [];
    living.add(it.id);
    return [{ ...own, when }];
  });
  const outcomes = firstFitting(remaining.outcomes, (when) => reduced(when, settled, ahead.values));
  const answers = [...Map.groupBy(remaining.answers, (it) => it.question).values()].flatMap((own) =>
    firstFitting(
      own.filter((it) => comes(ahead.answers, it.visits)),
      (when) => reduced(when, settled, ahead.values),
    ),
  );
  return collected({ consequences, outcomes, answers });
}

/** Of what is tried in order, that which can still be the first to fit. */
function firstFitting<A extends Asking>(all: readonly A[], reduce: (when: Open) => Open | false): A[] {
  const left: A[] = [];
  for (const it of all) {
    const when = reduce(it.when);
    if (when === false) continue;
    left.push({ ...it, when });
    if (when === true && !it.visits) break;
  }
  return left;
}

/** A condition with what is known put in. @param values measures, where they are final. */
function reduced(when: Open, known: Knowledge, values?: Readonly<Record<string, number>>): Open | false {
  if (when === true) return true;
  const { all = [], any, none = [], measures } = when;
  if (all.some((it) => known(it) === false) || none.some((it) => known(it) === true)) return false;
  if (measures && values && !holds({ measures }, new Set(), values)) return false;
  const isMet = any?.some((it) => known(it) === true) ?? true;
  const left = {
    all: all.filter((it) => known(it) === undefined),
    any: isMet ? [] : (any?.filter((it) => known(it) === undefined) ?? []),
    none: none.filter((it) => known(it) === undefined),
    ...(measures && !values && { measures }),
  };
  if (!isMet && left.any.length === 0) return false;
  const size = left.all.length + left.any.length + left.none.length;
  if (size === 0) return left.measures ? { measures: left.measures } : true;
  // What is as it was stays the same, with its text.
  if (size === all.length + (any?.length ?? 0) + none.length && left.measures === measures) return when;
  return {
    ...(left.all.length > 0 && { all: left.all }),
    ...(left.any.length > 0 && { any: left.any }),
    ...(left.none.length > 0 && { none: left.none }),
    ...(left.measures && { measures: left.measures }),
  };
}

function collected({ consequences, outcomes, answers }: Pick<Remaining, 'consequences' | 'outcomes' | 'answers'>) {
  const facts = new Set<Fact>();
  const measures = new Set<string>();
  const text = [
    ...consequences.map(({ it, when }) => `${it.id}:${textOf(when)}`),
    ...outcomes.map(({ id, when }) => `${id}=${textOf(when)}`),
    ...answers.map(({ question, at, when }) => `${question}.${at}:${textOf(when)}`),
  ].join(';');
  for (const { when } of [...consequences, ...outcomes, ...answers]) {
    if (when === true) continue;
    for (const fact of factsIn(when)) facts.add(fact);
    for (const id of Object.keys(when.measures ?? {})) measures.add(id);
  }
  return { consequences, outcomes, answers, text, facts, measures };
}

const texts = new WeakMap<Condition, string>();

function textOf(when: Open): string {
  if (when === true) return '';
  const text = texts.get(when) ?? writeOut(when);
  texts.set(when, text);
  return text;
}

function writeOut({ all = [], any, none = [], measures = {} }: Condition): string {
  const bounds = Object.entries(measures).map(([id, { min = '', max = '' }]) => `${id}[${min},${max}]`);
  return [all.join('&'), any ? `(${any.join('|')})` : '', none.map((it) => `!${it}`).join('&'), ...bounds].join(' ');
}
