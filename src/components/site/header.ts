import { paths } from '../../paths.ts';
import { type Html, html } from '../../platform/html.ts';
import type { Visitor } from '../../school/accounts/index.ts';

const MARK = html`<svg viewBox="0 0 28 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" aria-hidden="true"><path d="M2 4c8 0 10 16 24 16"/><path d="M2 12c9 0 15-2 24 0"/><path d="M2 20C10 20 12 4 26 4"/></svg>`;

/**
 * The head of every page. A function and not a component, because the fast path of lessons writes it too.
 * @param here path of the page, so that its link is marked.
 */
export function headerHtml(visitor: Visitor, here: string): Html {
  return html`<header class="site-header"><a class="brand" href="${paths.home}">${MARK}Fascia</a><nav aria-label="Main"><ul>${linksFor(
    visitor,
  ).map(
    ([to, text]) => html`<li><a href="${to}"${here === to && html` aria-current="page"`}>${text}</a></li>`,
  )}</ul></nav></header>`;
}

function linksFor(visitor: Visitor): [to: string, text: string][] {
  if (!visitor) {
    return [
      [paths.courses, 'Courses'],
      [paths.atlas, 'Atlas'],
      [paths.verify, 'Verify'],
      [paths.login, 'Sign in'],
    ];
  }
  return [
    [paths.learn, 'Learn'],
    [paths.courses, 'Courses'],
    [paths.atlas, 'Atlas'],
    [paths.certificates, 'Certificates'],
    [paths.licences, 'Licences'],
    ...(visitor.teaches.length > 0 ? [[paths.teach, 'Teach'] as [string, string]] : []),
    ...(visitor.registrar ? [[paths.registrar, 'Registrar'] as [string, string]] : []),
    [paths.account, 'Account'],
  ];
}
