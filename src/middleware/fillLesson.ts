import type { MiddlewareHandler } from 'astro';
import { cutShell, fillShell, keepShell } from '../components/lesson/shell.ts';
import { fillingFor } from '../components/lesson/student.ts';

/** Fills a lesson's slots for the student who asked, and keeps the shell for the next one. */
export const fillLesson: MiddlewareHandler = async (context, next) => {
  const response = await next();
  const { shell: student } = context.locals;
  if (!student || response.status !== 200) return response;
  const shell = cutShell(await response.text());
  if (shell.playsFilm) context.locals.playsFilm = true;
  if (!import.meta.env.DEV) keepShell(student.lesson.path, shell);
  const page = fillShell(shell, fillingFor(student, context.url.searchParams.get('note')));
  return new Response(new Uint8Array(page), response);
};
