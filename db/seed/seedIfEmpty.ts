import { and, eq, inArray } from 'drizzle-orm';
import { now } from '../../src/platform/clock.ts';
import { log } from '../../src/platform/log.ts';
import { type Settings, SettingsError, settings } from '../../src/platform/settings.ts';
import { record } from '../../src/school/audit/index.ts';
import { database, databaseFile, write } from '../client.ts';
import { people } from '../schema/accounts.ts';
import { auditLog } from '../schema/audit.ts';

const SUBJECT = 'school/demo';
const BEGUN = 'demo-seeding';
const ENDED = 'demo-seeded';

/**
 * Builds the demo school where the settings ask for it and nobody has an account yet.
 * @returns whether it was built just now.
 * @throws SettingsError when an earlier start was interrupted while it was being built: half a demo school must not
 *   be taken for a whole one, and the audit log, which is never deleted from, keeps it from being built over.
 */
export async function seedIfEmpty({ SEED }: Pick<Settings, 'SEED'> = settings()): Promise<boolean> {
  if (SEED !== 'demo') return false;
  const told = await entries();
  if (told.has(ENDED)) return false;
  if (await hasPeople()) {
    if (told.has(BEGUN)) throw new SettingsError(unfinished());
    return false;
  }
  const since = performance.now();
  await tell(BEGUN);
  // Loaded only here: the texts of the demo cast are of no use to any other school.
  const { seedDemo } = await import('./seedDemo.ts');
  await seedDemo();
  await tell(ENDED);
  log.info({ ms: Math.round(performance.now() - since) }, 'the demo school is ready');
  return true;
}

async function entries(): Promise<Set<string>> {
  const ours = and(eq(auditLog.subject, SUBJECT), inArray(auditLog.action, [BEGUN, ENDED]));
  return new Set(
    (await database().select({ action: auditLog.action }).from(auditLog).where(ours)).map((it) => it.action),
  );
}

const hasPeople = async (): Promise<boolean> =>
  (await database().select({ id: people.id }).from(people).limit(1)).length > 0;

const tell = (action: string): Promise<void> =>
  write((tx) => record(tx, { at: now(), actor: null, action, subject: SUBJECT }));

function unfinished(): string {
  const file = databaseFile();
  const where = file ? `Delete ${file}, ${file}-wal and ${file}-shm` : 'Empty the database';
  return (
    `  SEED: the demo school was never finished, because the start that built it was interrupted. ${where} and start ` +
    'again, or set SEED=none to open what there is.'
  );
}
