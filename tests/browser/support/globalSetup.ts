import { removeSchool, startSchool, stopSchool } from '../../support/server.ts';

/** Opens one demo school for all browser tests; a test that harms its school starts one of its own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const school = await startSchool();
  process.env.SCHOOL_URL = school.url;
  process.env.SCHOOL_FOLDER = school.folder;
  return async () => {
    await stopSchool(school);
    removeSchool(school);
  };
}
