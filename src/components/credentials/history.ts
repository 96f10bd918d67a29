import { paths } from '../../paths.ts';
import { formatDay } from '../../platform/format.ts';
import { type Html, html } from '../../platform/html.ts';
import { type EnteredEvent, eventText } from '../../school/credentials/index.ts';
import { shownHtml } from './shown.ts';

/**
 * What happened to an award, oldest first, each with its day, the reason that was given and its entry in the register.
 * @param linkTo where the award that took its place is shown; for strangers without one.
 */
export const historyHtml = (
  events: readonly EnteredEvent[],
  linkTo: (code: string) => string = paths.verifyCode,
): Html =>
  html`<ol class="award-history">${events.map(
    ({ entry, kind, at, reason, replacedBy }) =>
      html`<li><span class="award-history-day">${formatDay(at)}</span><span>${eventText(kind)}${
        replacedBy !== null && html`: <a href="${linkTo(replacedBy)}"><code>${replacedBy}</code></a>`
      }.${reason !== '' && html` ${shownHtml(reason)}`} <small>Entry ${String(entry)} in the register.</small></span></li>`,
  )}</ol>`;
