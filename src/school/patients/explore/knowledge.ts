import type { Fact } from '../condition.ts';
import type { Encounter } from '../encounter.ts';
import { hasReferred } from '../step.ts';
import type { Knowledge } from './remaining.ts';

/** The stages of the first visit, with the facts that are settled once each is over. */
const SETTLED: readonly (readonly [stage: string, ...kinds: string[]])[] = [
  ['history', 'asked'],
  ['examination', 'examined', 'read'],
  ['palpation'],
  ['triage', 'triage'],
  ['hypotheses', 'leading', 'ranked'],
  ['plan'],
];

/**
 * What is known of facts as an encounter stands. A plan can be changed as long as visits come, so what is in it is
 * known only to `withPlan`.
 */
export function knowledgeAt(encounter: Encounter): Knowledge & { withPlan: Knowledge } {
  const { stage, facts } = encounter;
  const place = SETTLED.findIndex(([name]) => name === stage.kind);
  const passed = place === -1 ? SETTLED : SETTLED.slice(0, place);
  const settled = new Set(passed.flatMap(([, ...kinds]) => kinds));
  // Whoever sends the patient on makes a last plan, and sees nobody again.
  if (hasReferred(encounter)) for (const kind of ['measured', 'rescreened', 'decided', 'happened']) settled.add(kind);
  const kindOf = (fact: Fact) => fact.slice(0, fact.indexOf('/'));
  const known: Knowledge = (fact) => {
    const kind = kindOf(fact);
    if (kind === 'plan') return undefined;
    return facts.has(fact) ? true : settled.has(kind) ? false : undefined;
  };
  const withPlan: Knowledge = (fact) => (kindOf(fact) === 'plan' ? facts.has(fact) : known(fact));
  return Object.assign(known, { withPlan });
}
