import { type Html, html } from '../../src/platform/html.ts';

/** A document on the sheet: its PDF, and a picture of each of its pages. */
export interface Proof {
  name: string;
  pictures: string[];
}

/** A page that shows documents side by side, each leading to its PDF. */
export const contactSheet = (proofs: readonly Proof[]): Html => html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Proof sheet</title>
<style>
body { margin: 2rem; font-family: sans-serif; background: #ddd; color: #222; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); gap: 2rem; }
figure { margin: 0; }
img { width: 100%; margin-bottom: 0.5rem; box-shadow: 0 1px 4px #0006; }
</style>
<h1>Proof sheet</h1>
<main>
${proofs.map(figure)}
</main>
</html>
`;

const figure = ({ name, pictures }: Proof): Html => html`<figure>
${pictures.map((it, index) => html`<img src="${it}" alt="${name}, page ${index + 1}">`)}
<figcaption><a href="${name}.pdf">${name}</a></figcaption>
</figure>
`;
