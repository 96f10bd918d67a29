import fc from 'fast-check';
import { type Item, type ItemType, itemSchema } from '../../src/school/items/kinds.ts';

/** What every piece of key in a generated item begins with, so that a test can look for it. */
export const KEY_MARK = 'KEY~';

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((it) => /\p{L}/u.test(it));
const words = (min: number, max: number) =>
  fc.uniqueArray(word, {
    minLength: min,
    maxLength: max,
    selector: (it) => it.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim(),
  });
const secret = word.map((it) => `${KEY_MARK}${it}`);
const common = {
  id: fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,4})?$/),
  points: fc.integer({ min: 1, max: 1000 }).map((it) => it / 100),
  stem: word,
  explanation: secret,
};

const options = (rightCount: (count: number) => fc.Arbitrary<number>) =>
  words(2, 7).chain((texts) =>
    fc
      .tuple(rightCount(texts.length), fc.array(secret, { minLength: texts.length, maxLength: texts.length }))
      .map(([right, feedback]) =>
        texts.map((text, index) => ({ text, correct: index < right, feedback: feedback[index] })),
      ),
  );

const chooseQuestion = (ask: string) =>
  options((count) => fc.integer({ min: 1, max: count - 1 })).chain((all) =>
    fc.record({
      ask: fc.constant(ask),
      choose: fc.integer({ min: all.filter((it) => it.correct).length, max: all.length - 1 }),
      options: fc.constant(all.map((it, at) => ({ ...it, harmful: !it.correct && at === all.length - 1 }))),
    }),
  );
