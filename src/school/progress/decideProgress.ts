import { type Activity, activitiesOf, type Course, findCourse, type Module } from '../catalogue/index.ts';
import { type ActivityState, decideState, isDone } from './decideState.ts';
import type { CourseFacts } from './facts.ts';

/** What opens a locked activity: enrolling, or finishing something first. */
export type Lock =
  | { kind: 'enrolment' }
  | { kind: 'course'; id: string; title: string }
  | { kind: 'module'; title: string; activity: string }
  | { kind: 'activity'; title: string; path: string };

/** An activity as one student stands to it. */
export interface ActivityProgress {
  activity: Activity;
  state: ActivityState;
  locks: Lock[];
}

export interface ModuleProgress {
  module: Module;
  activities: ActivityProgress[];
}

/** A course as one student stands to it. */
export interface CourseProgress {
  course: Course;
  enrolled: boolean;
  modules: ModuleProgress[];
  done: number;
  total: number;
  complete: boolean;
  /** What to do next: a started activity before an open one, in order. */
  next: ActivityProgress | undefined;
}

/** What is true of a student and a course. */
export interface Standing {
  enrolled: boolean;
  /** Ids of the courses that this student has completed. */
  completedCourses: ReadonlySet<string>;
  facts: CourseFacts;
}

/** Works out where a student stands in a course: the state of each activity, and what opens those that are locked. */
export function decideProgress(course: Course, standing: Standing): CourseProgress {
  const courseLocks = locksOfCourse(course, standing);
  const modules = course.modules.map((module) => {
    const moduleLocks = [...courseLocks, ...locksOfModule(module, course, standing.facts)];
    const activities = module.activities.map((activity) => {
      // What was done stays done and open, whatever an author adds before it.
      const finished = standing.enrolled && isDone(activity, course, standing.facts);
      const locks = finished ? [] : [...moduleLocks, ...locksOfActivity(activity, course, standing.facts)];
      const state = locks.length > 0 ? ('locked' as const) : decideState(activity, course, standing.facts);
      return { activity, state, locks };
    });
    return { module, activities };
  });
  const all = modules.flatMap((it) => it.activities);
  const done = all.filter((it) => it.state === 'done').length;
  const waiting = all.filter((it) => it.state !== 'done' && it.state !== 'locked');
  return {
    course,
    enrolled: standing.enrolled,
    modules,
    done,
    total: all.length,
    complete: all.length > 0 && done === all.length,
    next: waiting.find((it) => it.state !== 'submitted' || it.activity.kind === 'quiz'),
  };
}

function locksOfCourse(course: Course, standing: Standing): Lock[] {
  if (!standing.enrolled) return [{ kind: 'enrolment' }];
  return course.prerequisites
    .filter((id) => !standing.completedCourses.has(id))
    .map((id) => ({ kind: 'course', id, title: findCourse(id)?.title ?? id }));
}

function locksOfModule(module: Module, course: Course, facts: CourseFacts): Lock[] {
  return module.requires.flatMap((id) => {
    const required = course.modules.find((it) => it.id === id);
    const open = required?.activities.find((activity) => !isDone(activity, course, facts));
    return required && open ? [{ kind: 'module' as const, title: required.title, activity: open.path }] : [];
  });
}

function locksOfActivity(activity: Activity, course: Course, facts: CourseFacts): Lock[] {
  return activity.requires.flatMap((path) => {
    const required = activitiesOf(course).find((it) => it.path === path);
    return required && !isDone(required, course, facts)
      ? [{ kind: 'activity' as const, title: required.title, path }]
      : [];
  });
}
