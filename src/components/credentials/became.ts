import { paths } from '../../paths.ts';
import { formatDay } from '../../platform/format.ts';
import { type Html, html } from '../../platform/html.ts';
import type { Standing } from '../../school/credentials/index.ts';
import { shownHtml } from './shown.ts';

/** What became of an award, for its holder; undefined while it is valid. */
export function becameHtml(standing: Standing): Html | undefined {
  switch (standing.state) {
    case 'valid':
      return undefined;
    case 'expired':
      return html`Ran out on ${formatDay(standing.since)}. To renew it, write to this school’s registrar.`;
    case 'suspended':
      return html`Suspended since ${formatDay(standing.since)}: it does not count for now. Reason: ${shownHtml(standing.reason)}`;
    case 'corrected':
      return html`Corrected on ${formatDay(standing.since)}: <a href="${paths.verifyCode(standing.replacedBy)}">another</a> took its place. Reason: ${shownHtml(standing.reason)}`;
    case 'revoked':
      return html`Revoked on ${formatDay(standing.since)}. Reason: ${shownHtml(standing.reason)}`;
  }
}
