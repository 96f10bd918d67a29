import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyItem } from '../../../tests/support/items.ts';
import { type Item, type ItemType, itemSchema } from '../items/index.ts';
import { WRITTEN, type WrittenFormat } from './exportItems.ts';
import { importItems } from './importItems.ts';
import { markdownOfHtml } from './text/markdown.ts';
import { shownElsewhere } from './text/show.ts';
import type { Source } from './writeItems.ts';

const TYPES: ItemType[] = [
  ...(['single', 'several', 'true-false', 'matching', 'extended-matching', 'ordering', 'sequence'] as const),
  ...(['number', 'short-text', 'cloze', 'essay'] as const),
];

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 380"><title>A neck</title></svg>';

const sourceOf = (item: Item): Source => ({
  ...{ item, path: 'neck/start/check', file: 'check.quiz.yaml', line: 1 },
  ...(item.figure && 'figure' in item.figure && { figure: SVG }),
});

/** An item through a format: what the export says, and what the import makes of it. */
async function through(format: WrittenFormat, item: Item) {
  const { bytes, exports } = await WRITTEN[format].write([sourceOf(item)]);
  const said = exports[0];
  if (said?.state !== 'written') return { said };
  const objectives = new Set(item.objective ? [item.objective] : []);
  const read = await importItems(bytes, 'export', { ids: new Set(), objectives, figures: new Set(['neck-back']) });
  if ('flaw' in read) throw new Error(`${read.flaw.line}: ${read.flaw.wrong}\n${bytes}`);
  const [outcome, ...more] = read.outcomes;
  expect(more).toEqual([]);
  if (outcome?.state !== 'taken') throw new Error(`${JSON.stringify(outcome)}\n${bytes}`);
  return { said, item: outcome.item, losses: outcome.losses };
}

/** Texts that are no Markdown, by the name of their field. */
const LITERAL = new Set(
  'id type marking accept unit units objective tags difficulty spelling reject patterns'.split(' '),
);

/** An item with its Markdown in the one spelling that imports write, and no choice left that makes no difference. */
function canonical(item: Item): unknown {
  const spelled = spell(item) as Record<string, unknown>;
  // With one right option both markings are the same.
  const same = item.type === 'several' && item.options.filter((it) => it.correct).length === 1;
  return same ? { ...spelled, marking: 'all-or-nothing' } : spelled;
}

function spell(value: unknown, key = ''): unknown {
  if (LITERAL.has(key)) return value;
  // There is one nought in every format.
  if (typeof value === 'number') return value + 0;
  if (typeof value === 'string')
    return markdownOfHtml(
      shownElsewhere(value, () => {}),
      () => {},
    );
  if (Array.isArray(value)) return value.map((it) => spell(it, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, it]) => (it === undefined ? [] : [[name, spell(it, name)]])),
  );
}

const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,4})?$/);

/** Items of a type, with everything that an item may have and half of the time with nothing that formats know not. */
const items = (type: ItemType): fc.Arbitrary<Item> =>
  fc
    .record({
      item: anyItem(type),
      isPlain: fc.boolean(),
      more: fc.record(
        {
          tags: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
          objective: id,
          difficulty: fc.constantFrom('easy' as const, 'medium' as const, 'hard' as const),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ item, isPlain, more }) => {
      const full = { ...item, ...more } as Item;
      if (!isPlain) return full;
      const number = { unit: undefined, units: {}, relative: undefined, figures: undefined };
      if (full.type === 'number') return { ...full, points: 1, ...number } as Item;
      if (full.type !== 'extended-matching') return { ...full, points: 1 } as Item;
      return { ...full, points: 1, vignettes: full.vignettes.map(({ text, answer }) => ({ text, answer })) };
    });

/** Types that a format says whole, if an item holds nothing that only some formats know. The others always lose something. */
const WHOLE: Readonly<Record<WrittenFormat, readonly ItemType[]>> = {
  gift: ['single', 'several', 'true-false', 'matching', 'number'],
  'moodle-xml': ['single', 'several', 'true-false', 'matching', 'ordering', 'number'],
  qti3: ['single', 'several', 'true-false', 'matching', 'extended-matching', 'number'],
};

describe.each(Object.keys(WRITTEN) as WrittenFormat[])('%s', (format) => {
  test.each(TYPES)('items of type %s come back as they were, or the export says what is lost', async (type) => {
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(items(type), async (item) => {
        const once = await through(format, item);
        if (!once.item) return;
        const twice = await through(format, once.item);
        expect(twice.item).toEqual(once.item);
        if (once.said.losses.length > 0) return;
        whole++;
        expect(once.losses).toEqual([]);
        expect(once.item).toEqual(canonical(item));
      }),
      { numRuns: 150 },
    );
    expect(whole > 10).toBe(WHOLE[format].includes(type));
  });
});

