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
  school: string;
  address: string;
  signatory: string;
  signatoryTitle: string;
  code: string;
  verifyUrl: string;
}

/** What the certificate of an award shows. */
export function faceOf(code: string, snapshot: Snapshot): Face {
  return {
    heading: snapshot.kind === 'course' ? 'Certificate of Completion' : 'Diploma',
    holder: snapshot.holder.name,
    statement: snapshot.statement,
    title: snapshot.title,
    hours: hoursText(snapshot.hours),
    instructors: taughtBy(snapshot.instructors),
    issued: formatDay(Date.parse(snapshot.issuedOn)),
    school: snapshot.school.name,
    address: snapshot.school.address,
    signatory: snapshot.signatory.name,
    signatoryTitle: snapshot.signatory.title,
    code,
    verifyUrl: snapshot.verifyUrl,
  };
}

/** Hours in hundredths as a certificate words them: "CE", as boards ask, never "CEU". */
export const hoursText = (hundredths: number): string =>
  `${hundredths / 100} CE ${hundredths === 100 ? 'hour' : 'hours'}`;

function taughtBy(instructors: Snapshot['instructors']): string {
  const names = instructors.map((it) => [it.name, it.credentials].filter(Boolean).join(', '));
  return names.length > 0 ? `Taught by ${names.join('; ')}` : '';
}
