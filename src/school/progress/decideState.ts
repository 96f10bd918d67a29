import type { Activity, Course, Lesson } from '../catalogue/index.ts';
import { type CourseFacts, UNREAD } from './facts.ts';
import { isWatched } from './intervals.ts';

/** How far a student is with an activity. `submitted` waits for a mark, or was not passed yet. */
export type ActivityState = 'locked' | 'open' | 'started' | 'submitted' | 'done';

/** What a lesson still asks for. */
export type LessonMissing = 'read-to-end' | 'watch-film';

/** What is missing for a lesson to be done: nothing, once its end was reached and its film watched, or by one's word. */
export function missingInLesson(lesson: Lesson, course: Course, facts: CourseFacts): LessonMissing[] {
  const known = facts.lessons.get(lesson.path) ?? UNREAD;
  if (known.stated) return [];
  const film = course.films.find((it) => it.id === lesson.film);
  const watched = !film || isWatched(facts.films.get(film.id) ?? [], film.seconds);
  return [...(known.reachedEnd ? [] : (['read-to-end'] as const)), ...(watched ? [] : (['watch-film'] as const))];
}

/** Whether an activity is done. */
export function isDone(activity: Activity, course: Course, facts: CourseFacts): boolean {
  switch (activity.kind) {
    case 'lesson':
      return missingInLesson(activity, course, facts).length === 0;
    case 'quiz':
      return facts.quizzes.get(activity.path)?.passed ?? false;
    case 'case':
      return facts.cases.get(activity.path)?.state === 'passed';
  }
}

/** The state of an activity that nothing locks. */
export function decideState(activity: Activity, course: Course, facts: CourseFacts): Exclude<ActivityState, 'locked'> {
  if (isDone(activity, course, facts)) return 'done';
  switch (activity.kind) {
    case 'lesson':
      return facts.lessons.has(activity.path) ? 'started' : 'open';
    case 'quiz': {
      const quiz = facts.quizzes.get(activity.path);
      if (quiz?.running) return 'started';
      return quiz?.attemptsUsed ? 'submitted' : 'open';
    }
    case 'case': {
      const state = facts.cases.get(activity.path)?.state;
      if (state === 'handed-in') return 'submitted';
      return state ? 'started' : 'open';
    }
  }
}
