import { describe, expect, test } from 'vitest';
import { answerInWords, forStudent, missingIn } from '../answer.ts';
import { type ItemForStudent, itemSchema, kindOf } from '../kinds.ts';
import { gradeItem, rightAnswer, talliedIn, tallyOf } from '../marking.ts';
import { cellOf } from './grid.ts';

const item = itemSchema.parse({
  id: 'shoulder',
  type: 'grid',
  stem: 'Fill in.',
  columns: [{ title: 'Action' }, { title: 'Nerve', distractors: ['Ulnar'] }],
  rows: [
    { title: 'Deltoid', cells: ['Abduction', 'Axillary'] },
    { title: 'Teres minor', cells: ['External rotation', 'axillary'] },
  ],
});
const view = forStudent(item, kindOf(item.type).optionIds(item)) as Extract<ItemForStudent, { type: 'grid' }>;

/** What is chosen in the cells, row by row; '' for an open one. */
const answerWith = (...texts: string[]) => {
  const cells = view.rows.flatMap((row) => view.columns.map((column) => ({ row, column })));
  return {
    cells: Object.fromEntries(
      cells.flatMap(({ row, column }, at) => {
        const choice = column.choices.find((it) => it.text === texts[at]);
        return choice ? [[cellOf(row.id, column.id), choice.id]] : [];
      }),
    ),
  };
};

describe('a grid', () => {
  test('offers each column its own texts, those that two rows share once', () => {
    expect(view.columns.map(({ choices }) => choices.map((it) => it.text))).toEqual([
      ['Abduction', 'External rotation'],
      ['Axillary', 'Ulnar'],
    ]);
    const ids = view.columns.flatMap(({ choices }) => choices.map((it) => it.id));
    expect(new Set(ids).size).toBe(4);
  });

  test.each([
    [['Abduction', 'Axillary', 'External rotation', 'Axillary'], 100],
    [['Abduction', 'Ulnar', 'External rotation', 'Axillary'], 75],
    [['External rotation', 'Ulnar', 'Abduction', 'Ulnar'], 0],
    [['', '', '', 'Axillary'], 25],
  ])('%j earns %i', (texts, mark) => expect(gradeItem(item, answerWith(...texts))).toBe(mark));

  test('a text of one column is none of another', () => {
    const [row] = view.rows;
    const [action, nerve] = view.columns;
    const cells = { [cellOf(row?.id ?? '', action?.id ?? '')]: nerve?.choices[0]?.id ?? '' };
    expect(gradeItem(item, { cells })).toBe(0);
  });

  test('says in words what is chosen, what is open and what is right', () => {
    expect(missingIn(view, answerWith('Abduction'))).toBe('3 of 4 still without a text');
    expect(answerInWords(view, answerWith('Abduction', '', '', 'Ulnar'))).toEqual([
      '**Deltoid** → Action: Abduction; Nerve: nothing chosen',
      '**Teres minor** → Action: nothing chosen; Nerve: Ulnar',
    ]);
    expect(rightAnswer(item)).toEqual([
      '**Deltoid** → Action: Abduction; Nerve: Axillary',
      '**Teres minor** → Action: External rotation; Nerve: Axillary',
    ]);
  });

  test('counts each choice by its cell', () => {
    const tallied = talliedIn(item);
    expect(tallied).toHaveLength(8);
    expect(tallied.filter((it) => it.right)).toHaveLength(4);
    const key = tallyOf(item, answerWith('', 'Ulnar'));
    expect(tallied.find((it) => it.key === key)).toMatchObject({ text: 'Deltoid, Nerve → Ulnar', right: false });
  });
});
