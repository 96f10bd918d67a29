import { type Db, database, write } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import { courses, diplomas } from '../../catalogue/index.ts';
import { type Requirement, versionOf } from './requirement.ts';
import { requirementsOf, requirementsOfDiploma } from './requirementsOf.ts';
import { addSet, newestVersions } from './store.ts';

/** What requirement sets are kept under. */
export const subjectOf = (kind: 'course' | 'diploma', id: string): string => `${kind}/${id}`;

/**
 * Keeps what each course and diploma asks for now, wherever it is something else than before, so that any day can
 * be judged by the rules of that day. Done whenever the files were read.
 * @param now in ms.
 * @returns the subjects that ask for something new, `course/ID` or `diploma/ID`.
 */
export async function noteRequirements(now: number): Promise<string[]> {
  if ((await changedSince(database())).length === 0) return [];
  return write(async (tx) => {
    const changed = await changedSince(tx);
    for (const { subject, requirement, version, before } of changed) {
      await addSet(tx, subject, { since: now, version, requirement });
      await record(tx, { at: now, actor: null, action: 'requirements-noted', subject, details: { version, before } });
    }
    return changed.map((it) => it.subject);
  });
}

/** What asks for something else than was kept of it last, if anything was. */
async function changedSince(db: Db) {
  const asked = askedNow();
  const kept = await newestVersions(db, [...asked.keys()]);
  return [...asked]
    .map(([subject, requirement]) => ({
      ...{ subject, requirement, version: versionOf(requirement), before: kept.get(subject) },
    }))
    .filter((it) => it.version !== it.before);
}

const askedNow = (): Map<string, Requirement> =>
  new Map<string, Requirement>([
    ...courses().map((it) => [subjectOf('course', it.id), requirementsOf(it)] as const),
    ...diplomas().map((it) => [subjectOf('diploma', it.id), requirementsOfDiploma(it)] as const),
  ]);
