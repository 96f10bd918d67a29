import type { Db } from '../../../../db/client.ts';
import type { Diploma } from '../../catalogue/index.ts';
import { subjectOf } from '../completion/noteRequirements.ts';
import { versionOf } from '../completion/requirement.ts';
import { requirementsOfDiploma } from '../completion/requirementsOf.ts';
import { type Rules, requirementsOn } from '../completion/requirementsOn.ts';
import type { OwnRules } from './decideRules.ts';
import { type Road, roadFor } from './road.ts';

/** Newer rules that a student may move to, and what they would save by it; negative where it takes more. */
export interface Offer {
  rules: Rules;
  road: Road;
  /** Undefined where the old rules lead nowhere any more. */
  saves: { minutes: number; price: number } | undefined;
}

/**
 * What the rules of today have to offer to a student under older ones: nothing where they ask for as much or more.
 * @param own the rules that hold for them, and where they stand under those.
 */
export async function offerFor(
  db: Db,
  person: string,
  diploma: Diploma,
  own: { rules: OwnRules; road: Road },
): Promise<Offer | undefined> {
  const today = requirementsOfDiploma(diploma);
  if (own.road.completion.met || versionOf(today) === own.rules.version) return undefined;
  const [rules, road] = await Promise.all([
    requirementsOn(db, subjectOf('diploma', diploma.id), undefined, today),
    roadFor(db, person, today),
  ]);
  const saves = savedBy(own.road, road);
  return isBetter(road, saves) ? { rules, road, saves } : undefined;
}

/** How much less there is to do and to pay on one road than on another, each in its shortest way. */
function savedBy({ shortest: before }: Road, { shortest: after }: Road): Offer['saves'] {
  return before && after && { minutes: before.minutes - after.minutes, price: before.price - after.price };
}

/** A road that leads somewhere where the old does not, or that saves time or money. */
const isBetter = ({ shortest }: Road, saves: Offer['saves']): boolean =>
  shortest !== undefined && (saves === undefined || saves.minutes > 0 || saves.price > 0);
