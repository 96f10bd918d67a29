import type { Db } from '../../../../../db/client.ts';
import { formatDay, formatMoment } from '../../../../platform/format.ts';
import { html } from '../../../../platform/html.ts';
import { findCourse } from '../../../catalogue/index.ts';
import type { Edition } from '../../editions/edition.ts';
import { textOf } from '../../editions/store.ts';
import { editionName, fileNames } from '../editionName.ts';
import { begin, end, facts, type PageFrame } from './frame.ts';

/** The text of a course as it was served since a day, file by file: a list of them, then each as it was written. */
export async function* editionPage(
  db: Db,
  edition: Edition,
  frame: Omit<PageFrame, 'title' | 'up'>,
): AsyncGenerator<string> {
  const title = `${findCourse(edition.course)?.title ?? edition.course}, as of ${formatDay(edition.since)}`;
  const names = fileNames(edition);
  const folder = editionName(edition).split('/').at(-1);
  const whole = { ...frame, title, up: '../../' };
  yield String(
    html`${begin(whole)}${facts([
      ['Course', edition.course],
      ['Served since', formatMoment(edition.since)],
      ['SHA-256 of its list of files', html`<code>${edition.hash}</code>`],
    ])}<h2>Files</h2><ul class="plain">${edition.files.map((it, place) => html`<li><a href="#file-${place}">${it.path}</a></li>`)}</ul>`,
  );
  for (const [place, { path, hash }] of edition.files.entries()) {
    yield String(html`<section id="file-${place}"><h2>${path}</h2><p class="soft"><a href="${folder}/${names.get(path) ?? ''}">as a file</a>, SHA-256 <code>${hash}</code></p><pre>${await textOf(db, hash)}</pre></section>
`);
  }
  yield String(end(whole));
}
