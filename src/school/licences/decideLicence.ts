import { type Board, type Edition, periodFrom, readLicenceNumber, ruleOn, rulesOf } from '../boards/index.ts';
import { type Done, done, type Refused, refused } from '../outcome.ts';
import type { TypedLicence } from './fields.ts';
import type { Licence } from './store.ts';

export type LicenceRefusal =
  | 'unknown-board'
  | 'number-form'
  | 'renewal-past'
  | 'period-missing'
  | 'period-order'
  | 'held-already'
  | 'unknown-licence'
  | 'renewed-already';

/** What a licence is kept with. */
export type LicenceValues = Pick<Licence, 'board' | 'number' | 'renewsOn' | 'periodFrom'>;

/** A refusal, with an example of a number where its form is why. */
export type LicenceRefused = Refused<LicenceRefusal> & { readonly example?: string };

/**
 * Whether a licence can be kept as it was typed. Only a form of numbers that was looked up refuses a number. Where no
 * first day was given, it follows from the length of the board's period.
 * @param board undefined where there is none with the id that was typed. @param today such as 2026-11-29.
 */
export function decideLicence(
  board: Board | undefined,
  typed: TypedLicence,
  today: string,
): Done<{ licence: LicenceValues }> | LicenceRefused {
  if (!board) return refused('unknown-board');
  const { edition } = ruleOn(board, today);
  const read = readLicenceNumber(edition, typed.number);
  if (!read.ok) return { ...refused('number-form'), example: read.example };
  if (typed.renewsOn < today) return refused('renewal-past');
  const from = typed.periodFrom || firstDay(edition, typed.renewsOn);
  if (!from) return refused('period-missing');
  if (from >= typed.renewsOn) return refused('period-order');
  return done({
    licence: { board: board.id, number: read.number, renewsOn: typed.renewsOn, periodFrom: from },
  });
}

/** The first day of the period that ends with a renewal; undefined where the board's rules give no length. */
function firstDay(edition: Edition, renewsOn: string): string | undefined {
  const rule = rulesOf(edition, 'renewal')[0];
  return rule && periodFrom(renewsOn, rule.months);
}
