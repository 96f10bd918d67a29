import { type Condition, type Fact, factsIn, holds } from './condition.ts';
import type { Patient } from './patientFile.ts';

type Consequence = Patient['consequences'][number];

/** What a consequence asks for among the others. */
const needs = (when: Condition | undefined): string[] =>
  factsIn(when).flatMap((it) => (it.startsWith('happened/') ? [it.slice('happened/'.length)] : []));

type Order = { ok: true; ordered: Consequence[] } | { ok: false; circle: string[] };

/** Orders by the list that they are of: a patient comes to many visits. */
const orders = new WeakMap<readonly Consequence[], Order>();

/**
 * Consequences in an order in which each comes after those that it asks for; a circle of them, by their ids, when
 * there is none. Those that stand in no relation keep the order of the file.
 */
export function inOrder(consequences: readonly Consequence[]): Order {
  const order = orders.get(consequences) ?? findOrder(consequences);
  orders.set(consequences, order);
  return order;
}

function findOrder(consequences: readonly Consequence[]): Order {
  const ordered: Consequence[] = [];
  const byId = new Map(consequences.map((it) => [it.id, it]));
  const state = new Map<string, 'open' | 'placed'>();
  const trail: string[] = [];

  const place = (it: Consequence): string[] | undefined => {
    if (state.get(it.id) === 'placed') return undefined;
    if (state.get(it.id) === 'open') return [...trail.slice(trail.indexOf(it.id)), it.id];
    state.set(it.id, 'open');
    trail.push(it.id);
    for (const id of needs(it.when)) {
      const other = byId.get(id);
      const circle = other && place(other);
      if (circle) return circle;
    }
    trail.pop();
    state.set(it.id, 'placed');
    ordered.push(it);
    return undefined;
  };

  for (const it of consequences) {
    const circle = place(it);
    if (circle) return { ok: false, circle };
  }
  return { ok: true, ordered };
}

/** What came about on the way to a visit. */
export interface Arrival {
  happened: string[];
  values: Record<string, number>;
  facts: Set<Fact>;
  /** The outcome that a consequence ended the case with. */
  ends?: string;
}

/**
 * What comes about before a follow-up visit: consequences in order, each judged by the facts so far and by the
 * measures as they were at the visit before. Values stay on their scales and are rounded to their steps.
 * @param visit its number, from 1.
 * @throws Error for consequences in a circle; the check finds them first.
 */
export function arrive(
  patient: Patient,
  visit: number,
  before: { facts: ReadonlySet<Fact>; values: Readonly<Record<string, number>> },
): Arrival {
  const order = inOrder(patient.consequences);
  if (!order.ok) throw new Error(`consequences in a circle: ${order.circle.join(' > ')}`);
  const facts = new Set(before.facts);
  const sums: Record<string, number> = { ...before.values };
  const happened: string[] = [];
  let ends: string | undefined;
  for (const it of order.ordered) {
    if (it.visits && !it.visits.includes(visit)) continue;
    if (!it.again && before.facts.has(`happened/${it.id}`)) continue;
    if (!holds(it.when, facts, before.values)) continue;
    facts.add(`happened/${it.id}`);
    happened.push(it.id);
    for (const [measure, by] of Object.entries(it.change)) sums[measure] = (sums[measure] ?? 0) + by;
    ends ??= it.ends;
  }
  const values = Object.fromEntries(patient.measures.map((it) => [it.id, onScale(it, sums[it.id] ?? it.start)]));
  return { happened, values, facts, ...(ends !== undefined && { ends }) };
}

function onScale({ scale: [least, most], step }: Patient['measures'][number], value: number): number {
  const stepped = Math.round(value / step) * step;
  // Steps such as 0.1 have no exact binary form: two decimals are more than any measure is read to.
  return Math.min(most, Math.max(least, Math.round(stepped * 100) / 100));
}
