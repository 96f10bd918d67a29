import { accessTo } from '../../../src/school/progress/index.ts';
import { database } from '../../client.ts';

/** Whether an activity is open to someone, as the site asks before they begin it. */
export async function isOpen(person: string, path: string): Promise<boolean> {
  const access = await accessTo(database(), person, path);
  return access !== undefined && access.state !== 'locked';
}
