import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerInWords, forStudent, missingIn } from '../answer.ts';
import { type ItemForStudent, itemSchema, kindOf } from '../kinds.ts';
import { explanationOf, gradeItem, rightAnswer, tallyOf } from '../marking.ts';

const item = itemSchema.parse({
  id: 'release',
  type: 'sequence',
  stem: 'Order the steps.',
  steps: [{ text: 'A', feedback: 'A first.' }, { text: 'B' }, { text: 'C' }, { text: 'D', feedback: 'D last.' }],
  distractors: [{ text: 'X', feedback: 'Not X.' }, { text: 'Y' }, { text: 'H', harmful: true, feedback: 'Never H.' }],
});
const view = forStudent(item, kindOf(item.type).optionIds(item)) as Extract<ItemForStudent, { type: 'sequence' }>;
const idOf = (text: string): string => view.elements.find((it) => it.text === text)?.id ?? '';

/** What is put at 1, 2, …; `(XY)` shares a place; what is left out is not part of it unless it is open. */
function answerWith(order: string, open = '') {
  const places = order.match(/\(\w+\)|\w/g) ?? [];
  const given = places.flatMap((it, at) =>
    Array.from(it.replace(/[()]/g, ''), (text) => [idOf(text), at + 1] as const),
  );
  const rest = view.elements.filter(({ text }) => !order.includes(text) && !open.includes(text));
  return { positions: Object.fromEntries([...given, ...rest.map(({ id }) => [id, 0] as const)]) };
}
const markOf = (order: string) => gradeItem(item, answerWith(order));

describe('a sequence of steps', () => {
  test.each([
    ['ABCD', 100],
    // One step out of its place costs one step, wherever it went.
    ['BCDA', 75],
    ['DABC', 75],
    ['ACBD', 75],
    // So does one that was forgotten.
    ['ACD', 75],
    ['ABC', 75],
    ['CDAB', 50],
    ['DCBA', 25],
    ['AD', 50],
    ['', 0],
    // A distractor takes one step's worth, and never below nothing.
    ['ABCDX', 75],
    ['XABCD', 75],
    ['AXBYC', 25],
    ['XY', 0],
    // What could do harm takes everything.
    ['ABCDH', 0],
    ['HABCD', 0],
    // What shares a position stands in no order; a distractor there was taken all the same.
    ['A(BC)D', 50],
    ['ABC(DX)', 50],
    ['ABCD(XH)', 0],
  ])('%s earns %i', (order, mark) => expect(markOf(order)).toBe(mark));

  test('which positions are left free does not matter', () => {
    const positions = { [idOf('A')]: 2, [idOf('B')]: 3, [idOf('C')]: 6, [idOf('D')]: 7 };
    expect(gradeItem(item, { positions })).toBe(100);
    expect(tallyOf(item, { positions })).toBe(tallyOf(item, answerWith('ABCD')));
  });

  test('answers that are counted alike are marked alike, whatever is right', () => {
    const place = fc.integer({ min: 0, max: 7 });
    const anyPositions = fc
      .tuple(...view.elements.map(() => place))
      .map((all) => ({ positions: Object.fromEntries(view.elements.map(({ id }, at) => [id, all[at] ?? 0])) }));
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyPositions, (response) => {
        const key = tallyOf(item, response) ?? '';
        const mark = gradeItem(item, response);
        expect(mark).toBe(seen.get(key) ?? mark);
        seen.set(key, mark);
      }),
      { numRuns: 2000 },
    );
  });

  test('tells what is said of each distractor taken and each step missed', () => {
    expect(explanationOf(item, answerWith('ABCD'))).toEqual([]);
    expect(explanationOf(item, answerWith('BCDXA'))).toEqual(['Not X.', 'A first.']);
    expect(explanationOf(item, answerWith('ABCH'))).toEqual(['Never H.', 'D last.']);
  });

  test('says in words what was given, what is open and what is right', () => {
    expect(answerInWords(view, answerWith('BA', 'C'))).toEqual([
      '1: B',
      '2: A',
      '?: C',
      'Not part of it: D',
      'Not part of it: X',
      'Not part of it: Y',
      'Not part of it: H',
    ]);
    expect(missingIn(view, answerWith('ABD', 'CX'))).toBe('2 of 7 still without a position');
    expect(missingIn(view, answerWith('A(BC)D'))).toBe('two steps share a position');
    expect(missingIn(view, answerWith('DCBA'))).toBeUndefined();
    expect(rightAnswer(item).slice(2, 5)).toEqual(['3: C', '4: D', 'Not part of it: X']);
  });
});
