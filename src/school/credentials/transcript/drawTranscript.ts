import { readFile } from 'node:fs/promises';
import { formatDay } from '../../../platform/format.ts';
import { makePdf, type PdfStandard, REPLACEMENT } from '../../../platform/pdf/makePdf.ts';
import { hoursByText, hoursText } from '../face.ts';
import { marksNamed } from '../marks.ts';
import { type Paper, portrait } from '../papers.ts';
import type { Snapshot } from '../snapshot.ts';

/** An award as a transcript lists it. */
export interface TranscriptRow {
  /** The day on which its work was completed, such as `2026-11-23`. */
  completedOn: string;
  title: string;
  /** What was awarded, such as `Certificate of Achievement`. */
  award: string;
  /** In hundredths. */
  hours: number;
  hoursBy?: Snapshot['hoursBy'];
  approvals?: Snapshot['approvals'];
  code: string;
  /** What it is worth on the day of the transcript, in words: `valid`, `expired on 3 May 2026`. */
  standing: string;
}

/** What a transcript shows. */
export interface Transcript {
  school: Snapshot['school'];
  holder: string;
  /** The day for which it is true, such as `2026-11-29`. */
  printedOn: string;
  /** Awards in the order in which they are listed. */
  rows: TranscriptRow[];
  /** Sums that stand below them, such as `Hours by video`. Hours in hundredths. */
  totals: { label: string; hours: number }[];
  /** Where anyone can check a code. */
  verifyUrl: string;
}

/**
 * Draws a transcript. The same data give the same bytes.
 * @param credential the same as a credential (CLR), attached as `credential.json`.
 * @throws Error when its drawing can't be read, or does not meet the standard.
 */
export async function drawTranscript(
  transcript: Transcript,
  paper: Paper,
  credential?: string,
  standard: PdfStandard = 'a-3a',
): Promise<Buffer> {
  const { school, holder, printedOn, verifyUrl } = transcript;
  return makePdf(
    {
      template: await readFile('src/school/credentials/transcript/transcript-1.typ', 'utf8'),
      data: {
        ...{ school: school.name, address: school.address, holder, verifyUrl },
        printed: formatDay(Date.parse(printedOn)),
        verifyShown: verifyUrl.replace(/^https?:\/\//, ''),
        rows: transcript.rows.map(rowShown),
        totals: transcript.totals.map(({ label, hours }) => ({ label, hours: hoursText(hours) })),
        ...{ replacement: REPLACEMENT, sheet: portrait(paper) },
      },
      pictures: await marksNamed({ logo: school.logo }),
      ...(credential !== undefined && { attached: { credential } }),
      at: Date.parse(printedOn),
    },
    standard,
  );
}

const rowShown = (row: TranscriptRow) => ({
  completed: formatDay(Date.parse(row.completedOn)),
  ...{ title: row.title, award: row.award, code: row.code, standing: row.standing },
  hours: hoursText(row.hours),
  hoursBy: row.hoursBy ? hoursByText(row.hoursBy) : '',
  approvals: (row.approvals ?? []).map(approvalShown),
});

const approvalShown = ({ boardName, provider, course, hours }: NonNullable<Snapshot['approvals']>[number]): string =>
  [boardName, provider && `provider ${provider}`, course && `course ${course}`, hoursText(hours)]
    .filter(Boolean)
    .join(', ');
