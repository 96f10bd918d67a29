import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { ReadOnlyError } from '../../db/faults.ts';
import { withoutValues } from './log.ts';

test('what people typed, and what is kept of their passwords, is never logged with a failed query', () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const values = ['Maya Lindqvist', 'maya@school.test', '$argon2id$v=19$hash'];
  const query = new DrizzleQueryError('insert into people values (?, ?, ?)', values, full);
  for (const error of [query, new ReadOnlyError('cannot be written', { cause: query })]) {
    const logged = JSON.stringify(withoutValues(error));
    for (const value of values) expect(logged).not.toContain(value);
    expect(logged).toContain('insert into people');
    expect(logged).toContain('disk is full');
  }
});

test('other errors are logged with where they came from', () => {
  const logged = withoutValues(new TypeError('x is not a function'));
  expect(logged).toMatchObject({ type: 'TypeError', message: 'x is not a function' });
  expect(JSON.stringify(logged)).toContain('log.test.ts');
});
