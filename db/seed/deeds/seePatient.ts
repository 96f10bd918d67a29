import { actInEncounter, beginSubmission } from '../../../src/school/cases/index.ts';
import { findCase } from '../../../src/school/catalogue/index.ts';
import { encounterWith } from '../cases/encounters.ts';
import type { Quality } from '../cases/sample.ts';
import { sampleOf } from '../cases/samples.ts';
import { must } from '../must.ts';
import { moment, type Span } from '../span.ts';
import type { Story } from '../tell.ts';
import { isOpen } from './isOpen.ts';

/** Someone sees the patient of a staged case; where the case has none nothing is done. */
export async function* sees(
  person: string,
  submission: string,
  path: string,
  { quality, share = 1 }: { quality: Quality; share?: number },
  slot: Span,
): Story {
  const patient = findCase(path)?.patient;
  if (!patient) return;
  const deeds = encounterWith(patient, sampleOf(path, quality).encounter);
  const done = deeds.slice(0, Math.round(deeds.length * share));
  for (const [index, { stage, deed }] of done.entries()) {
    const at = moment(slot, (index + 1) / done.length);
    yield at;
    must(await actInEncounter(person, submission, stage, deed, at));
  }
}

/** Someone begins a staged case and leaves the patient in the middle of the encounter. */
export async function* startsToSee(person: string, path: string, quality: Quality, slot: Span): Story {
  yield slot.from;
  const { submission } = must(await beginSubmission(person, path, await isOpen(person, path), slot.from));
  yield* sees(person, submission, path, { quality, share: 0.5 }, slot);
}
