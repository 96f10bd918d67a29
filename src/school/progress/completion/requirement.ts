import { sha256 } from '../../../platform/tokens.ts';
import type { Rule } from '../../assessment/index.ts';

/** One thing that is asked for. Paths are COURSE/MODULE/ACTIVITY. */
export type Leaf =
  /** Read to the end and its film (COURSE/FILM) watched, or done by the student's own word. */
  | { kind: 'lesson'; lesson: string; film?: string }
  /** Passed, by the way in which its attempts count. @property pass share needed, 0 to 1: what a mean is held against. */
  | { kind: 'quiz'; quiz: string; counts: Rule['counts']; pass: number }
  | { kind: 'case'; case: string }
  /** The certificate of a course, as long as it stands and is no older than so many months. */
  | { kind: 'course'; course: string; withinMonths?: number }
  /** So many different case studies of some courses, passed. */
  | { kind: 'cases'; least: number; courses: string[] }
  /** So many hours, in hundredths: of certificates in a field, and of what was recognised for a part of a diploma. */
  | { kind: 'hours'; least: number; field: string; recognised?: { diploma: string; part: string } }
  /** A skill that a supervisor saw last as it should be, no longer ago than so many months. */
  | { kind: 'sign-off'; diploma: string; skill: string; withinMonths?: number }
  /** Something learned elsewhere that the school recognised for a part of a diploma. */
  | { kind: 'recognised'; diploma: string; part: string };

/** Several things together: all of them, or some. One that asks for nothing is never met: an empty course is never complete. */
export type Group =
  | { kind: 'all'; module?: string; part?: string; of: Requirement[] }
  /** @property part of a diploma, by its id. */
  | { kind: 'some'; least: number; part?: string; of: Requirement[] };

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
    default:
      return undefined;
  }
}

/** The courses that a leaf names, itself or by an activity. */
export function coursesOf(leaf: Leaf): string[] {
  switch (leaf.kind) {
    case 'cases':
      return leaf.courses;
    case 'course':
      return [leaf.course];
    case 'hours':
    case 'sign-off':
    case 'recognised':
      return [];
    default:
      return [(activityOf(leaf) ?? '').split('/', 1)[0] ?? ''];
  }
}

/** What facts about a part or a skill of a diploma are kept under. */
export const partSubject = (diploma: string, part: string): string => `diploma/${diploma}/${part}`;

/** The version of a requirement: the SHA-256 of its content, in hex. */
export const versionOf = (requirement: Requirement): string => sha256(JSON.stringify(requirement));
