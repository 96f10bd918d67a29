import { removeSchool, startSchool, stopSchool } from '../../support/server.ts';

/** Opens one demo school for all browser tests; a test that harms its school starts one of its own. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  // As behind a proxy, so that people who register in tests can come from addresses of their own.
  const school = await startSchool({ settings: { TRUST_PROXY: '1' } });
  process.env.SCHOOL_URL = school.url;
  process.env.SCHOOL_FOLDER = school.folder;
  return async () => {
    await stopSchool(school);
    removeSchool(school);
  };
}
