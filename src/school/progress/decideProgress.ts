import { type Activity, activitiesOf, type Course, findCourse, type Module } from '../catalogue/index.ts';
import type { Access as CourseAccess } from '../enrolment/index.ts';
import { type Decision, decide, type LeafDecision, leafDecisions } from './completion/decide.ts';
import { bySubject, type Evidence } from './completion/fact.ts';
import { activityOf } from './completion/requirement.ts';
import { requirementsOf } from './completion/requirementsOf.ts';
import { type ActivityState, decideState } from './decideState.ts';

/** Whether a student may be in a course, and when that begins and ends (ms; null for no such moment). */
export interface Access {
  is: CourseAccess | 'outside';
  opensAt: number | null;
  until: number | null;
}

/** Of someone who never entered the course. */
export const OUTSIDE: Access = { is: 'outside', opensAt: null, until: null };

/**
 * Whether someone has a place in a course, be they in or not just now: it has not begun, they are on leave, a payment is
 * missing. There is nothing for them to buy.
 */
export const hasPlace = ({ is }: Access): boolean =>
  is === 'open' || is === 'not-begun' || is === 'on-leave' || is === 'stopped';

/** What opens a locked activity: enrolling, finishing something first, or time. */
export type Lock =
  | { kind: 'enrolment' }
  /** What keeps an enrolled student out: unpaid, on leave, not begun, ended. */
  | { kind: 'access'; course: string; access: Access }
  /** A module opens to the student's cohort at a moment (ms). */
  | { kind: 'release'; module: string; at: number }
  | { kind: 'course'; id: string; title: string }
  | { kind: 'module'; title: string; activity: string }
  | { kind: 'activity'; title: string; path: string };

/** An activity as one student stands to it. */
export interface ActivityProgress {
  activity: Activity;
  state: ActivityState;
  locks: Lock[];
  /** What was decided about it; undefined for practice, which counts for nothing. */
  decision: LeafDecision | undefined;
}

export interface ModuleProgress {
  module: Module;
  /** When it opens to the student's cohort (ms), while that is to come after the course began. */
  opensAt: number | undefined;
  activities: ActivityProgress[];
}

/** A course as one student stands to it. */
export interface CourseProgress {
  course: Course;
  /** Whether the student may be in it now. */
  enrolled: boolean;
  access: Access;
  modules: ModuleProgress[];
  /** How many of the activities that count are done, and how many there are. */
  done: number;
  total: number;
  complete: boolean;
  /** Whether its certificate was issued and stands, whatever the course has come to ask for since. */
  certified: boolean;
  /** Whether a certificate of it was ever issued, revoked or not. */
  awarded: boolean;
  /** What was decided about the whole course, with reasons. */
  completion: Decision;
  /** What to do next: the first that is open and counts. */
  next: ActivityProgress | undefined;
}

/** What is true of a student and a course. */
export interface Standing {
  access: Access;
  /** Ids of the courses that this student has completed. */
  completedCourses: ReadonlySet<string>;
  evidence: Evidence;
  /** Modules that are still to open to the student's cohort, and when (ms). */
  releases?: ReadonlyMap<string, number>;
}

/** Works out where a student stands in a course: the state of each activity, and what opens those that are locked. */
export function decideProgress(course: Course, standing: Standing): CourseProgress {
  const completion = decide(requirementsOf(course), standing.evidence);
  const facts = bySubject(standing.evidence);
  const decisions = new Map(leafDecisions(completion).map((it) => [activityOf(it.requirement), it]));
  const courseLocks = locksOfCourse(course, standing);
  const modules = course.modules.map((module) => {
    const opensAt = standing.releases?.get(module.id);
    const release = opensAt === undefined ? [] : [{ kind: 'release' as const, module: module.title, at: opensAt }];
    const moduleLocks = [...courseLocks, ...release, ...locksOfModule(module, course, completion)];
    const activities = module.activities.map((activity) => {
      const decision = decisions.get(activity.path);
      const reached = decideState(activity, decision, facts);
      // What was done stays done and open, whatever an author adds before it, and whenever a cohort's module opens.
      const finished = isIn(standing) && reached === 'done';
      const locks = finished ? [] : [...moduleLocks, ...locksOfActivity(activity, course, decisions)];
      return { activity, state: locks.length > 0 ? ('locked' as const) : reached, locks, decision };
    });
    return { module, opensAt, activities };
  });
  const counting = modules.flatMap((it) => it.activities).filter((it) => it.decision);
  return {
    course,
    enrolled: isIn(standing),
    access: standing.access,
    modules,
    // What was done stays counted while access is paused.
    done: counting.filter((it) => it.decision?.met).length,
    total: counting.length,
    complete: completion.met,
    certified: decide({ kind: 'course', course: course.id }, standing.evidence).met,
    awarded: (facts.get(course.id) ?? []).some((it) => it.kind === 'awarded'),
    completion,
    next: counting.find((it) => !WAITING.has(it.state)),
  };
}

/** States in which there is nothing to do for the student. */
const WAITING: ReadonlySet<ActivityState> = new Set(['done', 'locked', 'submitted']);

const isIn = ({ access }: Standing): boolean => access.is === 'open';

function locksOfCourse(course: Course, standing: Standing): Lock[] {
  if (standing.access.is === 'outside') return [{ kind: 'enrolment' }];
  if (!isIn(standing)) return [{ kind: 'access', course: course.id, access: standing.access }];
  return course.prerequisites
    .filter((id) => !standing.completedCourses.has(id))
    .map((id) => ({ kind: 'course', id, title: findCourse(id)?.title ?? id }));
}

function locksOfModule(module: Module, course: Course, completion: Decision): Lock[] {
  return module.requires.flatMap((id) => {
    const title = course.modules.find((it) => it.id === id)?.title;
    const decision = completion.parts.find((it) => it.requirement.kind === 'all' && it.requirement.module === id);
    const first = decision?.missing[0];
    const activity = first && activityOf(first.requirement);
    return title && activity ? [{ kind: 'module' as const, title, activity }] : [];
  });
}

function locksOfActivity(
  activity: Activity,
  course: Course,
  decisions: ReadonlyMap<string | undefined, Decision>,
): Lock[] {
  return activity.requires.flatMap((path) => {
    const required = activitiesOf(course).find((it) => it.path === path);
    return required && decisions.get(path)?.met === false
      ? [{ kind: 'activity' as const, title: required.title, path }]
      : [];
  });
}
