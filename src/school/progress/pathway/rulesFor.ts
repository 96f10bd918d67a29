import type { Db } from '../../../../db/client.ts';
import type { Diploma } from '../../catalogue/index.ts';
import { enrolmentsOf } from '../../enrolment/index.ts';
import { subjectOf } from '../completion/noteRequirements.ts';
import { type Requirement, versionOf } from '../completion/requirement.ts';
import { requirementsOfDiploma } from '../completion/requirementsOf.ts';
import { type RequirementSet, setsOf } from '../completion/store.ts';
import { decideRules, type OwnRules } from './decideRules.ts';
import { entriesOf } from './store.ts';

/** The rules of a diploma that hold for a person. @param on a past moment (ms); without one, now. */
export async function rulesFor(db: Db, person: string, diploma: Diploma, on?: number): Promise<OwnRules> {
  return chosenFrom(db, person, diploma, await setsOf(db, subjectOf('diploma', diploma.id)), on);
}

/** What those rules ask for now. For deeds: where it never was anything else, who asks does not matter. */
export async function requirementFor(db: Db, person: string, diploma: Diploma): Promise<Requirement> {
  const current = requirementsOfDiploma(diploma);
  const sets = await setsOf(db, subjectOf('diploma', diploma.id));
  if (sets.every((it) => it.version === versionOf(current))) return current;
  return (await chosenFrom(db, person, diploma, sets)).requirement;
}

async function chosenFrom(db: Db, person: string, diploma: Diploma, sets: RequirementSet[], on?: number) {
  const [entries, enrolments] = await Promise.all([entriesOf(db, person, diploma.id), enrolmentsOf(db, person)]);
  return decideRules({ sets, entries, enrolments, on, current: requirementsOfDiploma(diploma) });
}
