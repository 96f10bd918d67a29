import { paths } from '../../paths.ts';
import { formatDay } from '../../platform/format.ts';
import { type Html, html } from '../../platform/html.ts';
import type { KnownAward } from '../../school/credentials/index.ts';
import { shownHtml } from './shown.ts';

/** A sign beside each state, so that none is told by its colour alone. */
const SIGNS: Record<KnownAward['state'], string> = {
  valid: '✓',
  expired: '⧗',
  suspended: '‖',
  corrected: '↷',
  revoked: '✕',
};

/** What an award is worth today, in a heading and a sentence or two. */
export function verdictHtml(award: KnownAward): Html {
  const [heading, ...sentences] = wordsOf(award);
  return html`<div class="verdict verdict-${award.state}"><h2 id="verdict"><span class="verdict-sign" aria-hidden="true">${
    SIGNS[award.state]
  }</span>${heading}</h2>${sentences.map((it) => html`<p>${it}</p>`)}</div>`;
}

/** The heading, and the sentences after it. */
function wordsOf(award: KnownAward): (string | Html)[] {
  const { standing, face, events } = award;
  const thing = face.heading.toLowerCase();
  const follower = events.findLast((it) => it.replacedBy !== null)?.replacedBy ?? undefined;
  switch (standing.state) {
    case 'valid':
      return ['Valid', `This school issued this ${thing}, and it stands.`, ...followed(follower, 'It was renewed:')];
    case 'expired':
      return [
        `Expired on ${formatDay(standing.since)}`,
        `This school issued this ${thing}. It held until the end of the day before, and counts no longer.`,
        ...followed(follower, 'It was renewed:'),
      ];
    case 'suspended':
      return [
        `Suspended since ${formatDay(standing.since)}`,
        `This school issued this ${thing}. It does not count until the school has looked into it.`,
        reasonOf(standing.reason),
      ];
    case 'corrected':
      return [
        'Superseded',
        `The school corrected this ${thing} on ${formatDay(standing.since)}. Another took its place, and what stands below is what the old one said.`,
        reasonOf(standing.reason),
        ...followed(standing.replacedBy, 'Its successor:'),
      ];
    case 'revoked':
      return [
        'Revoked',
        `The school withdrew this ${thing} on ${formatDay(standing.since)}. It no longer counts.`,
        reasonOf(standing.reason),
        ...followed(follower, 'Another was issued in its place:'),
      ];
  }
}

const reasonOf = (reason: string): Html => html`Reason: ${shownHtml(reason)}`;

const followed = (code: string | undefined, words: string): Html[] =>
  code === undefined ? [] : [html`${words} <a href="${paths.verifyCode(code)}"><code>${code}</code></a>`];
