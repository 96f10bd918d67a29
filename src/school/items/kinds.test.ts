import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rightResponse, wrongResponse } from '../../../db/seed/quizAnswers.ts';
import { anyItem, KEY_MARK } from '../../../tests/support/items.ts';
import { type Answer, fieldsOf, forStudent, readAnswer, UNANSWERED } from './answer.ts';
import { cellOf } from './kinds/grid.ts';
import { lineOf } from './kinds/keyFeature.ts';
import { NOT_PART } from './kinds/sequence.ts';
import { type Item, type ItemForStudent, kindOf } from './kinds.ts';
import { earnedOf, gradeItem, needsPerson, orderFor, pointsOf } from './marking.ts';
import { writeMoment } from './typedMoment.ts';

const fieldsFrom = (fields: Map<string, string[]>) => ({
  get: (name: string) => fields.get(name)?.[0] ?? '',
  getAll: (name: string) => fields.get(name) ?? [],
});

const post = (view: ItemForStudent, fields: Map<string, string[]>) => readAnswer(view, fieldsFrom(fields));

/** One drawn for each of some. */
const manyOf = <A, B>(all: readonly A[], drawn: (it: A) => fc.Arbitrary<B>): fc.Arbitrary<B[]> =>
  fc.tuple(...all.map(drawn));

/** Whatever a student could choose or type, among it what is partly or wholly wrong. */
const anyAnswer = (view: ItemForStudent): fc.Arbitrary<Answer> => {
  const fields = (): fc.Arbitrary<Map<string, string[]>> => {
    switch (view.type) {
      case 'single':
      case 'true-false':
        return fc.constantFrom(...view.choices).map((it) => new Map([[view.id, [it.id]]]));
      case 'several':
        return fc.subarray(view.choices).map((chosen) => new Map([[view.id, chosen.map((it) => it.id)]]));
      case 'matching':
        return fc
          .array(fc.constantFrom('', ...view.choices.map((it) => it.id)), {
            minLength: view.prompts.length,
            maxLength: view.prompts.length,
          })
          .map((chosen) => new Map(view.prompts.map((it, at) => [`${view.id}.${it.id}`, [chosen[at] ?? '']])));
      case 'extended-matching':
        return anyChosen(
          view,
          view.vignettes.map(({ id }) => ({ id, choices: view.choices })),
        );
      case 'grid':
        return anyChosen(
          view,
          view.rows.flatMap((row) => view.columns.map(({ id, choices }) => ({ id: cellOf(row.id, id), choices }))),
        );
      case 'sequence':
        return anyTyped(
          view,
          view.elements,
          fc.oneof(fc.constantFrom('', NOT_PART), fc.integer({ min: 1, max: view.elements.length }).map(String)),
        );
      case 'cloze':
        return fc
          .tuple(...view.gaps.map((it) => anyGap(it)))
          .map((given) => new Map(view.gaps.map((it, at) => [`${view.id}.${it.id}`, [given[at] ?? '']])));
      case 'essay':
        return fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new Map([[view.id, [text]]]));
      case 'ordering':
        return fc
          .array(fc.integer({ min: 1, max: view.elements.length }), {
            minLength: view.elements.length,
            maxLength: view.elements.length,
          })
          .map((at) => new Map(view.elements.map((it, index) => [`${view.id}.${it.id}`, [String(at[index])]])));
      case 'number':
        return fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(...view.units)).map(
          ([value, unit]) =>
            new Map([
              [view.id, [String(value)]],
              [`${view.id}.unit`, [unit]],
            ]),
        );
      case 'short-text':
        return fc.string({ maxLength: 40 }).map((text) => new Map([[view.id, [text]]]));
      case 'hotspot':
        return fc.constantFrom(...view.regions).map((it) => new Map([[view.id, [it.id]]]));
      case 'label-figure':
        return manyOf(view.places, () => fc.constantFrom('', ...view.choices.map((it) => it.id))).map(
          (chosen) => new Map(view.places.map((it, at) => [`${view.id}.${it.id}`, [chosen[at] ?? '']])),
        );
      case 'video':
        return fc.integer({ min: 0, max: 2000 }).map((tenths) => new Map([[view.id, [writeMoment(tenths / 10)]]]));
      case 'script-concordance':
        return manyOf(view.questions, () =>
          fc.constantFrom('', ...view.answers.map((it) => it.id)).map((it) => [it]),
        ).map((given) => new Map(view.questions.map((it, at) => [`${view.id}.${it.id}`, given[at] ?? []])));
      case 'key-feature':
        return manyOf(view.questions, (it) =>
          it.kind === 'choose'
            ? fc
                .subarray(it.choices.map((choice) => choice.id))
                .map((chosen) => [[it.id, chosen] as [string, string[]]])
            : fc
                .array(fc.string({ maxLength: 20 }), { maxLength: it.lines })
                .map((lines) => lines.map((line, at) => [lineOf(it.id, at + 1), [line]] as [string, string[]])),
        ).map((given) => new Map(given.flat().map(([part, values]) => [`${view.id}.${part}`, values])));
    }
  };
  return fields().map((it) => {
    const reading = post(view, it);
    return reading.state === 'answered' ? reading.response : UNANSWERED;
  });
};

/** Something or nothing chosen for each part. */
const anyChosen = (view: ItemForStudent, parts: { id: string; choices: { id: string }[] }[]) =>
  fc
    .tuple(...parts.map(({ choices }) => fc.constantFrom('', ...choices.map((it) => it.id))))
    .map((chosen) => new Map(parts.map((it, at) => [`${view.id}.${it.id}`, [chosen[at] ?? '']])));

