import type { Db } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import type { Diploma } from '../../catalogue/index.ts';
import type { Decision } from '../completion/decide.ts';
import { versionOf } from '../completion/requirement.ts';
import { requirementsOfDiploma } from '../completion/requirementsOf.ts';
import { judged } from '../progressOf.ts';
import { asksFor } from './coursesOnRoad.ts';
import { requirementFor } from './rulesFor.ts';
import { addEntry } from './store.ts';

/**
 * Whether a person has earned a diploma by the rules that hold for them, and why or why not. One who has not earned it
 * by their own rules, but by those of today, is moved to them first.
 * @param course what was finished: a diploma for which it means nothing is not judged. @param at in ms.
 */
export async function settleDiploma(
  tx: Db,
  person: string,
  diploma: Diploma,
  { course, at }: { course?: string; at: number },
): Promise<Decision | undefined> {
  const requirement = await requirementFor(tx, person, diploma);
  const today = requirementsOfDiploma(diploma);
  if (course !== undefined && ![requirement, today].some((it) => asksFor(it, course))) return undefined;
  const own = await judged(tx, person, requirement);
  if (own.met || versionOf(today) === versionOf(requirement)) return own;
  const newer = await judged(tx, person, today);
  if (!newer.met) return own;
  await noteMove(tx, {
    person,
    actor: null,
    diploma: diploma.id,
    from: versionOf(requirement),
    to: versionOf(today),
    at,
  });
  return newer;
}

/** Keeps that a person is judged by other rules from now on. @param move `actor` null is the school itself. */
export async function noteMove(
  tx: Db,
  move: { person: string; actor: string | null; diploma: string; from: string; to: string; at: number },
): Promise<void> {
  const { person, actor, diploma, from, to, at } = move;
  await addEntry(tx, { person, diploma, at, version: to, how: 'moved' });
  const details = { person, from, to };
  await record(tx, { at, actor, action: 'pathway-moved', subject: `diploma/${diploma}`, details });
}
