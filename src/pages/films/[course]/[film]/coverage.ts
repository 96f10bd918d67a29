import type { APIRoute } from 'astro';
import { z } from 'zod';
import { now } from '../../../../platform/clock.ts';
import { readFields } from '../../../../platform/form.ts';
import { watchFilm } from '../../../../school/progress/index.ts';

const seconds = z.number().min(0).max(86_400);

/**
 * What a player reports: the intervals as JSON, `[[from, to], …]` in seconds, and where it stands; what an earlier
 * visit left unsent says no position. `person` is whom the page was made for.
 */
const report = z.object({
  intervals: z
    .string()
    .max(10_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('must be JSON');
        return z.NEVER;
      }
    })
    .pipe(z.array(z.tuple([seconds, seconds])).max(200)),
  position: z.coerce.number().min(0).max(86_400).optional(),
  person: z.string().optional(),
});

/** Adds to what a student has watched of a film. */
export const POST: APIRoute = async ({ locals, params, request, rewrite }) => {
  if (!locals.visitor) return rewrite('/404');
  const checked = report.safeParse((await readFields(request)).toObject());
  if (!checked.success)
    return Response.json({ error: 'a report holds intervals, and may hold a position, in seconds' }, { status: 422 });
  // Someone else has signed in since in this browser: what was watched is not theirs.
  if ((checked.data.person ?? locals.visitor.id) !== locals.visitor.id) return rewrite('/404');
  const result = await watchFilm(locals.visitor.id, params.course ?? '', params.film ?? '', checked.data, now());
  return result.ok ? Response.json({ share: result.share }) : rewrite('/404');
};
