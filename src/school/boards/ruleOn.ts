import type { Board, Edition } from './boardFile.ts';
import type { Rule, RuleKind, RuleOf } from './ruleFile.ts';
import type { Delivery } from './words.ts';

/** The rules of a board on a day; where none hold, the edition that ended before it or begins after it. */
export type RuleOn = { ok: true; edition: Edition } | { ok: false; reason: 'expired' | 'not-yet'; edition: Edition };

/**
 * Which edition of a board's rules holds on a day.
 * @param day such as 2026-11-29.
 */
export function ruleOn(board: Board, day: string): RuleOn {
  const begun = board.editions.filter((it) => it.from <= day);
  const edition = begun.at(-1);
  const [first] = board.editions;
  if (!first) throw new Error(`${board.id} has no edition`);
  if (!edition) return { ok: false, reason: 'not-yet', edition: first };
  return edition.until === undefined || day <= edition.until
    ? { ok: true, edition }
    : { ok: false, reason: 'expired', edition };
}

/** Rules of a kind. @param delivery only those that hold for this way of teaching; without it all. */
export const rulesOf = <Kind extends RuleKind>(edition: Edition, kind: Kind, delivery?: Delivery): RuleOf<Kind>[] =>
  edition.rules.filter((it): it is RuleOf<Kind> => it.rule === kind && holdsFor(it, delivery));

/** Those of them that are enforced: whose words were looked up. */
export const verifiedRulesOf = <Kind extends RuleKind>(
  edition: Edition,
  kind: Kind,
  delivery?: Delivery,
): RuleOf<Kind>[] => rulesOf(edition, kind, delivery).filter((it) => it.verified);

/** Whether a rule is about courses taught in this way. */
export const holdsFor = ({ deliveries }: Rule, delivery: Delivery | undefined): boolean =>
  deliveries === undefined || delivery === undefined || deliveries.includes(delivery);
