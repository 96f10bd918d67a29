import { write } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { addDays, addMonths, dayOf } from '../../platform/days.ts';
import { record } from '../audit/index.ts';
import { type Board, renewalPeriod, ruleOn, rulesOf } from '../boards/index.ts';
import { findBoard } from '../catalogue/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import { changeLicenceRow, findLicence, type Licence } from './store.ts';

export type NextPeriodRefusal = 'unknown-licence' | 'renewed-already' | 'period-missing';

/** The period that follows on a licence's own, as long as the board says; undefined where it does not say. */
export function nextPeriod(
  board: Board | undefined,
  { renewsOn }: Pick<Licence, 'renewsOn'>,
  today: string,
): Pick<Licence, 'periodFrom' | 'renewsOn'> | undefined {
  if (!board) return undefined;
  const { edition } = ruleOn(board, today);
  const periodFrom = addDays(renewsOn, 1);
  const rule = rulesOf(edition, 'renewal')[0];
  const until = renewalPeriod(edition, periodFrom)?.until ?? (rule && addMonths(renewsOn, rule.months));
  return until === undefined ? undefined : { periodFrom, renewsOn: until };
}

/**
 * A holder has renewed a licence: hours count towards the next renewal from now on.
 * @param renewed the day of the renewal that was done, as its form says, so that sending it twice begins one period.
 * @param at in ms.
 */
export function beginNextPeriod(
  person: string,
  id: string,
  renewed: string,
  at = now(),
): Promise<Done | Refused<NextPeriodRefusal>> {
  return write(async (tx) => {
    const kept = await findLicence(tx, person, id);
    if (!kept) return refused('unknown-licence');
    if (kept.renewsOn !== renewed) return refused('renewed-already');
    const next = nextPeriod(findBoard(kept.board), kept, dayOf(at));
    if (!next) return refused('period-missing');
    await changeLicenceRow(tx, { ...kept, ...next });
    await record(tx, {
      ...{ at, actor: person, action: 'licence-renewed', subject: `licence/${id}` },
      details: { board: kept.board, renewsOn: next.renewsOn },
    });
    return done();
  });
}
