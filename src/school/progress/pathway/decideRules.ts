import { type Requirement, versionOf } from '../completion/requirement.ts';
import type { Rules } from '../completion/requirementsOn.ts';
import type { RequirementSet } from '../completion/store.ts';
import { asksFor } from './coursesOnRoad.ts';

/** How a student came under the rules that hold for them: by enrolling in a course, by saying so, by moving. */
export interface Entry {
  at: number;
  how: 'enrolled' | 'entered' | 'moved';
}

/** The requirements of a diploma that one student is judged by. */
export interface OwnRules extends Rules {
  /** Undefined for who has not entered the pathway: they are judged by what is asked now. */
  entry: Entry | undefined;
}

/** What is known when it is decided which rules hold for a student. Moments in ms. */
export interface RuleFacts {
  /** What the diploma asked for, newest first, and what its file asks for now. */
  sets: readonly RequirementSet[];
  current: Requirement;
  /** What the student chose, oldest first. */
  entries: readonly { at: number; version: string; how: 'entered' | 'moved' }[];
  /** Oldest first. */
  enrolments: readonly { course: string; startedAt: number }[];
  /** The past moment that is asked about; undefined is now. */
  on: number | undefined;
}

/**
 * Decides which rules of a diploma hold for a student: those that they chose last; else those of the day on which they
 * first enrolled in one of the courses that it asked for that day; else those of the day itself.
 */
export function decideRules(facts: RuleFacts): OwnRules {
  const until = facts.on ?? Number.POSITIVE_INFINITY;
  const chosen = facts.entries.filter((it) => it.at <= until).at(-1);
  const set = chosen && facts.sets.find((it) => it.version === chosen.version);
  if (chosen && set) return { ...set, assumed: false, entry: { at: chosen.at, how: chosen.how } };
  for (const { course, startedAt } of facts.enrolments.filter((it) => it.startedAt <= until)) {
    const rules = rulesOfDay(facts, startedAt);
    if (asksFor(rules.requirement, course)) return { ...rules, entry: { at: startedAt, how: 'enrolled' } };
  }
  return { ...(facts.on === undefined ? rulesOfToday(facts) : rulesOfDay(facts, facts.on)), entry: undefined };
}

/** What was asked on a day. Before the first set that was kept, that one stands in. */
function rulesOfDay(facts: RuleFacts, at: number): Rules {
  const set = facts.sets.find((it) => it.since <= at) ?? facts.sets.at(-1);
  return set ? { ...set, assumed: set.since > at } : rulesOfToday(facts);
}

function rulesOfToday({ sets, current }: RuleFacts): Rules {
  const version = versionOf(current);
  const since = sets[0]?.version === version ? sets[0].since : undefined;
  return { requirement: current, version, since, assumed: false };
}
