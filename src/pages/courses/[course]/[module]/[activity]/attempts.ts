import type { APIRoute } from 'astro';
import { database } from '../../../../../../db/client.ts';
import { withNote } from '../../../../../notes.ts';
import { paths } from '../../../../../paths.ts';
import { now } from '../../../../../platform/clock.ts';
import { startAttempt } from '../../../../../school/assessment/index.ts';
import { accessTo } from '../../../../../school/progress/index.ts';

/** Starts an attempt at a quiz, or goes on with the one that runs. */
export const POST: APIRoute = async ({ locals, params, redirect, rewrite }) => {
  const path = `${params.course}/${params.module}/${params.activity}`;
  const { visitor } = locals;
  if (!visitor) return redirect(paths.loginTo(paths.activity(path)), 303);
  const own = await accessTo(database(), visitor.id, path);
  const result = await startAttempt(visitor.id, path, own !== undefined && own.state !== 'locked', now());
  if (result.ok) return redirect(paths.attempt(result.attempt), 303);
  if (result.reason === 'unknown-quiz') return rewrite('/404');
  return redirect(withNote(paths.activity(path), `quiz-${result.reason}`), 303);
};

/** Someone who comes by the address, as after signing in again, is led to the quiz. */
export const GET: APIRoute = ({ params, redirect }) =>
  redirect(paths.activity(`${params.course}/${params.module}/${params.activity}`), 303);
