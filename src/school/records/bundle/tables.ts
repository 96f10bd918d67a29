import type { Db } from '../../../../db/client.ts';
import { type Cell, CSV_START, csvLines } from '../../../platform/csv.ts';
import type { Snapshot } from '../../credentials/index.ts';
import type { Scope } from './scope.ts';
import {
  accountsOf,
  attemptsIn,
  awardsIn,
  closingsIn,
  decisionsIn,
  enrolmentsIn,
  purchasesIn,
  readingIn,
  registerIn,
  rightEventsIn,
  rightsIn,
  workIn,
} from './store.ts';

/** A table of a bundle: its file, what it holds, its columns, and its rows of some learners. */
export interface Table {
  file: string;
  about: string;
  columns: readonly string[];
  rows(db: Db, scope: Scope, learners: readonly string[]): Promise<Cell[][]>;
}

/** A moment as tables and JSON have it: in UTC, as ISO 8601 says. */
const moment = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());
const hundredths = (value: number | null): number | null => (value === null ? null : value / 100);

/** What a row of the roster says of a learner in a course. */
export interface RosterLine {
  person: string;
  name: string;
  email: string;
  course: string;
  enrolledAt: string;
  completedOn: string;
  certificate: string;
  /** As the certificate has it. */
  nameOnCertificate: string;
  hours: number | null;
  licences: string;
}

/** The roster: a line for each course of a learner, with the certificate that they hold of it, newest first where there are more. */
export async function rosterOf(db: Db, scope: Scope, learners: readonly string[]): Promise<RosterLine[]> {
  const [accounts, enrolments, awards] = await Promise.all([
    accountsOf(db, learners),
    enrolmentsIn(db, scope, learners),
    awardsIn(db, scope, learners),
  ]);
  return accounts.flatMap((account) => {
    const enrolled = enrolments.filter((it) => it.person === account.id);
    const held = awards.filter((it) => it.person === account.id).toReversed();
    const subjects = [...new Set([...enrolled.map((it) => it.course), ...held.map((it) => it.subject)])];
    return subjects.flatMap((course) => {
      const enrolment = enrolled.find((it) => it.course === course);
      const own = held.filter((it) => it.subject === course);
      return (own.length > 0 ? own : [undefined]).map((award): RosterLine => {
        const snapshot = award?.snapshot as Snapshot | undefined;
        return {
          person: account.id,
          name: account.name,
          email: account.email,
          course,
          enrolledAt: moment(enrolment?.startedAt ?? null),
          completedOn: snapshot ? (snapshot.completedOn ?? snapshot.issuedOn) : '',
          certificate: award?.code ?? '',
          nameOnCertificate: snapshot?.holder.name ?? '',
          hours: snapshot ? snapshot.hours / 100 : null,
          licences: (snapshot?.licences ?? []).map((it) => `${it.boardName} ${it.number}`).join('; '),
        };
      });
    });
  });
}

const ROSTER_COLUMNS = {
  person: 'learner',
  name: 'name',
  email: 'e-mail',
  course: 'course or diploma',
  enrolledAt: 'enrolled at',
  completedOn: 'completed on',
  certificate: 'certificate',
  nameOnCertificate: 'name on certificate',
  hours: 'CE hours',
  licences: 'licences',
} as const satisfies Record<keyof RosterLine, string>;

