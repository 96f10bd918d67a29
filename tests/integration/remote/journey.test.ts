import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { addPerson } from '../../support/school.ts';
import { closeRemoteSchool, openRemoteSchool, server } from './support.ts';

beforeAll(openRemoteSchool);
afterAll(closeRemoteSchool);

test('a probe', async () => {
  const before = server.trips();
  const p = await addPerson({ enrolledIn: ['sample'] });
  console.log(p.id, server.trips() - before, server.conversations(), !!database());
});
