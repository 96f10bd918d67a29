import type { Db } from '../../../db/client.ts';
import { paths } from '../../paths.ts';
import { formatShare } from '../../platform/format.ts';
import { type Html, html } from '../../platform/html.ts';
import { type Person, readsAsStaff } from '../../school/accounts/index.ts';
import { type Course, findActivity, findCourse, findFilm, type Lesson } from '../../school/catalogue/index.ts';
import { ALL_IS_DONE, decideClosing } from '../../school/closing/index.ts';
import {
  type ActivityProgress,
  type CourseProgress,
  coverageOf,
  covered,
  missingText,
  progressOf,
  standingIn,
} from '../../school/progress/index.ts';
import { outlineHtml } from '../course/outline.ts';
import { headerHtml } from '../site/header.ts';
import { noticesHtml } from '../site/notices.ts';
import type { Filling } from './shell.ts';

/** A lesson as one student meets it: everything on its page that is not the same for all. */
export interface StudentLesson {
  visitor: Person;
  lesson: Lesson;
  course: Course;
  progress: CourseProgress;
  own: ActivityProgress;
  /** What the lesson still asks for, in words. */
  missing: string[];
  film: { share: number; position: number } | undefined;
  /** Staff read lessons without being enrolled. */
  asStaff: boolean;
}

/** Loads what one student's page of a lesson needs; undefined when there is no such lesson. */
export async function studentLesson(db: Db, visitor: Person, path: string): Promise<StudentLesson | undefined> {
  const lesson = findActivity(path);
  const course = lesson && findCourse(lesson.course);
  if (!course || lesson.kind !== 'lesson') return undefined;
  const progress = await progressOf(db, visitor.id, course);
  const own = standingIn(progress, path);
  if (!own) return undefined;
  const film = lesson.film ? findFilm(course.id, lesson.film) : undefined;
  const watched = film && (await coverageOf(db, visitor.id, course.id, film.id));
  return {
    visitor,
    lesson,
    course,
    progress,
    own,
    missing: own.decision?.missing.map(missingText) ?? [],
    film: film && { share: covered(watched?.intervals ?? []) / film.seconds, position: watched?.position ?? 0 },
    asStaff: readsAsStaff(visitor, course.id),
  };
}

/** Whether the lesson's text may be shown to this person. */
export const mayRead = (student: StudentLesson): boolean => student.own.state !== 'locked' || student.asStaff;

/** Fills the slots of a lesson's page. @param note key of a confirmation to show, from the address. */
export function fillingFor(student: StudentLesson, note: string | null): Filling {
  const { visitor, lesson, progress, film } = student;
  return {
    header: headerHtml(visitor, paths.activity(lesson.path)).text,
    notices: noticesHtml(note).text,
    outline: outlineHtml(progress, lesson.path).text,
    done: `${doneHtml(student)}${unsentHtml(visitor)}`,
    film: film ? filmHtml(film).text : '',
  };
}

const filmHtml = ({ share, position }: { share: number; position: number }): Html =>
  html`<span data-position="${position}">${share === 0 ? 'Not watched yet.' : `Watched: ${formatShare(Math.min(1, share))}.`}</span>`;

/** Sends what this person watched while the connection was down: on every lesson's page, done or not. */
const unsentHtml = ({ id }: Person): Html => html`<unsent-reports data-person="${id}"></unsent-reports>`;

function doneHtml(student: StudentLesson): Html {
  const { lesson, own, missing, progress, asStaff } = student;
  if (!progress.enrolled && asStaff)
    return html`<p class="small">You read this lesson as staff; nothing is recorded.</p>`;
  if (own.state === 'done') {
    if (decideClosing(progress) === 'open')
      return html`<p class="lesson-done"><span class="badge badge-done">Lesson done</span> ${ALL_IS_DONE} <a class="button button-main" href="${paths.courseCertificate(
        lesson.course,
      )}">Get my certificate</a></p>`;
    const next = progress.next && progress.next.activity.path !== lesson.path && progress.next.activity;
    return html`<p class="lesson-done"><span class="badge badge-done">Lesson done</span> ${
      next && html`<a class="button button-main" href="${paths.activity(next.path)}">Go on: ${next.title}</a>`
    }</p>`;
  }
  return html`<lesson-progress data-url="${paths.lessonProgress(lesson.path)}"><p class="lesson-missing" role="status">To finish this lesson: ${missing.join(
    ' and ',
  )}.</p><form method="post" action="${paths.lessonProgress(lesson.path)}"><input type="hidden" name="fact" value="stated"><button class="button button-main">Mark this lesson as done</button></form></lesson-progress>`;
}
