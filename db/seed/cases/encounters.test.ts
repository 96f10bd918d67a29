import { describe, expect, test } from 'vitest';
import { catalogue, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../../src/school/catalogue/readFiles.ts';
import { expertDeeds, type Patient, replay } from '../../../src/school/patients/index.ts';
import { encounterWith } from './encounters.ts';
import type { Quality, SampleEncounter } from './sample.ts';
import { sampleOf } from './samples.ts';

useCatalogue(readCatalogue({ courses: 'courses', content: 'content' }));

const staged = [...catalogue().cases.values()].flatMap(({ path, patient }) => (patient ? [{ path, patient }] : []));
const deedsFor = (patient: Patient, sample?: SampleEncounter) => encounterWith(patient, sample).map((it) => it.deed);

describe.each(staged)('$path', ({ path, patient }) => {
  test.each<Quality>(['thorough', 'uneven'])('has a %s encounter of its own that ends without harm', (quality) => {
    const { encounter } = sampleOf(path, quality);
    const deeds = deedsFor(patient, encounter);
    expect(deeds).not.toEqual(expertDeeds(patient));
    const { outcome } = replay(patient, deeds);
    expect(patient.outcomes.find((it) => it.id === outcome)?.verdict).not.toBe('unsafe');
  });
});

test('a sample that no longer fits its patient gives way to the expert', () => {
  const patient = staged[0]?.patient;
  if (!patient) throw new Error('there is no staged case');
  const sample = {
    instead: { ask: ['no-such-question'] },
    triage: 'a b c',
    hypotheses: 'a b c',
    goal: 'a b c',
    visits: [],
  };
  expect(deedsFor(patient, sample)).toEqual(expertDeeds(patient));
});
