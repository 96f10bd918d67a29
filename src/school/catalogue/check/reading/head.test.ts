import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHead } from './head.ts';

const YAML = `title: A title
price: { amount: 5 }
items:
  - id: one
    options:
      - text: A
  -
    id: two
empty:
shared: &all [1, 2]
again: *all
`;

describe('where things stand in YAML', () => {
  const head = readHead(YAML, 0);

  it.each([
    [['title'], 1, 8],
    [['price', 'amount'], 2, 18],
    [['price', 'currency'], 2, 1],
    [['items'], 3, 1],
    [['items', 0, 'id'], 4, 9],
    [['items', 0, 'options'], 5, 5],
    [['items', 0, 'options', 0, 'text'], 6, 15],
    [['items', 0, 'stem'], 4, 5],
    [['items', 1], 8, 5],
    [['empty'], 9, 1],
    [['again', 1], 10, 18],
    [['nothing'], 1, 1],
    [[], 1, 1],
  ])('%j is in line %i, column %i', (path, line, column) => {
    expect(head.at(path)).toEqual({ line, column });
  });

  it('counts the lines before front matter, and finds keys', () => {
    expect(readHead('title: A', 1).at(['title'])).toEqual({ line: 2, column: 8 });
    expect(head.atKey(['items', 0, 'id'])).toEqual({ line: 4, column: 5 });
  });
});

it('reads anything without throwing, and gives data only where nothing is wrong', () => {
  const piece = fc.constantFrom(
    'a: ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '\n',
    '  ',
    '\t',
    '&x ',
    '*x',
    '!t ',
    '|',
    '#',
    '---\n',
    'é',
    'text',
    ': ',
    '? ',
    '%',
    '<<: ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const head = readHead(pieces.join(''), 0);
      expect(head.flaws.length === 0 || head.data === undefined).toBe(true);
      for (const { at } of head.flaws) expect(Math.min(at.line, at.column)).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
