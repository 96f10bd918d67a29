import { test } from '@playwright/test';
import { type RunningSchool, removeSchool, startSchool, stopSchool } from '../../support/server.ts';

/**
 * A school of its own for the tests of a file, open while they run: what they do there meets no other test.
 * @param settings that differ, asked for when it opens.
 */
export function ownSchool(
  settings: () => Promise<Record<string, string>> = async () => ({}),
): Pick<RunningSchool, 'url' | 'folder'> {
  let school: RunningSchool | undefined;
  test.beforeAll(async () => {
    school = await startSchool({ settings: await settings() });
  });
  test.afterAll(async () => {
    if (!school) return;
    await stopSchool(school);
    removeSchool(school);
  });
  const running = () => {
    if (!school) throw new Error('the school is not open yet');
    return school;
  };
  return {
    get url() {
      return running().url;
    },
    get folder() {
      return running().folder;
    },
  };
}
