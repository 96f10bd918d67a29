import type { Db } from '../../../../db/client.ts';
import type { Diploma } from '../../catalogue/index.ts';
import { creditedHours } from '../completion/decide.ts';
import { missingText } from '../completion/wording.ts';
import type { OwnRules } from './decideRules.ts';
import { type Offer, offerFor } from './offer.ts';
import { newRoad, type Road, roadFor } from './road.ts';
import { rulesFor } from './rulesFor.ts';

/** A diploma's road as one student walks it, under the rules that hold for them. */
export interface Pathway extends Road {
  diploma: Diploma;
  /** Undefined for who is not signed in. */
  rules: OwnRules | undefined;
  /** Newer rules that would be better for them. */
  offer: Offer | undefined;
  /** Hours (hundredths) of the certificates that count so far. */
  earnedHours: number;
}

/** Where a person stands on the road to a diploma; `undefined` is anyone not signed in. */
export async function pathwayOf(db: Db, person: string | undefined, diploma: Diploma): Promise<Pathway> {
  if (person === undefined) return { diploma, ...newRoad(diploma), rules: undefined, offer: undefined, earnedHours: 0 };
  const rules = await rulesFor(db, person, diploma);
  const road = await roadFor(db, person, rules.requirement);
  const offer = await offerFor(db, person, diploma, { rules, road });
  return { diploma, ...road, rules, offer, earnedHours: creditedHours(road.completion) };
}

/** What is left on the road, in words; empty once all is done. */
export const leftOnPathway = ({ completion }: Pathway): string[] => completion.missing.map(missingText);
