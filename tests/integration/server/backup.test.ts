import { existsSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultOf } from '../../../db/copy.ts';
import { Place, rowsIn } from './support.ts';

const BACKUP = 'scripts/backup.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => place.throwAway());

describe('npm run backup', () => {
  test('copies a running school between two of its writes, and leaves it running', async () => {
    await place.openSchool();
    let before = -1;
    for (const name of ['one.db', 'two.db', 'three.db']) {
      const { code, out, err } = place.run(BACKUP, name);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/school\.db\n.*\.db: \d+\.\d MB, checked, in \d+\.\d s/);
      const rows = await rowsIn(place.at(name));
      expect(rows % 2).toBe(0);
      expect(rows).toBeGreaterThan(before);
      before = rows;
    }
    expect(existsSync(place.at('one.db.part'))).toBe(false);
    expect(statSync(place.at('one.db')).mode & 0o077).toBe(0);
  });

  test('copies a school that is closed, or was killed, too', async () => {
    await place.openSchool();
    await place.stopSchool('SIGKILL');
    expect(place.run(BACKUP, 'copy.db')).toMatchObject({ code: 0, err: '' });
    expect(await rowsIn(place.at('copy.db'))).toBe(await rowsIn(place.database));
    expect(await faultOf(place.at('copy.db'))).toBeUndefined();
  });

  test('refuses to write over a file', async () => {
    await place.openSchool();
    writeFileSync(place.at('precious.db'), 'precious');
    const { code, err } = place.run(BACKUP, 'precious.db');
    expect(code).toBe(1);
    expect(err).toContain('precious.db exists already');
    expect(statSync(place.at('precious.db')).size).toBe(8);
  });

  test('says what is wrong where the copy cannot be written, and leaves nothing behind', async () => {
    await place.openSchool();
    const { code, err } = place.run(BACKUP, 'no/such/folder.db');
    expect(code).toBe(1);
    expect(err).toContain('unable to open database');
    expect(err).not.toContain('    at ');
    expect(place.run(BACKUP, 'after.db').code).toBe(0);
  });

  test('refuses where there is no school, and without a file to name', () => {
    expect(place.run(BACKUP, 'copy.db')).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no database'),
    });
    expect(place.run(BACKUP)).toMatchObject({ code: 1, err: 'Usage: npm run backup -- FILE\n' });
    expect(existsSync(place.database)).toBe(false);
  });

  test('refuses a database that a process uses which takes no orders here', async () => {
    await place.openSchool();
    const elsewhere = new Place(place.database);
    const { code, err } = elsewhere.run(BACKUP, 'copy.db');
    await elsewhere.throwAway();
    expect(code).toBe(1);
    expect(err).toContain('Another process already uses');
    expect(err).toContain("is DATA_DIR the server's?");
  });
});
