import { afterAll, beforeAll, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import {
  calibrate,
  calibrationFor,
  claimMark,
  giveMark,
  markingQueue,
  readingFor,
  saveMarkDraft,
} from '../../../src/school/cases/index.ts';
import type { CaseStudy } from '../../../src/school/catalogue/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { CASE, COURSE, GOOD, handedIn, instructor, student, withCase } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const sample = (id: string, safety: number, planning: number) => ({
  ...{ id, sections: { findings: `${id} finds`, plan: `${id} plans` } },
  ...{ levels: { safety, planning }, why: `SECRET-WHY-${id}` },
});
const asking =
  (change: Partial<CaseStudy> = {}) =>
  (study: CaseStudy) => ({
    ...study,
    samples: [sample('strong', 2, 2), sample('weak', 0, 1)],
    marking: { ...study.marking, calibration: { within: 1, exact: 0.5 } },
    ...change,
  });

test('before marking a case a marker reads its model submissions as was agreed', async () => {
  const marker = await instructor(COURSE);
  const submission = await handedIn((await student()).id);
  await withCase(asking(), async () => {
    const first = await readingFor(database(), marker, submission, 5000);
    expect(first).toMatchObject({ mustCalibrate: true, standing: { kind: 'free' } });
    const inQueue = async () =>
      (await markingQueue(database(), marker, { page: 1 }, 5000)).readings.find((it) => it.id === submission);
    expect(await inQueue()).toMatchObject({ calibrateFirst: true });
    const refusal = { ok: false, reason: 'calibrate-first' };
    expect(await claimMark(marker, submission, 5000)).toEqual(refusal);
    expect(await giveMark(marker, submission, GOOD, 5000)).toEqual(refusal);
    expect(await saveMarkDraft(marker, submission, { given: GOOD, revision: 5000 }, 5000)).toEqual(refusal);

    expect(JSON.stringify(await calibrationFor(database(), marker, CASE))).not.toContain('SECRET-WHY');
    expect(await calibrate(marker, CASE, 'strong', { safety: 0, planning: 2 }, 6000)).toEqual({
      ok: true,
      passed: false,
    });
    expect((await calibrationFor(database(), marker, CASE))?.samples).toMatchObject([
      {
        id: 'strong',
        passed: false,
        tried: { levels: { safety: 0 }, agreed: { safety: 2 }, why: 'SECRET-WHY-strong' },
      },
      { id: 'weak', passed: false, tried: undefined },
    ]);
    expect(await calibrate(marker, CASE, 'strong', { safety: 2, planning: 1 }, 6001)).toEqual({
      ok: true,
      passed: true,
    });
    expect(await claimMark(marker, submission, 7000)).toEqual(refusal);
    expect(await calibrate(marker, CASE, 'weak', { safety: 0, planning: 1 }, 7000)).toEqual({ ok: true, passed: true });
    expect(await inQueue()).toMatchObject({ calibrateFirst: false });
    expect(await claimMark(marker, submission, 8000)).toEqual({ ok: true, role: 'first' });
  });
});

test('a changed sample or rubric asks again', async () => {
  const marker = await instructor(COURSE);
  const submission = await handedIn((await student()).id);
  const claim = () => claimMark(marker, submission, 9000);
  const one = { samples: [sample('strong', 2, 2)] };
  await withCase(asking(one), () => calibrate(marker, CASE, 'strong', { safety: 2, planning: 2 }, 6000));
  await withCase(asking({ samples: [sample('strong', 2, 1)] }), async () =>
    expect(await claim()).toMatchObject({ reason: 'calibrate-first' }),
  );
  await withCase(
    (study) => ({ ...asking(one)(study), rubric: study.rubric.map((it) => ({ ...it, title: `${it.title}!` })) }),
    async () => expect(await claim()).toMatchObject({ reason: 'calibrate-first' }),
  );
  await withCase(asking(one), async () => expect(await claim()).toMatchObject({ ok: true }));
});

test('is refused with a level missing, and to whoever does not mark the case', async () => {
  const marker = await instructor(COURSE);
  await withCase(asking(), async () => {
    expect(await calibrate(marker, CASE, 'strong', { safety: 2 }, 6000)).toEqual({
      ...{ ok: false, reason: 'level-missing', missing: ['planning'] },
    });
    const levels = { safety: 2, planning: 2 };
    expect(await calibrate(marker, CASE, 'none', levels, 6000)).toMatchObject({ reason: 'unknown-sample' });
    for (const stranger of [await instructor('priced'), await student()]) {
      expect(await calibrate(stranger, CASE, 'strong', levels, 6000)).toMatchObject({ reason: 'unknown-sample' });
      expect(await calibrationFor(database(), stranger, CASE)).toBeUndefined();
    }
  });
  expect(await calibrationFor(database(), marker, CASE)).toBeUndefined();
});
