import type { Board, Delivery, Part, Rule } from '../../boards/index.ts';
import type { Basis, NotCounted } from './earned.ts';
import type { Renewal } from './renewal.ts';

/** Hundredths of hours as people read them, such as `1 hour` or `2.5 hours`. */
export const hoursWords = (hundredths: number): string =>
  `${hundredths / 100} ${hundredths === 100 ? 'hour' : 'hours'}`;

/** How something was taught, in words. */
export function deliveryText(delivery: Delivery): string {
  switch (delivery) {
    case 'home-study':
      return 'home study';
    case 'live-online':
      return 'live online';
    case 'in-person':
      return 'in person';
  }
}

/** On whose word hours count. It never says more of a board than what the board approved, or its rules say. */
export function basisText(basis: Basis, { short }: Board): string {
  switch (basis.kind) {
    case 'approved':
      return `Approved by ${short}`;
    case 'approved-by':
      return `Approved by ${basis.boardName}, whose word ${short} takes by its rules`;
    case 'no-approval-asked':
      return `${short} asks for no approval; whether it serves your practice is yours to show`;
    case 'own-word':
      return 'As you entered it; keep its certificate';
    case 'ask':
      return `May count: ask ${short}`;
  }
}

/** Why hours do not count. */
export function notCountedText(why: NotCounted): string {
  switch (why) {
    case 'before':
      return 'Completed before this period began';
    case 'after':
      return 'Completed after the renewal';
    case 'withdrawn':
      return 'The certificate does not stand at present';
    case 'replaced':
      return 'The certificate that took its place is looked at instead';
    case 'diploma':
      return 'A diploma: its courses are counted one by one';
    case 'repeated':
      return 'The same course counts once in a period';
    case 'nothing':
      return 'Nothing of it is of a kind that the board counts';
  }
}

/** How long there is until the renewal. */
export function timeLeftText(daysLeft: number): string {
  const days = `${Math.abs(daysLeft)} ${Math.abs(daysLeft) === 1 ? 'day' : 'days'}`;
  if (daysLeft === 0) return 'today';
  return daysLeft > 0 ? `in ${days}` : `${days} ago`;
}

/** What is missing until the renewal, sentence by sentence. The first says it in short. */
export function missingText(renewal: Renewal): string[] {
  const { board, counted, withAsked } = renewal;
  return [
    ...(counted.needed === 0 ? neededUnknown(renewal) : [sumText(counted)]),
    ...counted.parts.flatMap(partTexts),
    ...(withAsked.missing < counted.missing ? [ifAccepted(board.short, withAsked.missing)] : []),
  ];
}

const sumText = ({ missing, needed, counted }: Renewal['counted']): string =>
  missing === 0
    ? `Nothing is missing: ${hoursWords(counted)} count, ${hoursWords(needed)} are asked for.`
    : `${missing / 100} of ${hoursWords(needed)} ${missing === 100 ? 'is' : 'are'} missing.`;

function neededUnknown({ board, counted, unverified }: Renewal): string[] {
  const believed = unverified.find((it) => it.rule === 'renewal');
  return [
    `How many hours ${board.short} asks for could not be looked up: ask the board. ${hoursWords(counted.counted)} ${counted.counted === 100 ? 'counts' : 'count'} so far.`,
    ...(believed ? [`Not verified: ${unverifiedText(believed)}.`] : []),
  ];
}

const ifAccepted = (short: string, missing: number): string =>
  `If ${short} accepts what you have to ask about, ${missing === 0 ? 'nothing is missing' : `${hoursWords(missing)} ${missing === 100 ? 'is' : 'are'} missing`}.`;

function partTexts({ rule, missing, over }: Part): string[] {
  const ways = rule.rule === 'taught' ? rule.how.map(deliveryText).join(' or ') : '';
  const [what, of] = rule.rule === 'field' ? [`in ${rule.title}`, `in ${rule.title}`] : [ways, `of ${ways}`];
  return [
    ...(missing > 0 ? [`At least ${hoursWords(missing)} more must be ${what}.`] : []),
    ...(over > 0 ? [`${hoursWords(over)} ${of} ${over === 100 ? 'is' : 'are'} more than the board counts.`] : []),
  ];
}

/** A rule about hours that could not be looked up, as what is believed of it. */
export function unverifiedText(rule: Rule): string {
  switch (rule.rule) {
    case 'renewal':
      return `${hoursWords(rule.hours * 100)} in ${rule.months} months`;
    case 'field':
      return `${limits(rule)} in ${rule.title}`;
    case 'taught':
      return `${limits(rule)} ${rule.how.map(deliveryText).join(' or ')}`;
    case 'counts':
      return `how hours of ${rule.activity} are reckoned`;
    case 'steps':
      return `hours in steps of ${rule.hours}`;
    case 'approval':
      return rule.of.length === 0 ? 'no approval is asked for' : `approval of the ${rule.of.join(' and the ')}`;
    default:
      return rule.rule;
  }
}

const limits = ({ least, most }: { least?: number | undefined; most?: number | undefined }): string =>
  [
    least === undefined ? '' : `at least ${hoursWords(least * 100)}`,
    most === undefined ? '' : `at most ${hoursWords(most * 100)}`,
  ]
    .filter(Boolean)
    .join(' and ');
