import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../../db/client.ts';
import { findPersonByEmail, grantRole, register } from '../../../src/school/accounts/index.ts';
import { openEmptySchool, throwAway } from './support.ts';

const EMAIL = 'ines@school.test';
let file: string;

beforeEach(async () => {
  file = await openEmptySchool('tests/fixtures/school');
  await register({ name: 'Inés', email: EMAIL, password: 'a long enough one' });
});
afterEach(throwAway);

const makeRegistrar = (...given: string[]) =>
  spawnSync(process.execPath, ['scripts/make-registrar.ts', ...given], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: `file:${file}`, DATA_DIR: dirname(file), SITE_URL: 'http://localhost:4321' },
  });

/** Does something to the school's file that only another process may do, while this one has closed it. */
async function meanwhile<T>(work: () => T): Promise<T> {
  await closeDatabase();
  const result = work();
  await openDatabase(`file:${file}`);
  return result;
}

test('someone with an account becomes the registrar', async () => {
  const { status, stdout } = await meanwhile(() => makeRegistrar(` ${EMAIL.toUpperCase()}`));
  expect(stdout).toContain(EMAIL);
  expect(status).toBe(0);
  expect(await findPersonByEmail(EMAIL)).toMatchObject({ registrar: true });
});

test('for a registrar it says that nothing is left to do', async () => {
  const person = await findPersonByEmail(EMAIL);
  await grantRole('school', person?.id ?? '', { role: 'registrar', course: '' });
  const { status, stderr } = await meanwhile(() => makeRegistrar(EMAIL));
  expect(stderr).toContain('is a registrar already');
  expect(status).toBe(1);
});

test('an address without an account is refused, with what to do', async () => {
  const { status, stderr } = await meanwhile(() => makeRegistrar('nobody@school.test'));
  expect(stderr).toContain('Register at the school first');
  expect(status).toBe(1);
});

test('while a server owns the database it asks for it to be stopped, and changes nothing', async () => {
  const { status, stderr } = makeRegistrar(EMAIL);
  expect(stderr).toContain('Stop it');
  expect(status).toBe(1);
  expect(await findPersonByEmail(EMAIL)).toMatchObject({ registrar: false });
});

test('where there is no database yet, none is made', async () => {
  file = `${file}-elsewhere`;
  const { status, stderr } = makeRegistrar(EMAIL);
  expect(stderr).toContain('There is no database');
  expect(status).toBe(1);
});

test('without an address it says how it is called', () => {
  expect(makeRegistrar()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('npm run make-registrar -- EMAIL'),
  });
});
