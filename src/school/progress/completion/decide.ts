import { bySubject, type Evidence, type Fact, type FactsBySubject, factsAbout, knownAt } from './fact.ts';
import { countingGrades } from './grades.ts';
import { casesPassed, certificateFacts, hourFacts, leafTurns, passesOf, signOffFacts } from './leafTurns.ts';
import { type Missing, missingOf } from './missing.ts';
import { isGroup, type Leaf, leastOf, partSubject, type Requirement } from './requirement.ts';
import { metSince, type Turns, togetherFrom } from './turns.ts';

/** Whether something that is asked for is met, since when, and why or why not. */
export interface Decision {
  requirement: Requirement;
  met: boolean;
  /** Since when it has been met (ms). */
  at?: number;
  /** What it rests on: all of it once met, what there is of it before. Oldest first. */
  because: Fact[];
  /** What is still to be done; nothing once it is met. */
  missing: Missing[];
  /** The same about each part of a group, in order. */
  parts: Decision[];
}

/**
 * Decides whether a requirement is met. Whether a lesson, a module, a course or a diploma is complete is this one
 * function of what is asked for and of what happened: the order of the evidence means nothing, and what was true on
 * a past day is decided by the evidence up to that day, `knownAt`.
 */
export const decide = (requirement: Requirement, evidence: Evidence): Decision =>
  decided(requirement, bySubject(evidence)).decision;

/** What was decided about one thing that is asked for. */
export type LeafDecision = Decision & { requirement: Leaf };

/** What was decided about each single thing that is asked for, in order. */
export function leafDecisions(decision: Decision): LeafDecision[] {
  const { requirement, parts } = decision;
  return isGroup(requirement) ? parts.flatMap(leafDecisions) : [{ ...decision, requirement }];
}

/** Hours (hundredths) of the certificates that something rests on: of each course once, whatever it was renewed. */
export function creditedHours(decision: Decision): number {
  const hours = new Map<string, number>();
  for (const fact of leafDecisions(decision).flatMap((it) => (it.met ? it.because : []))) {
    if (fact.kind === 'awarded') hours.set(fact.subject, Math.max(hours.get(fact.subject) ?? 0, fact.hours ?? 0));
  }
  return [...hours.values()].reduce((sum, it) => sum + it, 0);
}

interface Decided {
  decision: Decision;
  turns: Turns;
}

function decided(requirement: Requirement, facts: FactsBySubject): Decided {
  if (!isGroup(requirement)) return decidedLeaf(requirement, facts);
  const all = requirement.of.map((it) => decided(it, facts));
  const parts = all.map((it) => it.decision);
  const turns = togetherFrom(
    leastOf(requirement),
    all.map((it) => it.turns),
  );
  const met = metSince(turns) !== undefined;
  const because = parts.filter((it) => it.met || !met).flatMap((it) => it.because);
  const missing = met ? [] : parts.flatMap((it) => it.missing);
  return { turns, decision: { requirement, ...since(turns), because, missing, parts } };
}

function decidedLeaf(leaf: Leaf, facts: FactsBySubject): Decided {
  const turns = leafTurns(leaf, facts);
  const at = metSince(turns);
  const because = becauseOf(leaf, facts, at).toSorted(byMoment);
  const missing = at === undefined ? missingOf(leaf, facts) : [];
  return { turns, decision: { requirement: leaf, ...since(turns), because, missing, parts: [] } };
}

function since(turns: Turns): Pick<Decision, 'met' | 'at'> {
  const at = metSince(turns);
  return at === undefined ? { met: false } : { met: true, at };
}

/** In the order in which they happened; of one moment in an order that is always the same. */
const byMoment = (a: Fact, b: Fact): number =>
  a.at - b.at || a.kind.localeCompare(b.kind) || wording(a).localeCompare(wording(b));

const wording = (fact: Fact): string => JSON.stringify(Object.entries(fact).toSorted());

/** @param at since when it is met, if it is: what came later is no reason. */
function becauseOf(leaf: Leaf, facts: FactsBySubject, at = Number.POSITIVE_INFINITY): Fact[] {
  switch (leaf.kind) {
    case 'lesson': {
      const film = leaf.film ? factsAbout(facts, leaf.film, 'watched') : [];
      return knownAt([...factsAbout(facts, leaf.lesson, 'read', 'stated'), ...film], at);
    }
    case 'quiz':
      return countingGrades(leaf, knownAt(factsAbout(facts, leaf.quiz, 'graded'), at));
    case 'case':
      return knownAt(passesOf(facts, leaf.case), at);
    case 'course':
      return knownAt(certificateFacts(facts, leaf.course), at);
    case 'cases':
      return knownAt(
        casesPassed(leaf.courses, facts).flatMap((path) => passesOf(facts, path)),
        at,
      );
    case 'hours':
      return knownAt(hourFacts(leaf, facts), at);
    case 'sign-off':
      return knownAt(signOffFacts(leaf, facts), at);
    case 'recognised':
      return knownAt(factsAbout(facts, partSubject(leaf.diploma, leaf.part), 'asked', 'recognised', 'refused'), at);
  }
}
