import { z } from 'zod';
import { itemFields, markdown, noTwins, sameText } from '../fields.ts';
import { type Choice, hundredths, inOrder, itemKind, type ViewBase } from '../kind.ts';
import { optionId } from '../optionId.ts';
import { keyOf, openParts, postedChosen, readChosen, tallyChosen } from './chosen.ts';

const schema = z
  .strictObject({
    ...itemFields,
    type: z.literal('grid'),
    columns: z
      .array(
        z.strictObject({
          title: markdown.describe('What is asked for, such as Origin.'),
          distractors: z.array(markdown).max(20).default([]).describe('Further texts that belong to no row.'),
        }),
      )
      .min(1, 'must hold at least one column')
      .max(8, 'must hold at most 8 columns')
      .check(noTwins((it) => it.title)),
    rows: z
      .array(
        z.strictObject({
          title: markdown.describe('What it is asked of, such as the name of a muscle.'),
          cells: z.array(markdown).describe('The right text for each column, in the order of the columns.'),
        }),
      )
      .min(2, 'must hold at least two rows')
      .max(12, 'must hold at most 12 rows')
      .check(noTwins((it) => it.title)),
  })
  .check(({ value, issues }) => {
    const refuse = (path: PropertyKey[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    for (const [at, { cells }] of value.rows.entries()) {
      const { length } = value.columns;
      if (cells.length !== length) {
        refuse(['rows', at, 'cells'], `must hold one text for each of the ${length} columns, not ${cells.length}`);
      }
    }
    for (const [at, { distractors }] of value.columns.entries()) {
      const right = new Set(value.rows.flatMap(({ cells }) => cells[at] ?? []).map(sameText));
      if (right.size + distractors.length < 2) refuse(['columns', at], 'must have at least two texts to choose from');
      for (const [place, text] of distractors.entries()) {
        if (right.has(sameText(text))) {
          refuse(['columns', at, 'distractors', place], 'must belong to no row; it is also a right text');
        }
      }
    }
  });

type GridItem = z.output<typeof schema>;

export interface GridView extends ViewBase {
  type: 'grid';
  rows: Choice[];
  /** Each column with all the texts that its cells are chosen from. */
  columns: (Choice & { choices: Choice[] })[];
}

export interface GridResponse {
  /** The text chosen for each cell, by `cellOf` and the id of the text; a cell without one is absent. */
  cells: Record<string, string>;
}

/** The name of the field of a cell, by the ids of its row and its column. */
export const cellOf = (row: string, column: string): string => `${row}-${column}`;

const rowsOf = (item: GridItem): Choice[] =>
  item.rows.map(({ title }) => ({ id: optionId(item.id, title, 'row'), text: title }));

/** The columns with their texts. A text that two rows share, however it is spaced or capitalised, is offered once. */
function columnsOf(item: GridItem) {
  return item.columns.map(({ title, distractors }, at) => {
    const choices = new Map<string, Choice>();
    for (const text of [...item.rows.map(({ cells }) => cells[at] ?? ''), ...distractors]) {
      const id = textId(item, title, text);
      if (!choices.has(id)) choices.set(id, { id, text });
    }
    return { id: optionId(item.id, title, 'column'), text: title, choices: [...choices.values()] };
  });
}

const textId = (item: GridItem, column: string, text: string): string =>
  optionId(item.id, sameText(text), `cell\n${column}`);

/** KEY: every cell with the id of its right text. */
function keysOf(item: GridItem) {
  const columns = columnsOf(item);
  return rowsOf(item).flatMap((row, at) =>
    columns.map((column, place) => ({
      row,
      column,
      cell: cellOf(row.id, column.id),
      right: textId(item, column.text, item.rows[at]?.cells[place] ?? ''),
    })),
  );
}

const partsOf = ({ rows, columns }: Pick<GridView, 'rows' | 'columns'>) =>
  rows.flatMap((row) => columns.map(({ id, choices }) => ({ id: cellOf(row.id, id), choices })));

/** A row in words, with a text for each of its columns. */
const rowInWords = (
  { rows, columns }: Pick<GridView, 'rows' | 'columns'>,
  chosenIn: (cell: string) => string | undefined,
): string[] =>
  rows.map((row) => {
    const cells = columns.map(({ id, text, choices }) => {
      const choice = choices.find((it) => it.id === chosenIn(cellOf(row.id, id)));
      return `${text}: ${choice?.text ?? 'nothing chosen'}`;
    });
    return `**${row.text}** → ${cells.join('; ')}`;
  });

/**
 * Filling a table from lists, one list a column: for instance origin, insertion, action and nerve of four muscles. Each
 * cell is a question of its own with one answer, and earns the same share.
 */
export const grid = itemKind<GridItem, GridView, GridResponse>({
  schema,
  // The texts of a column in the author's order would stand in the order of the rows.
  shuffle: 'always',
  optionIds: (item) => columnsOf(item).flatMap(({ choices }) => choices.map((it) => it.id)),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'grid',
    stem: item.stem,
    rows: rowsOf(item),
    columns: columnsOf(item).map((column) => ({ ...column, choices: inOrder(column.choices, order) })),
  }),
  read(view, posted) {
    const read = readChosen(partsOf(view), posted);
    return read.state === 'answered' ? { state: 'answered', response: { cells: read.response } } : read;
  },
  toPosted: ({ cells }) => postedChosen(cells),
  missing: (view, { cells }) => openParts(partsOf(view), cells, 'a text'),
  inWords: (view, { cells }) => rowInWords(view, (cell) => cells[cell]),
  grade(item, { cells }) {
    const keys = keysOf(item);
    return hundredths(keys.filter(({ cell, right }) => cells[cell] === right).length / keys.length);
  },
  keyInWords(item) {
    const right = new Map(keysOf(item).map((it) => [it.cell, it.right]));
    return rowInWords({ rows: rowsOf(item), columns: columnsOf(item) }, (cell) => right.get(cell));
  },
  tally: (_item, { cells }) => tallyChosen(cells),
  tallied: (item) =>
    keysOf(item).flatMap(({ row, column, cell, right }) =>
      column.choices.map(({ id, text }) => ({
        key: keyOf(cell, id),
        text: `${row.text}, ${column.text} → ${text}`,
        right: id === right,
      })),
    ),
});
