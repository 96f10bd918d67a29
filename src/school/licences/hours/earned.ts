import {
  type Board,
  type Credit,
  type Delivery,
  type Edition,
  type RuleOf,
  rulesOf,
  verifiedRulesOf,
} from '../../boards/index.ts';
import type { Award, Snapshot } from '../../credentials/index.ts';
import type { Licence, OutsideHours } from '../store.ts';

/** Why hours count: on whose word. */
export type Basis =
  /** The board approved the course. */
  | { kind: 'approved' }
  /** Another board approved it, whose word does as well for this one. */
  | { kind: 'approved-by'; boardName: string }
  /** The board asks for no approval. */
  | { kind: 'no-approval-asked' }
  /** Their holder says so. */
  | { kind: 'own-word' }
  /** Nobody has said so: the board has to be asked. */
  | { kind: 'ask' };

/** Why hours do not count at all. */
export type NotCounted = 'before' | 'after' | 'withdrawn' | 'replaced' | 'diploma' | 'repeated' | 'nothing';

/** Hours that somebody earned, and what they are worth for a renewal. */
export interface Line {
  title: string;
  provider: string;
  /** The day on which it was completed. */
  on: string;
  /** As the certificate says, in hundredths. */
  hours: number;
  /** The code of the award; none for what was earned elsewhere. */
  award?: string;
  counts: { credit: Credit; basis: Basis } | { not: NotCounted };
}

/** How courses without a word about it were taught: all of the first release were. */
const USUAL: Delivery = 'home-study';

/**
 * What an award is worth for a renewal. A course counts where the board approved it, by the hours that it approved;
 * where nobody did, it may count, and no more than what the board counts of each kind of hours.
 * @param repeated whether the same course was counted in this period already: it counts once.
 */
export function lineOfAward(award: Award, board: Board, edition: Edition, licence: Licence, repeated: boolean): Line {
  const { snapshot, code } = award;
  const on = snapshot.completedOn ?? snapshot.issuedOn;
  const line = { title: snapshot.title, provider: snapshot.school.name, on, hours: snapshot.hours, award: code };
  const not = whyNot(award, on, licence) ?? (repeated ? 'repeated' : undefined);
  if (not) return { ...line, counts: { not } };
  const { hours, basis } = worthOf(snapshot, board, edition);
  if (hours === 0) return { ...line, counts: { not: 'nothing' } };
  return { ...line, counts: { credit: { hours, delivery: snapshot.delivery ?? USUAL, field: '' }, basis } };
}

/** What hours elsewhere are worth for a renewal: what their holder says, if they were earned in the period. */
export function lineOfOutside(own: OutsideHours, licence: Licence): Line {
  const { title, provider, completedOn: on, hours } = own;
  const not = outsideOf(on, licence);
  if (not) return { title, provider, on, hours, counts: { not } };
  const credit = { hours, delivery: own.mode as Delivery, field: own.field };
  return { title, provider, on, hours, counts: { credit, basis: { kind: 'own-word' } } };
}

function whyNot({ kind, standing }: Award, on: string, licence: Licence): NotCounted | undefined {
  if (standing.state === 'corrected') return 'replaced';
  if (standing.state === 'revoked' || standing.state === 'suspended') return 'withdrawn';
  return kind === 'diploma' ? 'diploma' : outsideOf(on, licence);
}

function outsideOf(on: string, { periodFrom, renewsOn }: Licence): NotCounted | undefined {
  if (on < periodFrom) return 'before';
  return on > renewsOn ? 'after' : undefined;
}

/** The hours of a course for a board, in hundredths, and on whose word. */
function worthOf(snapshot: Snapshot, board: Board, edition: Edition): { hours: number; basis: Basis } {
  const approvals = snapshot.approvals ?? [];
  const own = approvals.find((it) => it.board === board.id);
  if (own) return { hours: own.hours, basis: { kind: 'approved' } };
  const rules = verifiedRulesOf(edition, 'approval');
  const other = approvals.find((it) => rules.some((rule) => takesWordOf(rule, it)));
  if (other) return { hours: other.hours, basis: { kind: 'approved-by', boardName: other.boardName } };
  const isAsked = rules.length === 0 || rules.some((rule) => rule.of.length > 0);
  return { hours: mostCounted(snapshot, edition), basis: { kind: isAsked ? 'ask' : 'no-approval-asked' } };
}

/** Whether a rule takes another board's approval for its own. One of a course says who provided it, where that is asked. */
const takesWordOf = (
  { alsoBy }: RuleOf<'approval'>,
  { board, provider }: { board: string; provider: string },
): boolean => alsoBy.some((it) => it.board === board && (!it.of.includes('provider') || provider !== ''));

/** The most of a course's hours that a board's verified rules let count: kinds that count for nothing are left out. */
function mostCounted({ hours, hoursBy, delivery = USUAL }: Snapshot, edition: Edition): number {
  const rules = verifiedRulesOf(edition, 'counts', delivery);
  const countsFor = (kind: string): boolean => {
    const rule = rules.find((it) => it.activity === kind);
    return rule ? rule.hour !== 'nothing' : kind !== 'practice';
  };
  const kinds = Object.entries(hoursBy ?? {});
  const most = kinds.reduce((sum, [kind, some]) => sum + (countsFor(kind) ? some : 0), 0);
  const counted = hoursBy ? Math.min(hours, most) : hours;
  const step = Math.round((verifiedRulesOf(edition, 'steps', delivery)[0]?.hours ?? 0.01) * 100);
  return Math.floor(counted / step) * step;
}

/** Rules about hours of which the words could not be looked up: nothing is counted by them. */
export const unverifiedRules = (edition: Edition) =>
  (['renewal', 'field', 'taught', 'counts', 'steps', 'approval'] as const)
    .flatMap((kind) => rulesOf(edition, kind))
    .filter((it) => !it.verified);
