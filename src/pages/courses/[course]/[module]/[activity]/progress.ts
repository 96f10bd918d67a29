import type { APIRoute } from 'astro';
import { z } from 'zod';
import { database } from '../../../../../../db/client.ts';
import { withNote } from '../../../../../notes.ts';
import { paths } from '../../../../../paths.ts';
import { now } from '../../../../../platform/clock.ts';
import { readFields } from '../../../../../platform/form.ts';
import { findActivity, findCourse } from '../../../../../school/catalogue/index.ts';
import { decideClosing } from '../../../../../school/closing/index.ts';
import { progressOf, readLesson } from '../../../../../school/progress/index.ts';

const fact = z.enum(['opened', 'reached-end', 'stated']);

/** A student's reading of a lesson: the button by hand, or what the page observed by script. */
export const POST: APIRoute = async ({ locals, params, request, redirect, rewrite }) => {
  const path = `${params.course}/${params.module}/${params.activity}`;
  const kind = fact.safeParse((await readFields(request)).get('fact'));
  if (!locals.visitor || !kind.success) return rewrite('/404');
  const result = await readLesson(locals.visitor.id, path, kind.data, now());
  const byScript = request.headers.get('accept')?.includes('application/json');
  if (!result.ok)
    return byScript ? Response.json({ done: false }, { status: 404 }) : redirect(paths.activity(path), 303);
  if (byScript)
    return Response.json({
      done: result.lessonDone,
      ...(result.lessonDone && (await closing(path, locals.visitor.id))),
    });
  return redirect(withNote(paths.activity(path), 'lesson-done'), 303);
};

/** Where the course is closed, once the lesson was the last thing that it asks for. */
async function closing(lesson: string, person: string): Promise<{ close?: string }> {
  const course = findCourse(findActivity(lesson)?.course ?? '');
  const open = course && decideClosing(await progressOf(database(), person, course)) === 'open';
  return open ? { close: paths.courseCertificate(course.id) } : {};
}
