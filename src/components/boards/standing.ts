import { formatDay } from '../../platform/format.ts';
import type { Requirement, Verdict } from '../../school/boards/index.ts';

/** How a certificate stands with a board, in words, and the badge that says it. */
export function standingText({ standing, edition }: Verdict): { text: string; badge: string } {
  switch (standing) {
    case 'accepted':
      return { text: 'Nothing verified is missing', badge: 'badge-good' };
    case 'missing':
      return { text: 'Not yet', badge: 'badge-warn' };
    case 'expired':
      return { text: `Its rules ended on ${formatDay(Date.parse(edition.until ?? ''))}`, badge: 'badge-bad' };
    case 'not-yet':
      return { text: `Its rules begin on ${formatDay(Date.parse(edition.from))}`, badge: 'badge-bad' };
  }
}

/** How one rule stands, in words, and the badge that says it. */
export function statusText({ status, does }: Requirement): { text: string; badge: string } {
  switch (status) {
    case 'met':
      return { text: 'Met', badge: 'badge-good' };
    case 'missing':
      return { text: 'Missing', badge: 'badge-warn' };
    case 'unverified':
      return { text: does ? 'Not verified; met as told' : 'Not verified; not met as told', badge: '' };
  }
}
