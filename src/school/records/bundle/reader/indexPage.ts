import { formatDay, formatMoment } from '../../../../platform/format.ts';
import { html, type Part } from '../../../../platform/html.ts';
import { findCourse } from '../../../catalogue/index.ts';
import type { Edition } from '../../editions/edition.ts';
import { editionName } from '../editionName.ts';
import { TABLES } from '../tables.ts';
import { begin, end, facts, type PageFrame, page, section, table } from './frame.ts';

/** What the first page of a bundle tells. Moments in ms. */
export interface Overview {
  what: string;
  learners: number;
  awards: number;
  attempts: number;
  evaluations: number;
  /** The editions that the bundle has, by course; and since when (ms) the oldest of the school is kept, if any is. */
  courses: { course: string; editions: readonly Edition[]; from: number; oldest: number | undefined }[];
  seal: { upTo: number; at: number; hash: string } | undefined;
  withPdf: boolean;
}

/** The first page of a bundle. */
export function indexPage(overview: Overview, frame: Omit<PageFrame, 'title' | 'up'>): string {
  const { what, learners, awards, attempts, evaluations, courses, seal, withPdf } = overview;
  return page(
    { ...frame, title: 'Records for an audit', up: '' },
    html`<p class="lead"><bdi>${what}</bdi></p>`,
    facts([
      ['Made', frame.made],
      ['Learners', html`<a href="learners/index.html">${learners}</a>`],
      [
        'Certificates and diplomas',
        `${awards}, ${withPdf ? 'with their PDFs' : 'as signed credentials, without PDFs'}`,
      ],
      ['Attempts at quizzes', attempts],
      ['Evaluations', `${evaluations}, anonymous`],
      [
        'Audit log',
        seal ? html`sealed up to entry ${seal.upTo} on ${formatMoment(seal.at)}: <code>${seal.hash}</code>` : 'empty',
      ],
    ]),
    section('Course text', courses.map(editionsOf)),
    section(
      'Tables',
      table(
        ['File', 'What it holds'],
        [
          ...TABLES.map((it) => [html`<a href="${it.file}">${it.file}</a>`, it.about]),
          [html`<a href="audit-log.csv">audit-log.csv</a>`, 'Who did what, when: the entries that concern this'],
        ],
      ),
    ),
    section(
      'To check it',
      html`<p>Each file’s SHA-256 stands in <a href="manifest.json">manifest.json</a>. How to check them, the chain of the audit log and the register of awards is told in <a href="README.txt">README.txt</a>.</p>`,
    ),
  );
}

function editionsOf({ course, editions, from, oldest }: Overview['courses'][number]): Part {
  const older =
    oldest === undefined
      ? 'No text of this course is kept.'
      : oldest > from && `What was taught before ${formatDay(oldest)} is not kept.`;
  return html`<div class="card"><h3>${findCourse(course)?.title ?? course}</h3>
<ul class="plain">${editions.map((it) => html`<li><a href="courses/${editionName(it)}.html">as served since ${formatMoment(it.since)}</a>, ${it.files.length} files</li>`)}</ul>
${older && html`<p class="soft">${older}</p>`}</div>`;
}

/** The list of learners, piece by piece. */
export async function* learnersPage(
  batches: AsyncIterable<{ id: string; name: string; email: string; file: string }[]>,
  frame: Omit<PageFrame, 'title' | 'up'>,
): AsyncGenerator<string> {
  const whole = { ...frame, title: 'Learners', up: '../' };
  yield `${begin(whole)}<ul class="plain">`;
  for await (const learners of batches) {
    yield learners
      .map(({ name, email, file }) =>
        String(html`<li><a href="${file}"><bdi>${name}</bdi></a> <span class="soft">${email}</span></li>
`),
      )
      .join('');
  }
  yield `</ul>${end(whole)}`;
}
