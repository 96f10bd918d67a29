import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase, write } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { enrolments } from '../../../db/schema/enrolment.ts';
import { Place } from '../server/support.ts';

const AUDIT = 'scripts/audit.ts';
const SCHOOL = join(import.meta.dirname, 'programs/school.ts');

let place: Place;
beforeAll(async () => {
  vi.stubEnv('COURSES_DIR', 'tests/fixtures/school/courses');
  place = new Place();
  await openDatabase(`file:${place.database}`);
  await write(async (tx) => {
    await tx
      .insert(people)
      .values({ id: 'ann', email: 'ann@school.test', name: 'Ann Lee', passwordHash: 'none', createdAt: 0 });
    await tx
      .insert(enrolments)
      .values({ person: 'ann', course: 'sample', startedAt: Date.UTC(2026, 0, 5), via: 'free' });
  });
  await closeDatabase();
});
afterAll(() => {
  vi.unstubAllEnvs(); // Other files of tests share this process.
  return place.throwAway();
});

describe('npm run audit, while no school runs', () => {
  test('makes a bundle that its check finds as it was made', () => {
    const { code, out, err } = place.run(AUDIT, '--course', 'sample', '--out', 'bundle.zip');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\d+ files in .*bundle\.zip: \d+\.\d MB, in \d+\.\d s\n/);
    expect(statSync(place.at('bundle.zip')).mode & 0o077).toBe(0);
    const check = place.run(AUDIT, '--check', 'bundle.zip');
    expect(check).toMatchObject({ code: 0, err: '' });
    expect(check.out).toContain('holds  audit log');
  });

  test('says which step fails of a bundle that was changed', () => {
    const bytes = readFileSync(place.at('bundle.zip'));
    writeFileSync(place.at('cut.zip'), bytes.subarray(0, bytes.length - 30));
    const { code, out, err } = place.run(AUDIT, '--check', 'cut.zip');
    expect(code).toBe(1);
    expect(out).toContain('FAILS  archive');
    expect(err).toContain('the check of its archive fails');
  });

  test('refuses what it does not know, and leaves nothing behind', () => {
    const { code, err } = place.run(AUDIT, '--learner', 'nobody@school.test', '--out', 'none.zip');
    expect([code, err]).toEqual([1, 'Nobody has an account with this address or id.\n']);
    expect(existsSync(place.at('none.zip')) || existsSync(place.at('none.zip.part'))).toBe(false);
  });
});

describe('npm run audit, of a running school', () => {
  beforeAll(() => place.openSchool(SCHOOL));

  test('has it make the bundle, which no one else may read', () => {
    const given = ['--learner', 'Ann@School.test', '--period', '2026-01-01..2026-01-31', '--out', 'ann.zip'];
    expect(place.run(AUDIT, ...given)).toMatchObject({ code: 0, err: '' });
    expect(statSync(place.at('ann.zip')).mode & 0o077).toBe(0);
    expect(place.run(AUDIT, '--check', 'ann.zip')).toMatchObject({ code: 0 });
  });

  test.each([
    [['--learner', 'nobody@school.test'], 'Nobody has an account'],
    [['--course', 'no-such-course'], 'nothing on record'],
    [['--period', '2026-02-30..2026-03-01'], 'first and the last day'],
    [['--period', '2026-01-01'], 'first and the last day'],
    [[], 'Usage:'],
    [['--pupil', 'ann'], 'Unknown option'],
  ])('refuses %j, and leaves nothing behind', (given, why) => {
    const { code, err } = place.run(AUDIT, ...given, '--out', 'none.zip');
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(err).not.toContain('    at ');
    expect(existsSync(place.at('none.zip')) || existsSync(place.at('none.zip.part'))).toBe(false);
  });

  test('makes a roster, and beside it what is missing', () => {
    const given = [
      '--roster',
      'florida',
      '--course',
      'sample',
      '--period',
      '2026-01-01..2026-12-31',
      '--out',
      'fl.csv',
    ];
    const { code, out, err } = place.run(AUDIT, ...given);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^0 to report in .*fl\.csv\n0 with something missing in .*fl-missing\.csv\n$/);
    expect(readFileSync(place.at('fl-missing.csv'), 'utf8')).toBe('certificate,name,course,completed on,missing\r\n');
    expect(place.run(AUDIT, ...given)).toMatchObject({ code: 1, err: expect.stringContaining('exists already') });
    expect(place.run(AUDIT, '--roster', 'nowhere', '--course', 'sample')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not for nowhere'),
    });
  });

  test('writes over nothing', () => {
    writeFileSync(place.at('precious.zip'), 'precious');
    const { code, err } = place.run(AUDIT, '--course', 'sample', '--out', 'precious.zip');
    expect([code, err]).toEqual([1, expect.stringContaining('exists already')]);
    expect(readFileSync(place.at('precious.zip'), 'utf8')).toBe('precious');
  });
});
