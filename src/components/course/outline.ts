import { paths } from '../../paths.ts';
import { formatMoment } from '../../platform/format.ts';
import { type Html, html } from '../../platform/html.ts';
import type { Activity } from '../../school/catalogue/index.ts';
import {
  type ActivityProgress,
  type CourseProgress,
  type Lock,
  lockText,
  stateText,
} from '../../school/progress/index.ts';

const KINDS = { lesson: 'Lesson', quiz: 'Quiz', case: 'Case study' } as const;

const kindOf = (activity: Activity): string =>
  activity.kind === 'quiz' && activity.practice ? 'Practice quiz' : KINDS[activity.kind];

/**
 * The modules of a course with each activity's state. A function, because the fast path of lessons writes it too.
 * @param here path of the activity whose page this stands on; it is marked and not said to be locked at length.
 */
export function outlineHtml(progress: CourseProgress, here?: string): Html {
  return html`<ol class="outline">${progress.modules.map(
    ({ module, opensAt, activities }) =>
      html`<li class="outline-module"><h3>${module.title}</h3>${opening(opensAt)}<ol>${activities.map((it) => row(it, here))}</ol></li>`,
  )}</ol>`;
}

/** Said once a module, and not of each of its activities. */
const opening = (at: number | undefined): Html | false =>
  at !== undefined && html`<p class="outline-opens">Opens ${formatMoment(at)}</p>`;

/** Locks that the page tells once, above the activities that they keep locked. */
const TOLD_ABOVE: ReadonlySet<Lock['kind']> = new Set(['enrolment', 'access', 'release']);

function row({ activity, state, locks }: ActivityProgress, here: string | undefined): Html {
  const current = activity.path === here && html` aria-current="page"`;
  const lock = here === undefined && locks.find((it) => !TOLD_ABOVE.has(it.kind));
  const reason = lock && html`<span class="outline-lock">${lockText(lock)}</span>`;
  return html`<li class="outline-activity" data-activity="${activity.path}" data-state="${state}"><a href="${paths.activity(
    activity.path,
  )}"${current}><span class="outline-mark outline-${state}" aria-hidden="true"></span><span class="outline-title">${
    activity.title
  }</span><span class="outline-about">${kindOf(activity)} · ${activity.minutes} min<span class="visually-hidden"> · </span><span class="outline-state">${stateText(
    state,
    activity,
  )}</span></span>${reason}</a></li>`;
}
