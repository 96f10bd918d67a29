import { now } from '../../platform/clock.ts';
import { dayOf } from '../../platform/days.ts';
import { ruleOn, rulesOf } from '../../school/boards/index.ts';
import { boards } from '../../school/catalogue/index.ts';

/** The fields in which some board asks for hours today, by id, with their names. */
export function askedFields(): Map<string, string> {
  const asked = boards().flatMap((board) => rulesOf(ruleOn(board, dayOf(now())).edition, 'field'));
  return new Map(asked.map(({ field, title }) => [field, title]));
}
