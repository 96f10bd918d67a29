import { sha256 } from '../../../platform/tokens.ts';
import type { Rule } from '../../assessment/index.ts';

/** One thing that is asked for. Paths are COURSE/MODULE/ACTIVITY. */
export type Leaf =
  /** Read to the end and its film (COURSE/FILM) watched, or done by the student's own word. */
  | { kind: 'lesson'; lesson: string; film?: string }
  /** Passed, by the way in which its attempts count. @property pass share needed, 0 to 1: what a mean is held against. */
  | { kind: 'quiz'; quiz: string; counts: Rule['counts']; pass: number }
  | { kind: 'case'; case: string }
  /** The certificate of a course, as long as it stands. */
  | { kind: 'course'; course: string }
  /** So many different case studies of some courses, passed. */
  | { kind: 'cases'; least: number; courses: string[] };

/** Several things together: all of them, or some. One that asks for nothing is never met: an empty course is never complete. */
export type Group =
  | { kind: 'all'; module?: string; of: Requirement[] }
  | { kind: 'some'; least: number; of: Requirement[] };

/** What something asks of a student before it is complete. Plain data, so that it can be kept and read years later. */
export type Requirement = Leaf | Group;

export type LeafOf<K extends Leaf['kind']> = Extract<Leaf, { kind: K }>;

export const isGroup = (it: Requirement): it is Group => it.kind === 'all' || it.kind === 'some';

/** How many parts of a group must be met. */
export const leastOf = (group: Group): number => (group.kind === 'all' ? group.of.length : group.least);

/** Everything that is asked for, in order. */
export const leavesOf = (requirement: Requirement): Leaf[] =>
  isGroup(requirement) ? requirement.of.flatMap(leavesOf) : [requirement];

/** Path of the activity that a leaf is about; undefined where it is about courses. */
export function activityOf(leaf: Leaf): string | undefined {
  switch (leaf.kind) {
    case 'lesson':
      return leaf.lesson;
    case 'quiz':
      return leaf.quiz;
    case 'case':
      return leaf.case;
    case 'course':
    case 'cases':
      return undefined;
  }
}

/** The courses that a leaf is about. */
export const coursesOf = (leaf: Leaf): string[] => {
  if (leaf.kind === 'cases') return leaf.courses;
  return [leaf.kind === 'course' ? leaf.course : ((activityOf(leaf) ?? '').split('/', 1)[0] ?? '')];
};

/** The version of a requirement: the SHA-256 of its content, in hex. */
export const versionOf = (requirement: Requirement): string => sha256(JSON.stringify(requirement));
