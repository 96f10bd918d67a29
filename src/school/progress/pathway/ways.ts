import type { Decision } from '../completion/decide.ts';
import { isGroup, type Leaf, leastOf, partSubject } from '../completion/requirement.ts';

/** Something that a student can still do on the road to a diploma: a course, or showing a skill to a supervisor. */
export interface Stage {
  kind: 'course' | 'sign-off';
  /** The course, or `diploma/DIPLOMA/SKILL`. */
  id: string;
  title: string;
  /** What is left to do in it. */
  minutes: number;
  /** What is to pay for it, in minor units. */
  price: number;
  /** Hours that its certificate adds, in hundredths, and in which field. */
  hours: number;
  field: string;
  /** Paths of its cases that are not passed yet. */
  cases: readonly string[];
  /** Courses that have to be done before. */
  needs: readonly string[];
}

/** One way to the end of the road: what it takes, in all. */
export interface Way {
  stages: Stage[];
  minutes: number;
  price: number;
}

/** Up to so many stages every way is looked at: 4,096 of them. */
const EXACT_UP_TO = 12;

/**
 * The ways in which what is missing can be had, none with a stage that it could do without. Prior learning is not
 * counted on. With more stages than `EXACT_UP_TO` one way is found, by leaving out the longest that can be spared.
 * @returns a way without stages where all is met; none where no way leads there.
 */
export function waysThrough(decision: Decision, stages: readonly Stage[]): Way[] {
  if (!wouldMeet(decision, stages)) return [];
  if (stages.length > EXACT_UP_TO) return [wayOf(spared(decision, stages), stages)];
  const least: number[] = [];
  for (const mask of masksBySize(stages.length)) {
    if (least.some((it) => (it & mask) === it)) continue;
    if (wouldMeet(decision, chosen(stages, mask))) least.push(mask);
  }
  const ways = least.map((mask) => wayOf(chosen(stages, mask), stages));
  return [...new Map(ways.map((it) => [it.stages.map((stage) => stage.id).join(), it])).values()];
}

/** The way with the least to do; of several the cheapest. */
export const shortestOf = (ways: readonly Way[]): Way | undefined =>
  ways.toSorted((a, b) => a.minutes - b.minutes || a.price - b.price || a.stages.length - b.stages.length)[0];

/** The way with the least to pay; of several the shortest. */
export const cheapestOf = (ways: readonly Way[]): Way | undefined =>
  ways.toSorted((a, b) => a.price - b.price || a.minutes - b.minutes || a.stages.length - b.stages.length)[0];

/** Every choice among so many things as bits, the smallest first. */
const masksBySize = (count: number): number[] =>
  Array.from({ length: 2 ** count }, (_, mask) => mask).toSorted((a, b) => bits(a) - bits(b) || a - b);

const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

const chosen = (stages: readonly Stage[], mask: number): Stage[] => stages.filter((_, index) => mask & (1 << index));

function spared(decision: Decision, stages: readonly Stage[]): Stage[] {
  let kept = [...stages];
  for (const stage of stages.toSorted((a, b) => b.minutes - a.minutes || b.price - a.price)) {
    const without = kept.filter((it) => it !== stage);
    if (wouldMeet(decision, without)) kept = without;
  }
  return kept;
}

/** A way with what its stages need first, in the order of the road. */
function wayOf(taken: readonly Stage[], stages: readonly Stage[]): Way {
  const ids = new Set<string>();
  const take = (stage: Stage) => {
    if (ids.has(stage.id)) return;
    ids.add(stage.id);
    for (const need of stage.needs) for (const it of stages.filter((other) => other.id === need)) take(it);
  };
  taken.forEach(take);
  const all = stages.filter((it) => ids.has(it.id));
  const sum = (of: (stage: Stage) => number) => all.reduce((total, it) => total + of(it), 0);
  return { stages: all, minutes: sum((it) => it.minutes), price: sum((it) => it.price) };
}

/** Whether what is asked for would be met if some stages were done as well. */
function wouldMeet({ requirement, met, parts, missing, because }: Decision, taken: readonly Stage[]): boolean {
  if (met) return true;
  if (isGroup(requirement)) {
    return parts.filter((it) => wouldMeet(it, taken)).length >= Math.max(1, leastOf(requirement));
  }
  return leafWouldBe(requirement, taken, missing[0]?.more ?? 0, new Set(because.map((it) => it.subject)));
}

/** @param more how many are missing; `done` what counts already, by its subject. */
function leafWouldBe(leaf: Leaf, taken: readonly Stage[], more: number, done: ReadonlySet<string>): boolean {
  switch (leaf.kind) {
    case 'course':
      return taken.some((it) => it.id === leaf.course);
    case 'cases': {
      const there = taken.filter((it) => leaf.courses.includes(it.id)).flatMap((it) => it.cases);
      return there.filter((it) => !done.has(it)).length >= more;
    }
    case 'hours':
      return taken.filter((it) => it.field === leaf.field).reduce((sum, it) => sum + it.hours, 0) >= more;
    case 'sign-off':
      return taken.some((it) => it.id === partSubject(leaf.diploma, leaf.skill));
    default:
      return false;
  }
}
