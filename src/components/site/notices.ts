import { readOnlySince } from '../../../db/client.ts';
import { noteFor } from '../../notes.ts';
import { type Html, html } from '../../platform/html.ts';

/**
 * What stands above a page for the moment: that saving is paused, and what has just been done.
 * @param noteKey the `note` of the page's address.
 */
export function noticesHtml(noteKey: string | null): Html {
  const note = noteFor(noteKey);
  return html`${
    readOnlySince() !== undefined &&
    html`<p class="banner" role="status">Saving is paused for the moment. You can go on reading; what you have saved before is safe.</p>`
  }${note !== undefined && html`<p class="note" role="status">${note}</p>`}`;
}
