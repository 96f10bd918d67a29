import type { Spent } from '../../boards/index.ts';
import { catalogue as current } from '../catalogue.ts';
import type { Activity, Catalogue, Course } from '../types.ts';
import { caseMinutes, quizMinutes } from './assessed.ts';
import { READ_A_MINUTE } from './paces.ts';

/** What one activity of a course is reckoned at. */
export interface ActivityHours extends Spent {
  activity: Pick<Activity, 'path' | 'title' | 'kind' | 'minutes'>;
}

/** What a course consists of, in words and minutes, and the hours that follow. */
export interface CourseHours extends Spent {
  /** Reading, films and what is assessed, in hours. Practice that nobody supervises is none. */
  computed: number;
  activities: ActivityHours[];
}

const NONE: Spent = { words: 0, reading: 0, video: 0, assessment: 0, practice: 0 };

/**
 * The hours of a course as they follow from what it publishes: the words of its lessons, the length of the films that
 * they show, and what its graded quizzes and cases take, never more than the minutes that their author gives. A quiz for
 * practice counts nothing, and a film counts where it is first shown.
 */
export function hoursOf(course: Course, of: Catalogue = current()): CourseHours {
  const made = reckoned.get(course) ?? reckon(course, of);
  reckoned.set(course, made);
  return made;
}

/** Every question is read for it, so each course is reckoned once: it belongs to one catalogue and never changes. */
const reckoned = new WeakMap<Course, CourseHours>();

function reckon(course: Course, of: Catalogue): CourseHours {
  const shown = filmsByActivity(course, of);
  const activities = course.modules
    .flatMap((it) => it.activities)
    .map((activity) => ({ activity, ...spentOn(activity, of, shown.get(activity.path) ?? 0) }));
  const sum = (name: keyof Spent) => activities.reduce((total, it) => total + it[name], 0);
  const spent = {
    words: sum('words'),
    reading: sum('reading'),
    video: sum('video'),
    assessment: sum('assessment'),
    practice: sum('practice'),
  };
  return { ...spent, computed: (spent.reading + spent.video + spent.assessment) / 60, activities };
}

function spentOn(activity: Activity, of: Catalogue, filmSeconds: number): Spent {
  const { words, practice } = of.uses.lengths.get(activity.path) ?? { words: 0, practice: 0 };
  const video = filmSeconds / 60;
  switch (activity.kind) {
    case 'lesson':
      return { words, reading: words / READ_A_MINUTE, video, assessment: 0, practice };
    case 'quiz': {
      const quiz = of.quizzes.get(activity.path);
      if (!quiz || activity.practice) return NONE;
      return { ...NONE, assessment: Math.min(activity.minutes, quizMinutes(quiz, activity.itemsDrawn)) };
    }
    case 'case': {
      const study = of.cases.get(activity.path);
      return study ? { ...NONE, video, assessment: Math.min(activity.minutes, caseMinutes(study, words)) } : NONE;
    }
  }
}

/** Seconds of film by the activity that first shows it. */
function filmsByActivity(course: Course, of: Catalogue): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const film of course.films) {
    const first = of.uses.by.film.get(`${course.id}/${film.id}`)?.[0];
    if (first) seconds.set(first, (seconds.get(first) ?? 0) + film.seconds);
  }
  return seconds;
}
