import { describe, expect, it } from 'vitest';
import { edit, type Files, printed, SMALL_SCHOOL } from './smallSchool.ts';

const ONE = 'courses/first/01-basics/01-one.mdx';
const READING = 'courses/second/01-only/01-reading.mdx';
const COURSE = 'courses/first/course.yaml';
const VTT = 'courses/first/films/reel/captions.en.vtt';
const FIGURE = 'courses/first/figures/drawing.svg';

const change = (path: string, from: string | RegExp, to: string) => edit(SMALL_SCHOOL, path, from, to);
const say = (text: string) => change(ONE, '\n\n## A heading', `\n\n${text}\n\n## A heading`);
const put = (path: string, text: string): Files => ({ ...SMALL_SCHOOL, [path]: text });

const OFF = 'check-off: claim-without-citation — every textbook says so';
const HEAVY = `<path class="f-line" d="${'M0 0h9'.repeat(5000)}" /></svg>`;

describe('a finding is silenced with a reason', () => {
  it.each<[string, Files]>([
    ['in the line above', say(`{/* ${OFF} */}\nMassage reduces pain.`)],
    ['above, with an empty line between', say(`{/* ${OFF} */}\n\nMassage reduces pain.`)],
    ['beside a paragraph', say(`Massage reduces pain. {/* ${OFF} */}`)],
    ['beside an item of a list', say(`- Massage reduces pain. {/* ${OFF} */}\n- Rest.`)],
    ['in a row of a table', say(`| What |\n| --- |\n| Massage reduces pain. {/* ${OFF} */} |`)],
    ['in front matter', change(READING, 'minutes: 5', 'minutes: 29 # check-off: reading-time — read it twice')],
    [
      'above a field in front matter',
      change(READING, 'minutes: 5', '# check-off: reading-time — read it twice\nminutes: 29'),
    ],
    ['in YAML', change(COURSE, /who: ann-author(.*)/, 'who: bea$1 # check-off: people — she left')],
    [
      'for a whole file, at its top',
      put(COURSE, `# check-off: licence — ours\n${SMALL_SCHOOL[COURSE]}`.replace('licence: CC BY 4.0', '')),
    ],
    [
      'for a whole lesson, below the first line',
      edit(
        say(Array.from({ length: 9 }, (_, at) => `<Figure id="f${at}" alt="Lines." caption="${at}" />`).join('\n\n')),
        ONE,
        'title: One',
        '# check-off: image-size — a plate of drawings\n# check-off: unknown-figure — no\ntitle: One',
      ),
    ],
    [
      'in WebVTT, as a note above the cue',
      change(VTT, 'NOTE a note\n\n00:02.000', 'NOTE check-off: captions — spoken over\n\n00:05.000'),
    ],
    [
      'in SVG',
      put(FIGURE, `<svg viewBox="0 0 9 9"><!-- check-off: image-size — a plate --><title>A</title>\n${HEAVY}`),
    ],
    [
      'in BibTeX, above the entry',
      change(
        'content/references.bib',
        /$/,
        '# check-off: bibliography — not out yet\n@book{smith1999, title = {On}}\n',
      ),
    ],
    [
      'two in one place',
      say(`{/* ${OFF} */}\n{/* check-off: dead-link — it comes in May */}\n\nMassage reduces [pain](/pain).`),
    ],
  ])('%s', (where, files) => {
    const left = printed(files).filter((line) => !line.includes('figure `f') && !line.includes('`unknown-figure`'));
    expect([where, ...left]).toEqual([where]);
  });

  it('on its own line and for its own rule only', () => {
    expect(printed(say(`Massage reduces pain. {/* ${OFF} */}\n\nMassage reduces [stress](/stress).`))).toEqual([
      `${ONE}:15:1  an effect is claimed without a source: “Massage reduces stress.”  add \`<Cite of="…" />\` to it, or say less  [claim-without-citation]`,
      `${ONE}:15:17  the school has no page \`/stress\`  correct the address  [dead-link]`,
    ]);
  });

  it('and an example of it, in code, silences nothing', () => {
    expect(printed(say(`\`{/* ${OFF} */}\`\n\n\`\`\`mdx\n{/* ${OFF} */}\n\`\`\``))).toEqual([]);
  });

  it('and is not called needless where the file can’t be read', () => {
    const files = edit(say(`{/* ${OFF} */}\n\nText.`), ONE, 'Refer.', '<Pearl>');
    expect(printed(files).filter((line) => line.includes('nothing here'))).toEqual([]);
  });
});