const writeQuestion = (ask: string) =>
  fc.record({
    ask: fc.constant(ask),
    lines: fc.integer({ min: 2, max: 5 }),
    accept: fc.array(fc.array(secret, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  });
const acceptedText = {
  accept: fc.array(secret, { minLength: 1, maxLength: 3 }),
  spelling: fc.constantFrom('exact', 'tolerant', undefined),
  reject: fc.array(secret, { maxLength: 2 }),
  patterns: fc.array(fc.constantFrom('key~?[a-z]', `${KEY_MARK}(a+)+`), { maxLength: 2 }),
};

const RAW: Record<ItemType, fc.Arbitrary<object>> = {
  single: fc.record({ ...common, type: fc.constant('single'), options: options(() => fc.constant(1)) }),
  several: fc.record({
    ...common,
    type: fc.constant('several'),
    marking: fc.constantFrom('all-or-nothing', 'per-option', 'each-option'),
    options: options((count) => fc.integer({ min: 1, max: count })),
  }),
  'true-false': fc.record({
    ...common,
    type: fc.constant('true-false'),
    answer: fc.boolean(),
    feedback: fc.record({ true: secret, false: secret }),
  }),
  matching: words(4, 10).chain((texts) =>
    fc.record({
      ...common,
      type: fc.constant('matching'),
      pairs: fc.constant([0, 1].map((at) => ({ prompt: texts[at], match: texts[at + 2] }))),
      distractors: fc.constant(texts.slice(4)),
    }),
  ),
  'extended-matching': words(6, 12).chain((texts) =>
    fc.record({
      ...common,
      type: fc.constant('extended-matching'),
      options: fc.constant(texts.slice(3)),
      vignettes: fc.tuple(
        ...texts
          .slice(0, 3)
          .map((text) =>
            fc.record({ text: fc.constant(text), answer: fc.constantFrom(...texts.slice(3)), feedback: secret }),
          ),
      ),
    }),
  ),
  ordering: fc.record({ ...common, type: fc.constant('ordering'), sequence: words(2, 8) }),
  sequence: words(3, 9).chain((texts) =>
    fc.record({
      ...common,
      type: fc.constant('sequence'),
      steps: fc.tuple(...texts.slice(2).map((text) => fc.record({ text: fc.constant(text), feedback: secret }))),
      distractors: fc.tuple(
        ...texts
          .slice(0, 2)
          .map((text) => fc.record({ text: fc.constant(text), harmful: fc.boolean(), feedback: secret })),
      ),
    }),
  ),
  grid: words(9, 14).chain((texts) =>
    fc.record({
      ...common,
      type: fc.constant('grid'),
      columns: fc.constant([{ title: texts[0], distractors: texts.slice(8) }, { title: texts[1] }]),
      rows: fc.constant([
        { title: texts[2], cells: [texts[3], texts[4]] },
        { title: texts[5], cells: [texts[6], texts[7]] },
        { title: texts[8], cells: [texts[3], texts[7]] },
      ]),
    }),
  ),
  cloze: options(() => fc.constant(1)).chain((choices) =>
    fc.record({
      ...common,
      type: fc.constant('cloze'),
      text: fc.constantFrom('The [[one]] has [[two]] parts:\n\n- [[three]]', '*[[three]]* [[one]][[two]]'),
      gaps: fc.record({
        one: fc.record({ type: fc.constant('text'), weight: fc.constantFrom(undefined, 2, 0.1), ...acceptedText }),
        two: fc.record({
          type: fc.constant('number'),
          weight: fc.constantFrom(undefined, 0.7),
          answer: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
          tolerance: fc.double({ min: 0, max: 100, noNaN: true }),
          unit: fc.constantFrom(undefined, 'cm'),
        }),
        three: fc.record({ type: fc.constant('choice'), options: fc.constant(choices) }),
      }),
    }),
  ),
  number: fc
    .tuple(
      fc.record({
        ...common,
        type: fc.constant('number'),
        answer: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        unit: fc.constant('degrees'),
        units: fc.constant({ radians: 57.2958 }),
      }),
      fc.oneof(
        fc.record({ tolerance: fc.double({ min: 0, max: 100, noNaN: true }) }),
        fc.record({ relative: fc.double({ min: 0.001, max: 0.5, noNaN: true }) }),
        fc.record({ figures: fc.integer({ min: 1, max: 12 }) }),
      ),
    )
    .map(([item, tolerance]) => ({ ...item, ...tolerance })),
  'short-text': fc.record({ ...common, type: fc.constant('short-text'), ...acceptedText }),
  essay: fc.record({
    ...common,
    type: fc.constant('essay'),
    words: fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 60 })),
    rubric: fc.array(
      fc.record({
        id: fc.constant('reasoning'),
        title: word,
        weight: fc.integer({ min: 1, max: 5 }),
        levels: fc.array(fc.record({ title: secret, descriptor: secret }), { minLength: 2, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 1 },
    ),
    model: secret,
  }),
  hotspot: words(2, 8).chain((texts) =>
    fc.record({
      ...common,
      type: fc.constant('hotspot'),
      figure: fc.constant({ drawing: 'shoulder-back' }),
      regions: fc
        .tuple(fc.array(secret, { minLength: texts.length, maxLength: texts.length }), fc.nat(texts.length - 1))
        .map(([feedback, right]) =>
          texts.map((place, at) => ({
            place,
            correct: at === right,
            feedback: feedback[at],
            ...[{ structure: 'deltoid' }, { box: [at, 2, 3, 4] }, { circle: [at, 5, 6] }][at % 3],
          })),
        ),
    }),
  ),
  'label-figure': words(4, 10).chain((texts) =>
    fc.record({
      ...common,
      type: fc.constant('label-figure'),
      figure: fc.constant({ figure: 'any', alt: 'Anything.' }),
      labels: fc.constant([0, 1].map((at) => ({ place: texts[at], text: texts[at + 2], at: [at, at] }))),
      distractors: fc.constant(texts.slice(4)),
    }),
  ),
  video: fc
    .tuple(
      fc.integer({ min: 0, max: 50 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 100 }), secret), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .chain(([from, moments]) =>
      fc.record({
        ...common,
        type: fc.constant('video'),
        film: fc.constant({ id: 'reel', from, to: from + 100 }),
        moments: fc.constant(
          moments.map(([at, length, feedback]) => ({
            from: from + at / 10,
            to: Math.min(from + 100, from + (at + length) / 10),
            feedback,
          })),
        ),
      }),
    ),
  'script-concordance': words(2, 8).chain((texts) =>
    fc.record({
      ...common,
      type: fc.constant('script-concordance'),
      about: fc.constantFrom('diagnosis', 'investigation', 'treatment'),
      questions: fc.tuple(
        ...Array.from({ length: Math.floor(texts.length / 2) }, (_, at) =>
          fc.record({
            if: fc.constant(texts[2 * at]),
            and: fc.constant(texts[2 * at + 1]),
            panel: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 5, maxLength: 5 }),
          }),
        ),
      ),
    }),
  ),
  'key-feature': fc.record({
    ...common,
    type: fc.constant('key-feature'),
    questions: fc.tuple(chooseQuestion('What first?'), chooseQuestion('What next?'), writeQuestion('What then?')),
  }),
};

/** Any item of a type, or of all types, that its schema accepts. For tests. */
export const anyItem = (...types: ItemType[]): fc.Arbitrary<Item> =>
  fc
    .oneof(...(types.length > 0 ? types : (Object.keys(RAW) as ItemType[])).map((type) => RAW[type]))
    .map((raw) => itemSchema.safeParse(raw))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data as Item);
