import { expect, it } from 'vitest';
import { readAddresses } from './readAddresses.ts';

const facts = { invited: new Set(['waits@c.test']), seated: new Set(['sits@c.test']), left: 3 };
const read = (text: string, given = {}) =>
  readAddresses(text, { ...facts, ...given }).map(({ email, problem }) => [email, problem]);

it('takes one a line, or parted by commas and semicolons, with or without a name', () => {
  expect(read(' A@C.test \n\nBo Li <bo@c.test>; c@c.test,')).toEqual([
    ['a@c.test', undefined],
    ['bo@c.test', undefined],
    ['c@c.test', undefined],
  ]);
});

it('says of each what is wrong with it', () => {
  expect(read('nobody\nsits@c.test\nWaits@c.test\na@c.test\nA@c.test')).toEqual([
    [undefined, 'no-address'],
    ['sits@c.test', 'has-seat'],
    ['waits@c.test', 'invited'],
    ['a@c.test', undefined],
    ['a@c.test', 'twice'],
  ]);
});

it('gives the seats that are left to the first good ones', () => {
  expect(read('x\na@c.test\nb@c.test\nc@c.test', { left: 2 })).toEqual([
    [undefined, 'no-address'],
    ['a@c.test', undefined],
    ['b@c.test', undefined],
    ['c@c.test', 'no-seat-left'],
  ]);
});

it('keeps a line as it was typed, so that it can be found again', () => {
  expect(readAddresses('Dr. X <x@c', facts)[0]).toEqual({
    typed: 'Dr. X <x@c',
    email: undefined,
    problem: 'no-address',
  });
});
