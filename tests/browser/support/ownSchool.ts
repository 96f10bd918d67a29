import { test } from '@playwright/test';
import { type RunningSchool, removeSchool, startSchool, stopSchool } from '../../support/server.ts';

/** A school of its own for the tests of a file, open while they run: what they do there meets no other test. */
export function ownSchool(): Pick<RunningSchool, 'url' | 'folder'> {
  let school: RunningSchool | undefined;
  test.beforeAll(async () => {
    school = await startSchool();
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