const anyTyped = (view: ItemForStudent, parts: { id: string }[], typed: fc.Arbitrary<string>) =>
  fc
    .array(typed, { minLength: parts.length, maxLength: parts.length })
    .map((given) => new Map(parts.map((it, at) => [`${view.id}.${it.id}`, [given[at] ?? '']])));

function anyGap(it: Extract<ItemForStudent, { type: 'cloze' }>['gaps'][number]): fc.Arbitrary<string> {
  if (it.type === 'choice') return fc.constantFrom('', ...it.choices.map(({ id }) => id));
  const text =
    it.type === 'number' ? fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(String) : fc.string({ maxLength: 40 });
  return fc.oneof(fc.constant(''), text);
}

const shuffleBy = (seed: number) => (ids: string[]) =>
  ids.toSorted((a, b) => Math.sin(seed + ids.indexOf(a) * 7.1) - Math.sin(seed + ids.indexOf(b) * 7.1));

const anyView = (item: Item) => fc.integer().map((seed) => forStudent(item, orderFor(item, true, shuffleBy(seed))));

const itemViewAnswer = anyItem().chain((item) =>
  anyView(item).chain((view) =>
    fc.record({ item: fc.constant(item), view: fc.constant(view), answer: anyAnswer(view) }),
  ),
);

/** An item with its lists from end to beginning, but for those whose order says what is right. */
function writtenBackwards(item: Item): Item {
  const backwards = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value))
      return (/^(cells|columns|panel)$/.test(name) ? value : value.toReversed()).map((it) => backwards(it));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, it]) => [key, backwards(it, key)]),
    );
  };
  return backwards(item) as Item;
}

describe('every type of item', () => {
  test('a mark is a whole number of hundredths from 0 to 100, and earns no more than the points', () => {
    fc.assert(
      fc.property(itemViewAnswer, ({ item, answer }) => {
        const mark = gradeItem(item, answer);
        expect(Number.isInteger(mark)).toBe(true);
        expect(mark).toBeGreaterThanOrEqual(0);
        expect(mark).toBeLessThanOrEqual(100);
        expect(earnedOf(pointsOf(item), mark)).toBeLessThanOrEqual(pointsOf(item));
      }),
    );
  });

  test('no answer earns nothing', () => {
    fc.assert(
      fc.property(anyItem(), (item) => {
        expect(gradeItem(item, UNANSWERED)).toBe(0);
      }),
    );
  });

  test('the key earns full marks', () => {
    fc.assert(
      fc.property(anyItem(), (item) => {
        const response = rightResponse(item);
        expect(gradeItem(item, response)).toBe(needsPerson(item, response) ? 0 : 100);
      }),
    );
  });

  test('the wrong answer of the demo school does not', () => {
    fc.assert(
      fc.property(anyItem(), (item) => {
        expect(gradeItem(item, wrongResponse(item))).toBeLessThan(100);
      }),
    );
  });

  test('the order in which options are shown never changes a mark', () => {
    fc.assert(
      fc.property(itemViewAnswer, fc.integer(), ({ item, view, answer }, seed) => {
        const other = forStudent(item, orderFor(item, true, shuffleBy(seed)));
        const again = post(other, fieldsOf(view, answer));
        expect(gradeItem(item, again.state === 'answered' ? again.response : UNANSWERED)).toBe(gradeItem(item, answer));
      }),
    );
  });

  test('the order in which an author writes what is not the key never changes a mark', () => {
    const chosen = ['single', 'several', 'matching', 'extended-matching', 'grid', 'cloze'] as const;
    const shown = ['hotspot', 'label-figure', 'video', 'script-concordance', 'key-feature'] as const;
    fc.assert(
      fc.property(
        anyItem(...chosen, ...shown).chain((item) =>
          anyView(item).chain((view) => fc.tuple(fc.constant(item), anyAnswer(view))),
        ),
        ([item, answer]) => {
          expect(gradeItem(writtenBackwards(item), answer)).toBe(gradeItem(item, answer));
        },
      ),
    );
  });

  test('reading what a page shows again gives the same answer back', () => {
    fc.assert(
      fc.property(itemViewAnswer, ({ view, answer }) => {
        const again = post(view, fieldsOf(view, answer));
        expect(again.state === 'answered' ? again.response : UNANSWERED).toEqual(answer);
      }),
    );
  });

  test('what a student sees holds nothing of the key', () => {
    fc.assert(
      fc.property(anyItem(), fc.integer(), (item, seed) => {
        const view = forStudent(item, orderFor(item, true, shuffleBy(seed)));
        expect(JSON.stringify(view)).not.toContain(KEY_MARK);
        expect(JSON.stringify(view)).not.toMatch(
          /"(correct|harmful|answer|accept|sequence|pairs|panel|moments|feedback|explanation|tolerance|relative|figures|formula|reject|patterns|steps|distractors|cells|rubric|descriptor|model|weight)":/,
        );
      }),
    );
  });

  test('where the order is the key, options are shuffled even in a quiz that does not shuffle', () => {
    fc.assert(
      fc.property(anyItem('ordering', 'matching', 'sequence', 'grid', 'label-figure'), (item) => {
        expect(orderFor(item, false, (ids) => ids.toReversed())).toEqual(
          kindOf(item.type).optionIds(item).toReversed(),
        );
      }),
    );
  });
});
