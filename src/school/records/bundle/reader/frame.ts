import { type Html, html, type Part, raw } from '../../../../platform/html.ts';

/** The reader's only style: in each page itself, so that a page that is passed on alone can be read, years from now. */
const STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#fbf9f4,#11181a);--surface:light-dark(#fff,#182124);--ink:light-dark(#1b2b2f,#e8ebe6);
--soft:light-dark(#53646a,#a4b3b3);--line:light-dark(#ddd6c8,#34434a);--accent:light-dark(#0f5c63,#7fcfd0);--wash:light-dark(#e3efee,#163436);
--good:light-dark(#23653b,#8fd3a0);--bad:light-dark(#a3271f,#f5a097)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 ui-sans-serif,system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{inset-inline-start:1rem}
header,main,footer{max-width:64rem;margin:0 auto;padding:1.25rem clamp(1rem,4vw,2rem)}
header{border-bottom:1px solid var(--line);color:var(--soft);font-size:.9rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:.85rem}
h1,h2{font-family:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;font-weight:500;line-height:1.15;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.9rem,5vw,2.7rem);margin:.6rem 0}h2{font-size:1.5rem;margin:2.5rem 0 .75rem}h3{font-size:1.05rem;margin:0 0 .35rem;overflow-wrap:anywhere}
.lead{font-size:1.15rem;color:var(--soft);max-width:46rem}
a{color:var(--accent)}a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.93rem;font-variant-numeric:tabular-nums}
th,td{text-align:start;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere;min-width:5rem}
th{color:var(--soft);font-weight:600;font-size:.85rem}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.3rem 1.5rem;margin:0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
@media(max-width:36rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
.card{background:var(--surface);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.25rem;margin:0 0 1rem}
details{background:var(--surface);border:1px solid var(--line);border-radius:.6rem;margin:0 0 .75rem}
summary{padding:.7rem 1.1rem;cursor:pointer;overflow-wrap:anywhere}details>div{padding:.25rem 1.1rem 1rem}
.mark{display:inline-block;border-radius:1rem;padding:0 .6rem;background:var(--wash);color:var(--accent);font-size:.85rem}
.good{color:var(--good)}.bad{color:var(--bad)}.soft{color:var(--soft)}
ul.plain{list-style:none;padding:0;margin:0}ul.plain>li{padding:.4rem 0;border-bottom:1px solid var(--line)}
pre,.words{white-space:pre-wrap;overflow-wrap:anywhere;margin:.4rem 0}pre{font:.85rem/1.5 ui-monospace,Menlo,Consolas,monospace;background:var(--paper);border:1px solid var(--line);border-radius:.4rem;padding:.75rem}
code{font:.88em ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
@media print{details>div{display:block}body{background:#fff}}
`;

/** A page of the reader. `up` leads from its folder to the bundle's own, such as `../`. */
export interface PageFrame {
  title: string;
  school: string;
  /** When the bundle was made, in words. */
  made: string;
  up: string;
}

/** The beginning of a page, down to where its content goes: long pages are written piece by piece. */
export const begin = ({ title, school, up }: PageFrame): Html => html`${raw('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header><span>${school}</span><a href="${up}index.html">Records for an audit</a></header>
<main id="content">
<h1><bdi>${title}</bdi></h1>
`;

/** What ends a page. */
export const end = ({ school, made }: PageFrame): Html => html`
</main>
<footer>Made by ${school} on ${made}. Nothing on this page runs or loads anything; README.txt says how to check it.</footer>
</body>
</html>
`;

/** A whole page. */
export const page = (frame: PageFrame, ...content: readonly Part[]): string =>
  `${begin(frame)}${html`${content}`}${end(frame)}`;

/** A table with its heads; nothing where there are no rows. */
export const table = (heads: readonly string[], rows: readonly (readonly Part[])[]): Part =>
  rows.length > 0 &&
  html`<div class="scroll" tabindex="0" role="region" aria-label="${heads.join(', ')}"><table>
<thead><tr>${heads.map((it) => html`<th scope="col">${it}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) => html`<tr>${cells.map((it) => html`<td>${it}</td>`)}</tr>
`,
  )}</tbody></table></div>`;

/** Pairs of a label and what it says, without those that say nothing. */
export const facts = (pairs: readonly (readonly [label: string, value: Part])[]): Html =>
  html`<dl>${pairs.filter(([, value]) => value !== '' && value !== false && value !== undefined).map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;

/** A section with a heading; nothing where it has no content. */
export const section = (heading: string, content: Part): Part =>
  content !== false &&
  !(Array.isArray(content) && content.length === 0) &&
  html`<section><h2>${heading}</h2>${content}</section>`;
