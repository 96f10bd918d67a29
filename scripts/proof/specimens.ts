import { drawCertificate } from '../../src/school/credentials/certificate.ts';
import type { Snapshot } from '../../src/school/credentials/index.ts';
import { PAPERS, type Paper } from '../../src/school/credentials/papers.ts';
import { drawTranscript } from '../../src/school/credentials/transcript/drawTranscript.ts';

/** A document that shows how a template bears a certain text. */
export interface Specimen {
  /** Such as `diploma-rightToLeft-a4`; the name of its files too. */
  name: string;
  /** How many sheets it should have. */
  pages: number;
  /** What must stand on its first sheet. */
  holder: string;
  /** Draws it; for another holder, where one is named. */
  draw: (holder?: string) => Promise<Buffer>;
}

const CODE = '7K3M-9QXT-A0C1-EFGH';
const DAY = '2026-11-23';

/** Names that tend to break a layout. */
const NAMES = {
  common: 'Maria Sørensen',
  short: 'Bo',
  long: 'María de los Ángeles Guadalupe Fernández-Rodríguez de la Cruz y Sánchez-Villanueva, Condesa de San Esteban de Gormaz II',
  unbroken: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3),
  rightToLeft: 'محمد بن عبد الرحمن الفارسي',
  hebrew: 'יהודית בן־דוד',
  combining: 'Nguyễn Thị N\u0331a\u0323\u0302 x\u030c q\u0303',
  chinese: '龔曉龍',
  japanese: '髙橋 さくら',
  devanagari: 'लक्ष्मी त्रिपाठी',
  unprintable: 'ᚠᚢ Smith',
};

const TITLES = {
  common: 'Foundations of Medical Massage',
  long: 'Assessment and treatment of the neck and the upper back in people who work at desks, and when to send them on',
};

const approval = (index: number) => ({
  board: `board-${index}`,
  boardName:
    index % 2 ? 'Florida Board of Massage Therapy' : 'National Certification Board for Therapeutic Massage & Bodywork',
  provider: `451234-${index}`,
  course: `20-5566${index}`,
  title: TITLES.common,
  hours: 600,
  rules: '2026',
});

const course: Snapshot = {
  ...{ design: 2, kind: 'course', certifies: 'completion', holder: { name: '' }, title: TITLES.common },
  ...{ subject: { id: 'specimen', version: 1 }, hours: 600 },
  statement: 'has completed every lesson of the continuing education course',
  objectives: [
    'Take a history that finds red flags before any hands-on work begins.',
    'Name the layers under the hand in the neck and the back, and say how each is assessed.',
    'Plan a treatment from findings, and judge it by what changes.',
  ],
  instructors: [
    { name: 'Maya Lindqvist', credentials: 'RMT' },
    { name: 'Daniel Okafor', credentials: 'DPT, OCS' },
  ],
  ...{ delivery: 'home-study', startedOn: '2026-11-03', completedOn: DAY, issuedOn: DAY },
  hoursBy: { reading: 300, video: 150, assessment: 100, practice: 50 },
  approvals: [approval(0), approval(1)],
  school: {
    name: 'Fascia School of Medical Massage',
    address: 'Demonstration House, 14 Sample Row, Exampleton EX0 0MP (a demonstration address)',
    logo: 'fascia-school.svg',
  },
  signatory: { name: 'Maya Lindqvist', title: 'Director of Education', signature: 'maya-lindqvist.svg' },
  verifyUrl: `https://fascia-school.example/verify/${CODE}`,
  evidence: [],
};

const achievement: Snapshot = {
  ...course,
  ...{ certifies: 'achievement', expiresOn: '2028-11-22' },
  statement: 'has completed every lesson and passed every quiz and case study of the continuing education course',
  licences: [{ board: 'board-1', boardName: 'Florida Board of Massage Therapy', number: 'MA 12345' }],
};

const diploma: Snapshot = {
  ...course,
  ...{ kind: 'diploma', title: 'Diploma in Medical Massage', hours: 24_000, objectives: [], instructors: [] },
  ...{ hoursBy: undefined, delivery: undefined, approvals: [], startedOn: undefined },
  statement: 'has shown in every course of this pathway that they assess, reason, treat and judge what they did',
};

const bare: Snapshot = {
  ...diploma,
  ...{ kind: 'course', title: 'Touch', completedOn: undefined, statement: 'has completed the course' },
  school: { name: 'School', address: '1 Street' },
  signatory: { name: 'Ann', title: '' },
};

const full: Snapshot = {
  ...achievement,
  ...{ title: TITLES.long, approvals: Array.from({ length: 14 }, (_, index) => approval(index)) },
  objectives: Array.from({ length: 12 }, () => course.objectives).flat(),
  replaces: { code: 'AAAA-BBBB-CCCC-DDDD', because: 'corrected' },
};

const certificate = (what: string, snapshot: Snapshot, pages: number, whose: keyof typeof NAMES, paper: Paper) => ({
  ...{ name: `${what}-${whose}-${paper}`, pages, holder: NAMES[whose] },
  draw: (name: string = NAMES[whose]) => {
    const award = { code: CODE, issuedAt: Date.parse(DAY), snapshot: { ...snapshot, holder: { name } } };
    return drawCertificate(award, paper, { credential: '{"type":["VerifiableCredential"]}' });
  },
});

const transcript = (rows: number, pages: number, whose: keyof typeof NAMES, paper: Paper): Specimen => ({
  ...{ name: `transcript-${rows}-${whose}-${paper}`, pages, holder: NAMES[whose] },
  draw: (holder: string = NAMES[whose]) =>
    drawTranscript(
      {
        ...{ school: course.school, holder, printedOn: '2026-11-29' },
        rows: Array.from({ length: rows }, (_, index) => ({
          ...{ completedOn: DAY, title: index % 3 ? TITLES.common : TITLES.long, hours: 600, code: CODE },
          award: index % 2 ? 'Certificate of Achievement' : 'Certificate of Completion',
          hoursBy: course.hoursBy,
          approvals: index % 4 ? [] : [approval(0), approval(1)],
          standing: index % 5 ? 'valid' : 'expired on 3 May 2026',
        })),
        totals: rows > 0 ? [{ label: 'All', hours: rows * 600 }] : [],
        verifyUrl: 'https://fascia-school.example/verify',
      },
      paper,
      '{"type":["VerifiableCredential"]}',
    ),
});

/** Every template with every name on every paper, and each at its fullest and its emptiest. */
export const SPECIMENS: readonly Specimen[] = PAPERS.flatMap((paper) => [
  ...(Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((whose) => [
    certificate('completion', course, 2, whose, paper),
    certificate('achievement', achievement, 2, whose, paper),
    certificate('diploma', diploma, 1, whose, paper),
    transcript(3, 1, whose, paper),
  ]),
  certificate('bare', bare, 1, 'short', paper),
  certificate('full', full, 4, 'long', paper),
  transcript(0, 1, 'common', paper),
  transcript(40, 5, 'long', paper),
]);
