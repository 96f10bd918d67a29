import type { Fact } from '../condition.ts';
import { type Deed, stageName } from '../deed.ts';
import type { Encounter } from '../encounter.ts';
import type { Patient } from '../patientFile.ts';
import { hasReferred } from '../step.ts';
import type { ChoiceClass } from './classes.ts';
import { knowledgeAt } from './knowledge.ts';
import { type Ahead, narrow, type Remaining } from './remaining.ts';

/** Where paths of a case meet and part: one for all that go on in the same ways. */
export interface Junction {
  number: number;
  /** One encounter that has come here. */
  encounter: Encounter;
  /** Whether another plan has been decided on, and is still to be made. */
  changing: boolean;
  remaining: Remaining;
  /** How many paths come here, of those that differ in something that is asked for. */
  paths: bigint;
  /** Where one path came from, and what was chosen there. */
  from?: Origin;
  /** By red flag, where one path came from that has not screened for it; none where each has. */
  without: Map<Fact, Origin | undefined>;
  /** Where it goes on, in the order of the menu. */
  ways: Way[];
}

interface Origin {
  junction: Junction;
  deeds: Deed[];
}

export interface Way {
  choice: ChoiceClass;
  to: Junction;
}

const BEFORE_VISITS = ['history', 'examination', 'palpation', 'triage', 'hypotheses', 'plan'];

/** The place of a junction's stage in the order of a case. */
export function rankOf({ encounter: { stage }, changing }: Junction): number {
  if (stage.kind === 'over') return Infinity;
  if (!('visit' in stage)) return BEFORE_VISITS.indexOf(stage.kind);
  return BEFORE_VISITS.length + 3 * (stage.visit - 1) + (stage.kind === 'reassess' ? 0 : changing ? 2 : 1);
}

/**
 * The junction that an encounter comes to, with a key that is the same for all that go on in the same ways.
 * @param before what was still asked for where it came from.
 */
export function junctionAt(patient: Patient, encounter: Encounter, changing: boolean, before: Remaining) {
  const { stage } = encounter;
  const now = changing ? { ...encounter, facts: new Set([...encounter.facts, 'decided/change']) } : encounter;
  const known = knowledgeAt(now);
  const ahead = aheadOf(patient, encounter);
  const isLast = ahead.values !== undefined;
  const lasting = narrow(before, patient, isLast ? known.withPlan : known, ahead);
  const junction: Junction = {
    number: 0,
    encounter: now,
    changing,
    remaining: lasting,
    paths: 0n,
    without: new Map(),
    ways: [],
  };
  if (stage.kind === 'over') return { key: `over ${encounter.outcome ?? ''}`, junction };
  const plan = changing || isLast ? '' : narrow(lasting, patient, known.withPlan, ahead).text;
  const values = isLast ? {} : (encounter.visits.at(-1)?.values ?? {});
  const moving = [...lasting.measures].sort().map((it) => values[it]);
  return { key: [placeOf(junction), lasting.text, plan, ...moving].join(' # '), junction };
}

/** The stage, and what decides which choices there are at all. */
export const placeOf = ({ encounter, changing }: Pick<Junction, 'encounter' | 'changing'>): string =>
  `${stageName(encounter.stage)}${changing ? '-change' : ''}${hasReferred(encounter) ? '-referred' : ''}`;

/** What is still to come for an encounter. */
export function aheadOf(patient: Patient, { stage, visits, ...now }: Encounter): Ahead {
  if (stage.kind === 'over' || (stage.kind === 'plan' && hasReferred({ stage, visits, ...now })))
    return { arrival: Infinity, answers: Infinity };
  if (stage.kind !== 'reassess' && stage.kind !== 'decide') return { arrival: 1, answers: 1 };
  const { visit } = stage;
  const isLast = visit >= patient.visits.count;
  return {
    arrival: visit + 1,
    answers: stage.kind === 'reassess' ? visit : visit + 1,
    values: isLast ? visits.at(-1)?.values : undefined,
  };
}

/** The deeds of one path to a junction. @param flag a red flag that it leaves out, where there is such a path. */
export function pathTo(junction: Junction, flag?: Fact): Deed[] {
  const deeds: Deed[][] = [];
  const back = (at: Junction) => (flag === undefined ? at.from : at.without.get(flag));
  for (let origin = back(junction); origin; origin = back(origin.junction)) deeds.push(origin.deeds);
  return deeds.reverse().flat();
}
