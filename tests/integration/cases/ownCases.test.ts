import { describe, expect, test } from 'vitest';
import { catalogue, findCase, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../../src/school/catalogue/readFiles.ts';
import { automaticMark, type Patient, replay } from '../../../src/school/patients/index.ts';
import { CASE_PATHS, type CasePath, deedsOf } from '../../support/casePaths.ts';

useCatalogue(readCatalogue({ courses: 'courses', content: 'content' }));

function patientOf(path: string): Patient {
  const patient = findCase(path)?.patient;
  if (!patient) throw new Error(`there is no staged case ${path}`);
  return patient;
}

const walked = (patient: Patient, { choices }: CasePath) => replay(patient, deedsOf(patient, choices));

test('every staged case of the school has ways through it', () => {
  const staged = [...catalogue().cases.values()].filter((it) => it.patient).map((it) => it.path);
  expect(staged.toSorted()).toEqual(Object.keys(CASE_PATHS).toSorted());
});

describe.each(Object.entries(CASE_PATHS))('%s', (path, paths) => {
  const patient = patientOf(path);

  test.each(Object.entries(paths))('%s', (_, way) => {
    const chosen = way(patient);
    expect(walked(patient, chosen).outcome).toBe(chosen.outcome);
  });

  test('has a way to each of its outcomes', () => {
    const reached = new Set(Object.values(paths).map((way) => way(patient).outcome));
    expect([...reached].toSorted()).toEqual(patient.outcomes.map((it) => it.id).toSorted());
  });

  test('can end well, safely, and in harm', () => {
    expect(new Set(patient.outcomes.map((it) => it.verdict))).toEqual(new Set(['good', 'safe', 'unsafe']));
  });

  test('gives the path of its expert nearly everything, and a careless one little', () => {
    const score = (name: string) => {
      const way = paths[name];
      if (!way) throw new Error(`there is no way ${name}`);
      return automaticMark(patient, walked(patient, way(patient))).score;
    };
    expect(score('expert')).toBeGreaterThanOrEqual(9_000);
    expect(score('careless')).toBeLessThan(3_500);
  });

  test('leaves time for every red flag and all that belongs in the assessment, and not for everything', () => {
    for (const { minutes, all } of [
      { minutes: patient.history.minutes, all: patient.history.questions },
      { minutes: patient.examination.minutes, all: patient.examination.findings },
    ]) {
      const needed = [...all].filter((it) => it.redFlag || it.key);
      const cost = (those: readonly { minutes: number }[]) => those.reduce((sum, it) => sum + it.minutes, 0);
      expect(cost(needed)).toBeLessThanOrEqual(minutes - 2);
      expect(cost(all)).toBeGreaterThan(minutes);
    }
  });
});