test('a text with gaps comes back through QTI with the names, weights and units of its gaps', async () => {
  const item = itemSchema.parse({
    id: 'gaps',
    type: 'cloze',
    points: 3,
    stem: 'Complete the note.',
    text: 'A note.\n\n- It turns [[far]] at *most*,\n- and lies [[place-2]].',
    gaps: {
      far: { type: 'number', weight: 0.5, answer: 70, relative: 0.05, unit: 'degrees' },
      'place-2': { type: 'choice', options: [{ text: 'in `C2`', correct: true }, { text: 'in **C3**' }] },
    },
  });
  const once = await through('qti3', item);
  expect(once.said).toMatchObject({ losses: [] });
  expect(once.item).toEqual(item);
});

const FIGURE = { figure: 'neck-back', alt: 'A neck & shoulders, from behind' };

test('a place in a figure of the course comes back through QTI', async () => {
  const item = itemSchema.parse({
    id: 'place',
    type: 'hotspot',
    points: 2,
    stem: 'Where does it begin?',
    figure: FIGURE,
    regions: [
      { place: 'High, beside the skull', box: [10, 20.5, 30, 40], feedback: 'Too *high*.' },
      { place: 'Low', circle: [100, 200, 15], correct: true },
      {
        place: 'At the side',
        points: [
          [1, 2],
          [3, 4],
          [5, 6.5],
        ],
      },
    ],
    explanation: 'It begins low.',
  });
  const once = await through('qti3', item);
  expect(once.said).toMatchObject({ losses: [] });
  expect(once.item).toEqual(item);
  for (const format of ['gift', 'moodle-xml'] as const) {
    expect((await through(format, item)).said).toMatchObject({ state: 'refused' });
  }
});

test.each(['moodle-xml', 'qti3'] as const)('a figure of the course goes with a question to %s', async (format) => {
  const item = itemSchema.parse({
    id: 'seen',
    type: 'true-false',
    stem: 'A.\n\nIs it so?',
    figure: FIGURE,
    answer: true,
  });
  const once = await through(format, item);
  expect(once).toMatchObject({ said: { losses: [] }, item, losses: [] });
});

test('a figure that the course does not have is told of, and refuses a question that is answered on it', async () => {
  const asked = { id: 'seen', stem: 'Is it so?', figure: { ...FIGURE, figure: 'other' } };
  const regions = [
    { place: 'High', circle: [1, 2, 3], correct: true },
    { place: 'Low', circle: [4, 5, 6] },
  ];
  const simple = await through('qti3', itemSchema.parse({ ...asked, type: 'true-false', answer: true }));
  expect(simple.losses).toEqual([
    'the image other.svg (A neck & shoulders, from behind), which is no figure of the course',
  ]);
  await expect(through('qti3', itemSchema.parse({ ...asked, type: 'hotspot', regions }))).rejects.toThrow(
    'its picture other.svg is no figure of the course',
  );
});

test('items of types that no format knows are refused, and say so', async () => {
  await fc.assert(
    fc.asyncProperty(anyItem(), fc.constantFrom(...(Object.keys(WRITTEN) as WrittenFormat[])), async (item, format) => {
      if (TYPES.includes(item.type)) return;
      const { said } = await through(format, item);
      expect(said).toMatchObject({
        state: 'refused',
        wrong: expect.stringMatching(/has no form for items of type|its figure is none of the course’s own/),
      });
    }),
  );
});
