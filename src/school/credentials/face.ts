import { formatDay } from '../../platform/format.ts';
import type { Snapshot } from './snapshot.ts';

/** What a certificate shows, line by line: the PDF and the verification page print these and nothing else. */
export interface Face {
  heading: string;
  holder: string;
  statement: string;
  title: string;
  /** Such as `6 CE hours`. */
  hours: string;
  /** `Taught by …`; empty when no instructor is named. */
  instructors: string;
  /** Such as `23 November 2026`. */
  issued: string;
  /** What boards ask for besides: dates, delivery, approvals, licences, objectives. None in drawing 1. */
  details: Detail[];
  school: string;
  address: string;
  signatory: string;
  signatoryTitle: string;
  code: string;
  verifyUrl: string;
}

/** One more thing that a certificate says, and what it is. */
export interface Detail {
  label: string;
  value: string;
}

/** What the certificate of an award shows. */
export function faceOf(code: string, snapshot: Snapshot): Face {
  return {
    heading: awardName(snapshot),
    holder: snapshot.holder.name,
    statement: snapshot.statement,
    title: snapshot.title,
    hours: hoursText(snapshot.hours),
    instructors: taughtBy(snapshot.instructors),
    issued: dayText(snapshot.issuedOn),
    details: snapshot.design === 1 ? [] : detailsOf(snapshot),
    school: snapshot.school.name,
    address: snapshot.school.address,
    signatory: snapshot.signatory.name,
    signatoryTitle: snapshot.signatory.title,
    code,
    verifyUrl: snapshot.verifyUrl,
  };
}

/** What was awarded: for passing what was assessed, for attending, or for a whole pathway. */
export function awardName({ kind, certifies }: Pick<Snapshot, 'kind' | 'certifies'>): string {
  if (kind === 'diploma') return 'Diploma';
  return certifies === 'achievement' ? 'Certificate of Achievement' : 'Certificate of Completion';
}

/** Hours in hundredths as a certificate words them: "CE", as boards ask, never "CEU". */
export const hoursText = (hundredths: number): string =>
  `${hundredths / 100} CE ${hundredths === 100 ? 'hour' : 'hours'}`;

const COUNTED = ['reading', 'video', 'assessment'] as const;

/**
 * Hours by how they were spent, those that are none left out: `3 reading, 1.5 video`. Practice that nobody supervised
 * stands apart: it is no part of the hours.
 */
export function hoursByText(hoursBy: NonNullable<Snapshot['hoursBy']>): string {
  const counted = COUNTED.filter((it) => hoursBy[it] > 0).map((it) => `${hoursBy[it] / 100} ${it}`);
  const practice = hoursBy.practice > 0 ? [`${hoursBy.practice / 100} practice, not counted`] : [];
  return [counted.join(', '), ...practice].filter(Boolean).join('; ');
}

const DELIVERIES: Record<NonNullable<Snapshot['delivery']>, string> = {
  'home-study': 'Home study (self-paced, at a distance)',
  'live-online': 'Live online',
  'in-person': 'In person',
};

/** Details in the order in which they stand; what a snapshot does not say is left out. */
function detailsOf(snapshot: Snapshot): Detail[] {
  const { startedOn, completedOn, expiresOn, delivery, hoursBy, replaces } = snapshot;
  const days = startedOn && startedOn !== completedOn ? [startedOn, completedOn] : [completedOn];
  const facts: [label: string, value: string | undefined][] = [
    ['Completed', completedOn && days.flatMap((it) => (it ? [dayText(it)] : [])).join(' to ')],
    ['Expires', expiresOn && dayText(expiresOn)],
    ['Delivery', delivery && DELIVERIES[delivery]],
    ['Hours by kind', hoursBy && hoursByText(hoursBy)],
    ...(snapshot.approvals ?? []).map((it): [string, string] => [it.boardName, approvalText(it)]),
    ...(snapshot.licences ?? []).map((it): [string, string] => [`Licence, ${it.boardName}`, it.number]),
    ['In place of', replaces && `${replaces.code}, which was ${replaces.because}`],
    ...snapshot.objectives.map((it, index): [string, string] => [`Objective ${index + 1}`, it]),
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** An approval with title and hours as they were approved, word for word. */
function approvalText({ provider, course, title, hours }: NonNullable<Snapshot['approvals']>[number]): string {
  const numbers = [provider && `provider ${provider}`, course && `course ${course}`].filter(Boolean).join(', ');
  return `${numbers ? `${numbers}: ` : ''}“${title}”, ${hoursText(hours)}`;
}

const dayText = (day: string): string => formatDay(Date.parse(day));

function taughtBy(instructors: Snapshot['instructors']): string {
  const names = instructors.map((it) => [it.name, it.credentials].filter(Boolean).join(', '));
  return names.length > 0 ? `Taught by ${names.join('; ')}` : '';
}
