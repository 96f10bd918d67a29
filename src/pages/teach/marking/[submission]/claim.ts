import type { APIRoute } from 'astro';
import { withNote } from '../../../../notes.ts';
import { paths } from '../../../../paths.ts';
import { now } from '../../../../platform/clock.ts';
import { readFields } from '../../../../platform/form.ts';
import { claimMark, ROLES, releaseClaim } from '../../../../school/cases/index.ts';

/** Claims a reading, or with `deed=release` gives it back. What came of it stands at the desk. */
export const POST: APIRoute = async ({ request, params, locals: { visitor }, redirect, rewrite }) => {
  const id = params['submission'] ?? '';
  if (!visitor) return redirect(paths.loginTo(paths.mark(id)), 303);
  const fields = await readFields(request);
  const role = ROLES.find((it) => it === fields.get('role'));
  const deed = fields.get('deed') === 'release' ? releaseClaim : claimMark;
  const result = await deed(visitor, id, now(), role);
  if (result.ok) return redirect(withNote(paths.mark(id), deed === claimMark ? 'claimed' : 'claim-released'), 303);
  switch (result.reason) {
    case 'claimed':
    case 'already-marked':
      return redirect(withNote(paths.mark(id), 'claim-late'), 303);
    case 'calibrate-first':
      return redirect(paths.mark(id), 303);
    default:
      return rewrite('/404');
  }
};

/** Whoever opens the address finds the desk. */
export const GET: APIRoute = ({ params, locals: { visitor }, redirect }) => {
  const desk = paths.mark(params['submission'] ?? '');
  return redirect(visitor ? desk : paths.loginTo(desk), 303);
};
