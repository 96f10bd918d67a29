import { paths } from '../../paths.ts';
import { type Html, html } from '../../platform/html.ts';
import type { KnownAward } from '../../school/credentials/index.ts';
import { faceHtml } from './face.ts';
import { historyHtml } from './history.ts';
import { verdictHtml } from './verdict.ts';

/**
 * All that `/verify` says of a code of ours. A function and not a component, because the fast path writes it too: the
 * page round it is the same for every code.
 */
export const answerHtml = (award: KnownAward): Html =>
  html`<div class="page-head"><p class="eyebrow">Verification</p><h1>${award.face.heading}</h1></div><section class="verification" data-verification="${
    award.state
  }" aria-labelledby="verdict">${verdictHtml(award)}${faceHtml(award.face)}${compareHtml}</section><section class="stack" aria-labelledby="history"><h2 id="history">What happened to it</h2>${historyHtml(
    award.events,
  )}${
    award.replaces &&
    html`<p class="small">It took the place of <a href="${paths.verifyCode(award.replaces.code)}"><code>${award.replaces.code}</code></a>, which was ${award.replaces.because}.</p>`
  }</section>${withoutUsHtml(award.face.code)}`;

const compareHtml = html`<details class="verify-help" open><summary>Compare it with the paper in your hand</summary><ul><li>Every line above must stand on the paper, letter by letter, and nothing else of its kind. If one differs, the paper was altered.</li><li>Look at the hours, the title and the name first: these are what is altered most.</li><li>The address of this page must be this school’s. A code that leads to another site proves nothing.</li><li>A character that cannot be seen is shown as its number in a frame: the paper does not show it.</li></ul></details>`;

/** Forms of the signed credential, and what each is called. */
const FORMS = [
  ['json', 'JSON'],
  ['jwt', 'JWT'],
  ['png', 'badge'],
] as const;

const withoutUsHtml = (code: string): Html =>
  html`<section class="stack verify-more" aria-labelledby="without-us"><h2 id="without-us">Check it without us</h2><p>The same award as a signed Open Badges 3.0 credential, which any verifier of those reads: ${FORMS.map(
    ([form, name], index) => html`${index > 0 && ', '}<a href="${paths.certificateAs(code, form)}">${name}</a>`,
  )}. The school’s <a href="${paths.didDocument}">public keys</a> are enough to check its signature; keep them, and you need neither this page nor this school. The software of this school does it offline, for the PDF too: <code>npm run verify -- FILE</code>.</p><p>What became of it is entered in the <a href="${paths.awardsRegister}">register of awards</a>, which nobody can rewrite unseen.</p></section>`;
