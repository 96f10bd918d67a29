import { expect, test } from 'vitest';
import { cutAtGaps, gapsIn, linesWithGaps, putInGaps } from './gaps.ts';

const TEXT =
  'The [[one]] lies\nabove *the [[two]]*.\n\nNo gap.\n\n- First [[three]]\n- None\n2. Then [[four-4]][[five]]';

test('the gaps of a text in their order', () => {
  expect(gapsIn(TEXT)).toEqual(['one', 'two', 'three', 'four-4', 'five']);
  expect(gapsIn('[no] [[[x]]] [[y](z)] [[ a b ]]')).toEqual(['x', ' a b ']);
});

test('something in their place', () => expect(putInGaps('a [[x]] b [[y]]', (it) => `<${it}>`)).toBe('a <x> b <y>'));

test('a text cut at its gaps', () => {
  expect(cutAtGaps('<p>a [[x]][[y]] b</p>')).toEqual({
    before: '<p>a ',
    gaps: [
      { name: 'x', after: '' },
      { name: 'y', after: ' b</p>' },
    ],
  });
  expect(cutAtGaps('none')).toEqual({ before: 'none', gaps: [] });
});

test('its paragraphs and list items as lines, those with gaps', () => {
  expect(linesWithGaps(TEXT, (it) => it.toUpperCase())).toEqual([
    'The ONE lies\nabove *the TWO*.',
    'First THREE',
    'Then FOUR-4FIVE',
  ]);
});
