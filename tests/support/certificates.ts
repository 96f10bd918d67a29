import type { Snapshot } from '../../src/school/credentials/index.ts';

export const CODE = '7K3M-9QXT-A0C1-EFGH';
export const ISSUED = Date.UTC(2026, 10, 23, 9);

const approval = { title: 'Foundations of Medical Massage', hours: 600, rules: '2026' };

/** What a certificate states that has something in every field. */
export const certificateSnapshot: Snapshot = {
  design: 2,
  kind: 'course',
  certifies: 'achievement',
  holder: { name: 'Maria Sørensen' },
  title: 'Foundations of Medical Massage',
  subject: { id: 'foundations', version: 1 },
  hours: 600,
  hoursBy: { reading: 300, video: 150, assessment: 100, practice: 50 },
  statement: 'has completed every lesson and passed every quiz and case study of the continuing education course',
  objectives: [
    'Take a history that finds red flags before any hands-on work begins.',
    'Plan a treatment from findings, and judge it by what changes.',
  ],
  instructors: [{ name: 'Maya Lindqvist', credentials: 'RMT' }],
  delivery: 'home-study',
  startedOn: '2026-11-03',
  completedOn: '2026-11-23',
  issuedOn: '2026-11-23',
  expiresOn: '2028-11-22',
  approvals: [
    {
      ...approval,
      board: 'ncbtmb',
      boardName: 'National Certification Board for Therapeutic Massage & Bodywork',
      provider: '451234-11',
      course: '1177',
    },
    {
      ...approval,
      board: 'florida',
      boardName: 'Florida Board of Massage Therapy',
      provider: '50-1234',
      course: '20-5',
    },
  ],
  licences: [{ board: 'florida', boardName: 'Florida Board of Massage Therapy', number: 'MA 12345' }],
  replaces: { code: 'AAAA-BBBB-CCCC-DDDD', because: 'corrected' },
  school: {
    name: 'Fascia School of Medical Massage',
    address: '14 Sample Row, Exampleton EX0 0MP',
    logo: 'fascia-school.svg',
  },
  signatory: { name: 'Maya Lindqvist', title: 'Director of Education', signature: 'maya-lindqvist.svg' },
  verifyUrl: `https://fascia-school.example/verify/${CODE}`,
  evidence: ['submission/not-for-strangers'],
};

/** Names in the scripts of the world. */
export const NAMES = {
  Latin: 'Maria Sørensen',
  Vietnamese: 'Nguyễn Thị Phượng',
  Cyrillic: 'Ольга Щербакова',
  Greek: 'Ἀριστοτέλης Παπαδόπουλος',
  'combining accents': 'N\u0331a\u0323\u0302 x\u030c q\u0303',
  Arabic: 'محمد بن عبد الرحمن الفارسي',
  Hebrew: 'יהודית בן־דוד',
  Devanagari: 'लक्ष्मी त्रिपाठी',
  Thai: 'สมชาย ใจดี',
  'Thai with a tone on a vowel of two parts': 'น้ำฝน',
  'simplified Chinese': '王小明',
  'traditional Chinese': '龔曉龍',
  Japanese: '髙橋 さくら',
  Korean: '김민서',
} as const;
