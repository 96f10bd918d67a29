import { expect, test } from 'vitest';
import { withBank } from './fromBank.ts';

const comment = (id: string, criterion: string, text: string) => ({
  id,
  criterion,
  text,
  author: 'a',
  by: 'A',
  uses: 0,
});
const BANK = [
  comment('1', 'safety', 'Name the flag.'),
  comment('2', 'safety', 'Say when.'),
  comment('3', 'plan', 'Dose?'),
];
const given = { levels: {}, comments: { safety: 'Well seen.', plan: '' }, comment: '', outcome: undefined };

test('comments are added after what is written, each under its own criterion, never twice', () => {
  const add = { safety: ['1', '2', '3'], plan: ['3'], other: ['1'] };
  const once = withBank(given, { add, keep: [] }, BANK);
  expect(once.comments).toEqual({ safety: 'Well seen.\n\nName the flag.\n\nSay when.', plan: 'Dose?' });
  expect(withBank(once, { add, keep: [] }, BANK)).toEqual(once);
  expect(withBank(given, { add: {}, keep: [] }, BANK)).toEqual(given);
});
