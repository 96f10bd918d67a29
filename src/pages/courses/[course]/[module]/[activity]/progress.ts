import type { APIRoute } from 'astro';
import { z } from 'zod';
import { withNote } from '../../../../../notes.ts';
import { paths } from '../../../../../paths.ts';
import { now } from '../../../../../platform/clock.ts';
import { readFields } from '../../../../../platform/form.ts';
import { readLesson } from '../../../../../school/progress/index.ts';

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
  if (byScript) return Response.json({ done: result.lessonDone });
  return redirect(withNote(paths.activity(path), 'lesson-done'), 303);
};
