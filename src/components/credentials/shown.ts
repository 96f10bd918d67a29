import { type Html, html } from '../../platform/html.ts';
import { showUnseen } from '../../school/credentials/index.ts';

/** A text of a certificate, its direction kept apart from the page's, with characters that can't be seen made visible. */
export const shownHtml = (text: string): Html =>
  html`<bdi>${showUnseen(text).map((it) =>
    'unseen' in it ? html`<span class="unseen" title="A character that cannot be seen">${it.unseen}</span>` : it.text,
  )}</bdi>`;
