import { database } from '../../../db/client.ts';
import { actInEncounter, beginSubmission, encounterForStudent } from '../../../src/school/cases/index.ts';
import { findCase } from '../../../src/school/catalogue/index.ts';
import { type Deed, expertDeeds, type Patient } from '../../../src/school/patients/index.ts';
import { addPerson } from '../../support/school.ts';

/** The fixture's case with a patient. */
export const STAGED = 'clinic/visits/sam';

export const why = 'because of the findings';

export function sam(): Patient {
  const patient = findCase(STAGED)?.patient;
  if (!patient) throw new Error('the fixture has a patient');
  return patient;
}

let count = 0;

/** A student with a try at the case before them. */
export async function visitor() {
  count += 1;
  const person = await addPerson({
    id: `walker-${count}`,
    email: `walker${count}@school.test`,
    enrolledIn: ['clinic'],
  });
  const result = await beginSubmission(person.id, STAGED, true, 1000);
  if (!result.ok) throw new Error(`not begun: ${result.reason}`);
  const id = result.submission;
  const view = async () => {
    const found = await encounterForStudent(database(), person.id, id);
    if (!found) throw new Error('one sees one’s own encounter');
    return found;
  };
  const act = async (deed: Deed, now = 2000) => actInEncounter(person.id, id, (await view()).stage, deed, now);
  /** Does one thing after another. Throws at the first that is refused. */
  const walk = async (...deeds: Deed[]) => {
    for (const deed of deeds) {
      const result = await act(deed);
      if (!result.ok) throw new Error(`${deed.kind} is refused: ${result.reason}`);
    }
  };
  return { person, id, view, act, walk };
}

/** The deeds of the expert's path up to the first of a kind. */
export function upTo(kind: Deed['kind']): Deed[] {
  const deeds = expertDeeds(sam());
  return deeds.slice(
    0,
    deeds.findIndex((it) => it.kind === kind),
  );
}