/** Every table of a bundle, in the order in which its index lists them. */
export const TABLES: readonly Table[] = [
  {
    file: 'tables/roster.csv',
    about: 'Who took which course, when, and the certificate that came of it',
    columns: Object.values(ROSTER_COLUMNS),
    rows: async (...given) =>
      (await rosterOf(...given)).map((line) =>
        (Object.keys(ROSTER_COLUMNS) as (keyof RosterLine)[]).map((key) => line[key]),
      ),
  },
  {
    file: 'tables/enrolments.csv',
    about: 'Enrolments, and by what right',
    columns: ['learner', 'course', 'enrolled at', 'by', 'access code'],
    rows: async (...given) =>
      (await enrolmentsIn(...given)).map((it) => [it.person, it.course, moment(it.startedAt), it.via, it.accessCode]),
  },
  {
    file: 'tables/rights.csv',
    about: 'What enrolments rest on: each right, from when until when, and what became of it',
    columns: ['right', 'learner', 'course', 'by', 'rests on', 'given at', 'begins', 'ends', 'use', 'money'],
    rows: async (...given) =>
      (await rightsIn(...given)).map((it) => [
        ...[it.id, it.person, it.course, it.via, it.basis, moment(it.grantedAt), moment(it.opensAt), moment(it.until)],
        ...[it.attendance, it.money],
      ]),
  },
  {
    file: 'tables/right-events.csv',
    about: 'What happened to those rights: leaves, longer access, withdrawals, payments',
    columns: ['right', 'learner', 'course', 'what', 'at', 'by'],
    rows: async (...given) =>
      (await rightEventsIn(...given)).map(({ event, person, course }) => [
        ...[event.right, person, course, event.kind, moment(event.at), event.by ?? 'the school'],
      ]),
  },
  {
    file: 'tables/purchases.csv',
    about: 'What learners bought; amounts in minor units of the currency',
    columns: ['purchase', 'learner', 'offer', 'seats', 'plan', 'opened at', 'state', 'currency', 'paid', 'refunded'],
    rows: async (...given) =>
      (await purchasesIn(...given)).map((it) => [
        ...[it.id, it.buyer, it.offer, it.seats, it.plan, moment(it.openedAt), it.state, it.currency],
        ...[it.paid, it.refunded],
      ]),
  },
  {
    file: 'tables/lessons.csv',
    about: 'Lessons opened, read to the end, and stated as done',
    columns: ['learner', 'course', 'lesson', 'what', 'at'],
    rows: async (...given) =>
      (await readingIn(...given)).map((it) => [it.person, it.course, it.activity, it.kind, moment(it.at)]),
  },
  {
    file: 'tables/attempts.csv',
    about: 'Attempts at quizzes, with their grades',
    columns: [
      'attempt',
      'learner',
      'course',
      'quiz',
      'number',
      'started at',
      'handed in at',
      'how',
      'graded at',
      'points',
      'of',
      'passed',
    ],
    rows: async (...given) =>
      (await attemptsIn(...given)).map((it) => [
        ...[it.id, it.person, it.course, it.quiz, it.number, moment(it.startedAt), moment(it.submittedAt), it.how],
        ...[moment(it.gradedAt), hundredths(it.earned), hundredths(it.possible), it.passed],
      ]),
  },
  {
    file: 'tables/case-work.csv',
    about: 'Work on case studies',
    columns: ['submission', 'learner', 'course', 'case', 'number', 'started at', 'handed in at', 'version of the case'],
    rows: async (...given) =>
      (await workIn(...given)).map((it) => [
        ...[it.id, it.person, it.course, it.case, it.number, moment(it.startedAt), moment(it.handedInAt), it.version],
      ]),
  },
  {
    file: 'tables/decisions.csv',
    about: 'What was decided on work on case studies',
    columns: [
      'submission',
      'learner',
      'course',
      'number',
      'decided at',
      'by',
      'released at',
      'why',
      'outcome',
      'percent',
    ],
    rows: async (...given) =>
      (await decisionsIn(...given)).map(({ decision: it, person, course }) => [
        ...[it.submission, person, course, it.number, moment(it.at), it.marker, moment(it.releasedAt), it.reason],
        ...[it.outcome, hundredths(it.score)],
      ]),
  },
  {
    file: 'tables/attestations.csv',
    about: 'What learners attested before their certificates, and the names that they confirmed',
    columns: ['learner', 'course', 'at', 'name', 'attested'],
    rows: async (...given) =>
      (await closingsIn(...given)).map((it) => [it.person, it.course, moment(it.at), it.name, it.attestation]),
  },
  {
    file: 'tables/awards.csv',
    about: 'Certificates and diplomas',
    columns: [
      'code',
      'learner',
      'kind',
      'of',
      'number',
      'replaces',
      'issued at',
      'holds until',
      'holder',
      'title',
      'CE hours',
      'requirements',
    ],
    rows: async (...given) =>
      (await awardsIn(...given)).map((it) => {
        const { holder, title, hours, requirements } = it.snapshot as Snapshot;
        return [
          ...[it.code, it.person, it.kind, it.subject, it.number, it.replaces, moment(it.issuedAt)],
          ...[moment(it.expiresAt), holder.name, title, hours / 100, requirements],
        ];
      }),
  },
  {
    file: 'tables/register.csv',
    about: 'Entries of the register of awards, with the hashes of its chain',
    columns: ['number', 'at', 'what', 'award', 'by', 'reason', 'replaced by', 'digest', 'hash'],
    rows: async (...given) =>
      (await registerIn(...given)).map(({ entry: it }) => [
        ...[it.number, moment(it.at), it.kind, it.award, it.by, it.reason, it.replacedBy, it.digest, it.hash],
      ]),
  },
];

/** A table as CSV, a batch of learners at a time. */
export async function* csvOf(
  table: Table,
  db: Db,
  scope: Scope,
  batches: readonly (readonly string[])[],
): AsyncGenerator<string> {
  yield CSV_START + csvLines([table.columns]);
  for (const learners of batches) yield csvLines(await table.rows(db, scope, learners));
}
