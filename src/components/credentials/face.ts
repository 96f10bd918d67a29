import { type Html, html } from '../../platform/html.ts';
import type { Face } from '../../school/credentials/index.ts';
import { shownHtml } from './shown.ts';

/** Everything that a certificate prints, line by line, to compare with the paper. */
export const faceHtml = (face: Face): Html =>
  html`<dl class="award-face">${linesOf(face).map(
    ([what, text]) => html`<div><dt>${shownHtml(what)}</dt><dd>${shownHtml(text)}</dd></div>`,
  )}</dl>`;

function linesOf(face: Face): [what: string, text: string][] {
  const lines: [what: string, text: string][] = [
    ['Holder', face.holder],
    ['Statement', face.statement],
    [face.heading === 'Diploma' ? 'Diploma' : 'Course', face.title],
    ['Hours', face.hours],
    ['Instructors', face.instructors],
    ['Date of issue', face.issued],
    ...face.details.map((it): [string, string] => [it.label, it.value]),
    ['School', face.school],
    ['Address', face.address],
    ['Signed by', [face.signatory, face.signatoryTitle].filter(Boolean).join(', ')],
    ['Code', face.code],
    ['Check at', face.verifyUrl],
  ];
  return lines.filter(([, text]) => text);
}
