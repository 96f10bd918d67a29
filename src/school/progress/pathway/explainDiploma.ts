import type { Db } from '../../../../db/client.ts';
import type { Diploma } from '../../catalogue/index.ts';
import { type Decision, decide } from '../completion/decide.ts';
import { evidenceFor } from '../completion/evidenceOf.ts';
import type { OwnRules } from './decideRules.ts';
import { rulesFor } from './rulesFor.ts';

/**
 * Why a person has or has not earned a diploma, by the rules that hold for them.
 * @param on a past moment (ms): then by what had happened by then, and by the rules that they were under; without one, now.
 */
export async function explainDiploma(
  db: Db,
  person: string,
  diploma: Diploma,
  on?: number,
): Promise<{ rules: OwnRules; decision: Decision }> {
  const rules = await rulesFor(db, person, diploma, on);
  return { rules, decision: decide(rules.requirement, await evidenceFor(db, person, rules.requirement, on)) };
}
