import { existsSync } from 'node:fs';
import { closeDatabase, openDatabase } from '../db/client.ts';
import { fileOf } from '../db/connect.ts';
import { DatabaseOwnedError } from '../db/faults.ts';
import { readSettings } from '../src/platform/settings.ts';
import { findPersonByEmail, grantRole } from '../src/school/accounts/index.ts';
import { Refusal, runCommand } from './command.ts';

/** `npm run make-registrar -- EMAIL`: makes someone who has an account the registrar, while no server runs. */
await runCommand('npm run make-registrar -- EMAIL', 1, async ([email = '']) => {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = readSettings(process.env);
  const file = fileOf(DATABASE_URL);
  if (file && !existsSync(file)) throw new Refusal(`There is no database at ${file}. Start the school once first.`);
  await openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN).catch((error: unknown) => {
    if (!(error instanceof DatabaseOwnedError)) throw error;
    throw new Refusal('The school is running. Stop it, do this again, and start it.');
  });
  try {
    await makeRegistrar(email);
  } finally {
    await closeDatabase();
  }
});

async function makeRegistrar(email: string): Promise<void> {
  const person = await findPersonByEmail(email);
  if (!person)
    throw new Refusal(`Nobody has an account with ${email}. Register at the school first, then do this again.`);
  const granted = await grantRole('school', person.id, { role: 'registrar', course: '' });
  if (!granted.ok && granted.reason === 'has-role')
    throw new Refusal(`${person.name} (${person.email}) is a registrar already.`);
  if (!granted.ok) throw new Error(`${person.email} was refused: ${granted.reason}`);
  process.stdout.write(`${person.name} (${person.email}) is a registrar now, from the next page that they open.\n`);
}
