import { now } from '../platform/clock.ts';
import { log } from '../platform/log.ts';
import { settings } from '../platform/settings.ts';
import { collectAtlas, collectDrawings } from '../school/atlas/collections.ts';
import { useAtlas, useDrawings } from '../school/atlas/index.ts';
import { collectCatalogue } from '../school/catalogue/collections.ts';
import { useCatalogue } from '../school/catalogue/index.ts';
import { bringUpToDate } from '../school/credentials/index.ts';
import { collectGlossary } from '../school/glossary/collections.ts';
import { useGlossary } from '../school/glossary/index.ts';
import { noteRequirements } from '../school/progress/index.ts';
import { noteEditions } from '../school/records/index.ts';
import { wireSchool } from '../school/wiring.ts';
import { openOnce } from './openOnce.ts';

let started: Promise<void> | undefined;

/**
 * Reads the catalogue, opens the database, and builds the demo school where asked for; once a process.
 * @throws SettingsError or DatabaseOwnedError
 */
export function startSchool(): Promise<void> {
  started ??= start();
  return started;
}

async function start(): Promise<void> {
  wireSchool();
  useCatalogue(await collectCatalogue(import.meta.env.DEV));
  useAtlas(await collectAtlas());
  useDrawings(collectDrawings());
  useGlossary(await collectGlossary());
  await openOnce();
  await chainAwards();
  await noteWhatIsAsked();
  await noteWhatIsTaught();
}

/** In `npm run dev`, reads the files again, so that an author sees what was just written. */
export async function refreshCatalogue(): Promise<void> {
  useCatalogue(await collectCatalogue(true));
  useAtlas(await collectAtlas());
  useDrawings(collectDrawings());
  useGlossary(await collectGlossary());
  await noteWhatIsAsked();
}

const chainAwards = (): Promise<void> =>
  bringUpToDate().catch((error: unknown) => log.error({ err: error }, 'the register of awards was not chained'));

/** A school that can't be written just now opens all the same: what is asked now is in the files. */
const noteWhatIsAsked = async (): Promise<void> => {
  await noteRequirements(now()).catch((error: unknown) => log.error({ err: error }, 'what courses ask was not noted'));
};

const noteWhatIsTaught = async (): Promise<void> => {
  await noteEditions(settings().COURSES_DIR, now()).catch((error: unknown) =>
    log.error({ err: error }, 'what courses teach was not kept'),
  );
};
