import { basename, resolve } from 'node:path';
import { type Html, html, raw } from '../platform/html.ts';
import type { Finding, PageReport } from '../school/catalogue/check/index.ts';
import { phoneOf, signInAs } from './addresses.ts';
import { viewAt, withView } from './view.ts';

/** What the panel of a page says. */
export interface Panel {
  report: PageReport;
  url: URL;
  /** Name of whoever is signed in; undefined for nobody. */
  visitor: string | undefined;
  /** Who of the demo school can be signed in; none where there is no demo school. */
  cast: readonly string[];
  /** Its style sheet. */
  css: string;
}

/** The panel at the foot of a page, for its author: links and words only, so that it works without scripts. */
export function panelHtml({ report, url, visitor, cast, css }: Panel): Html {
  const here = withView(url, {});
  const who = visitor === undefined ? 'Signed out' : `Signed in: ${visitor}`;
  return html`<aside class="authoring" aria-label="For authors"><style>${raw(css)}</style><p><a href="${editorLink(
    report.file,
  )}"><code>${report.file}</code></a>${report.draft && html` <strong class="authoring-draft">Draft</strong>`}</p>${findingsHtml(
    report.findings,
  )}${linksHtml('See this page', viewLinks(url))}<p>${who}</p>${
    cast.length > 0 &&
    linksHtml(
      'Sign in as',
      cast.map((name) => ({ text: name, to: signInAs(name, here) })),
    )
  }</aside>`;
}

function findingsHtml(findings: readonly Finding[]): Html {
  if (findings.length === 0) return html`<p class="authoring-sound">The check finds nothing</p>`;
  return html`<details><summary>${findings.length === 1 ? '1 finding' : `${findings.length} findings`}</summary><ol>${findings.map(
    (it) =>
      html`<li><a href="${editorLink(it.file, it)}">${basename(it.file)}:${it.line}</a> ${it.wrong} <em>${it.remedy}</em> <code>${it.rule}</code></li>`,
  )}</ol></details>`;
}

/** One of some links, and whether it is how the page is seen now. */
interface Way {
  text: string;
  to: string;
  chosen?: boolean;
}

const linksHtml = (label: string, ways: readonly Way[]): Html =>
  html`<nav aria-label="${label}"><span>${label}:</span><ul>${ways.map(
    ({ text, to, chosen = false }) => html`<li><a href="${to}"${chosen && html` aria-current="true"`}>${text}</a></li>`,
  )}</ul></nav>`;

function viewLinks(url: URL): Way[] {
  const { print, scheme } = viewAt(url);
  const asStudent = withView(url, { as: 'student' });
  return [
    { text: 'as it is', to: withView(url, { media: undefined, scheme: undefined }), chosen: !print && !scheme },
    { text: 'as a student', to: asStudent },
    { text: 'on a phone', to: phoneOf(asStudent) },
    { text: 'in print', to: withView(url, { media: 'print' }), chosen: print },
    { text: 'light', to: withView(url, { scheme: 'light' }), chosen: scheme === 'light' },
    { text: 'dark', to: withView(url, { scheme: 'dark' }), chosen: scheme === 'dark' },
  ];
}

/** Opens a file in Visual Studio Code, at its first line or at the place of a finding. */
const editorLink = (file: string, at: { line: number; column: number } = { line: 1, column: 1 }): string =>
  `vscode://file/${resolve(file).replaceAll('\\', '/').replace(/^\//, '')}:${at.line}:${at.column}`;
