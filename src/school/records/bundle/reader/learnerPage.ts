import { DAY } from '../../../../platform/clock.ts';
import { formatDay, formatMoment, formatMoney } from '../../../../platform/format.ts';
import { html, type Part } from '../../../../platform/html.ts';
import { findActivity, findCourse, findDiploma, findOffer } from '../../../catalogue/index.ts';
import { hoursText, type Snapshot } from '../../../credentials/index.ts';
import { type Edition, editionAt } from '../../editions/edition.ts';
import { editionName } from '../editionName.ts';
import type { AttemptRecord, AwardRecord, LearnerRecord, WorkRecord } from '../learnerRecord.ts';
import { answerWords } from './answerWords.ts';
import { facts, type PageFrame, page, section, table } from './frame.ts';

/** What a learner's page rests on besides their record. */
export interface LearnerContext {
  frame: Omit<PageFrame, 'title' | 'up'>;
  /** Editions of courses, by the course's id. */
  editions: ReadonlyMap<string, readonly Edition[]>;
  /** Contents of versions of questions, by hash. */
  questions: ReadonlyMap<string, unknown>;
  /** Codes of awards of which the bundle has the signed credential, and the PDF. */
  credentials: ReadonlySet<string>;
  pdfs: ReadonlySet<string>;
}

/** The page of a learner: what they took, what they did, and what they were awarded. */
export function learnerPage(record: LearnerRecord, context: LearnerContext): string {
  const { account, enrolments, rights, purchases, attempts, work, closings, awards, reading, priorLearning, signOffs } =
    record;
  return page(
    { ...context.frame, title: account.name, up: '../' },
    facts([
      ['E-mail address', account.email],
      ['Account', html`<code>${account.id}</code>`],
      ['Registered', formatDay(account.registeredAt)],
    ]),
    section(
      'Certificates and diplomas',
      awards.map((it) => awardCard(it, context)),
    ),
    section(
      'Courses',
      table(
        ['Course', 'Enrolled', 'By', 'Text on that day'],
        enrolments.map((it) => [
          titleOf(it.course),
          formatMoment(it.startedAt),
          it.via,
          editionLink(it.course, it.startedAt, context),
        ]),
      ),
    ),
    section(
      'What enrolments rest on',
      table(
        ['Course', 'What happened', 'When'],
        rights.flatMap(({ course, via, events }) =>
          events.map((it) => [titleOf(course), `${via}: ${it.kind}`, formatMoment(it.at)]),
        ),
      ),
    ),
    section(
      'Purchases',
      table(
        ['What', 'When', 'State', 'Paid', 'Went back'],
        purchases.map((it) => [
          ...[findOffer(it.offer)?.title ?? it.offer, formatMoment(it.openedAt), it.state],
          ...[formatMoney(it.paid, it.currency), formatMoney(it.refunded, it.currency)],
        ]),
      ),
    ),
    section(
      'Attestations',
      closings.map(
        (it) =>
          html`<div class="card"><h3>${titleOf(it.course)}</h3>${facts([
            ['When', formatMoment(it.at)],
            ['Name confirmed', html`<bdi>${it.name}</bdi>`],
            ['Attested', html`<span class="words">${it.attestation}</span>`],
          ])}</div>`,
      ),
    ),
    section(
      'Quizzes',
      attempts.map((it) => attemptCard(it, context)),
    ),
    section('Case studies', work.map(workCard)),
    section(
      'Lessons',
      table(
        ['Lesson', 'What', 'When'],
        reading.map((it) => [activityTitle(it.activity), READ[it.kind], formatMoment(it.at)]),
      ),
    ),
    section(
      'Learned elsewhere',
      table(
        ['What', 'Where', 'Hours', 'Answer'],
        priorLearning.map((it) => [
          it.title,
          it.provider,
          it.hours / 100,
          it.outcome === null ? 'waits' : `${it.outcome}: ${it.answer ?? ''}`,
        ]),
      ),
    ),
    section(
      'Practical skills',
      table(
        ['Skill', 'Seen on', 'Judged', 'Note'],
        signOffs.map((it) => [it.skill, it.seenOn, it.outcome, it.note]),
      ),
    ),
  );
}

const READ = { opened: 'opened', 'reached-end': 'read to the end', stated: 'stated as done' } as const;

const titleOf = (subject: string): string => findCourse(subject)?.title ?? findDiploma(subject)?.title ?? subject;
const activityTitle = (path: string): string => findActivity(path)?.title ?? path;

function awardCard({ code, kind, subject, snapshot: kept, register }: AwardRecord, context: LearnerContext): Part {
  const snapshot = kept as Snapshot;
  const done = snapshot.completedOn ?? snapshot.issuedOn;
  const files = [
    context.pdfs.has(code) && html`<a href="../certificates/${code}.pdf">PDF</a> `,
    context.credentials.has(code) && html`<a href="../certificates/${code}.json">signed credential</a>`,
  ];
  return html`<div class="card"><h3>${snapshot.title}</h3>${facts([
    ['Holder', html`<bdi>${snapshot.holder.name}</bdi>`],
    ['Certifies', snapshot.certifies ?? kind],
    ['Hours', hoursText(snapshot.hours)],
    ['Completed on', formatDay(Date.parse(done))],
    ['Issued on', formatDay(Date.parse(snapshot.issuedOn))],
    ['Taught by', snapshot.instructors.map((it) => [it.name, it.credentials].filter(Boolean).join(', ')).join('; ')],
    [
      'Approvals',
      (snapshot.approvals ?? []).map(
        (it) => html`<span class="words">${[it.boardName, it.provider, it.course].filter(Boolean).join(', ')}</span>`,
      ),
    ],
    ['Licences', (snapshot.licences ?? []).map((it) => `${it.boardName} ${it.number}`).join('; ')],
    ['Code', html`<code>${code}</code>`],
    ['Checked at', snapshot.verifyUrl],
    ['Rests on', html`<span class="words">${snapshot.evidence.join('\n')}</span>`],
    ['Requirements', snapshot.requirements !== undefined && html`<code>${snapshot.requirements}</code>`],
    ['Course text then', kind === 'course' && editionLink(subject, Date.parse(done) + DAY - 1, context)],
    [
      'Register',
      register.map(
        (it) => html`<span class="words">${formatMoment(it.at)}: ${it.kind}${it.reason && ` (${it.reason})`}
</span>`,
      ),
    ],
    ['Files', files.some(Boolean) && files],
  ])}</div>`;
}

/** The text of a course as it was at a moment, or that none is that old. */
function editionLink(course: string, at: number, { editions }: LearnerContext): Part {
  const then = editionAt(editions.get(course) ?? [], at);
  if (then.edition) {
    return html`<a href="../courses/${editionName(then.edition)}.html">as served since ${formatDay(then.edition.since)}</a>`;
  }
  return then.oldest
    ? html`<span class="soft">no text is kept from before <a href="../courses/${editionName(then.oldest)}.html">${formatDay(then.oldest.since)}</a></span>`
    : html`<span class="soft">no text of this course is kept</span>`;
}

function attemptCard(attempt: AttemptRecord, { questions }: LearnerContext): Part {
  const { earned, possible, passed } = attempt;
  const grade =
    earned === null || possible === null
      ? html`<span class="soft">${attempt.submittedAt === null ? 'not handed in' : 'waits for a mark'}</span>`
      : html`${earned / 100} of ${possible / 100} points, <span class="${passed ? 'good' : 'bad'}">${passed ? 'passed' : 'not passed'}</span>`;
  return html`<details><summary>${activityTitle(attempt.quiz)}, attempt ${attempt.number}: ${grade}</summary><div>${facts(
    [
      ['Started', formatMoment(attempt.startedAt)],
      [
        'Handed in',
        attempt.submittedAt !== null &&
          `${formatMoment(attempt.submittedAt)}, by ${attempt.how === 'student' ? 'the learner' : 'the school, its time was over'}`,
      ],
      ['Graded', attempt.gradedAt !== null && formatMoment(attempt.gradedAt)],
      ['Attempt', html`<code>${attempt.id}</code>`],
    ],
  )}${table(
    ['Question', 'Answer', 'Points'],
    attempt.questions.map((it) => {
      const { question, answer } = answerWords(questions.get(it.version), it.order, it.answers.at(-1)?.response);
      return [
        html`<span class="words">${question || it.item}</span>`,
        answer ? html`<span class="words">${answer}</span>` : html`<span class="soft">none</span>`,
        it.earned === null ? '' : `${it.earned / 100} of ${(it.possible ?? it.points) / 100}`,
      ];
    }),
  )}</div></details>`;
}

function workCard(work: WorkRecord): Part {
  const last = work.decisions.at(-1);
  const state = last
    ? `${last.outcome}, ${last.score / 100} %`
    : work.handedInAt === null
      ? 'a draft'
      : 'waits for a mark';
  return html`<details><summary>${activityTitle(work.case)}, try ${work.number}: ${state}</summary><div>${facts([
    ['Begun', formatMoment(work.startedAt)],
    ['Handed in', work.handedInAt !== null && formatMoment(work.handedInAt)],
    ['Submission', html`<code>${work.id}</code>`],
    ['Version of the case', html`<code>${work.version}</code>`],
  ])}${work.sections.map((it) => html`<h3>${it.section}</h3><div class="words">${it.text}</div>`)}
${
  work.deeds.length > 0 &&
  html`<h3>With the patient</h3>${table(
    ['When', 'What'],
    work.deeds.map((it) => [formatMoment(it.at), html`<code>${JSON.stringify(it.deed)}</code>`]),
  )}`
}
${
  work.files.length > 0 &&
  html`<h3>Files</h3>${table(
    ['Name', 'Kind', 'SHA-256', ''],
    work.files.map((it) => [
      html`<bdi>${it.name}</bdi>`,
      it.type ?? '',
      html`<code>${it.sha256 ?? ''}</code>`,
      it.removedAt === null ? '' : `removed ${formatMoment(it.removedAt)}`,
    ]),
  )}`
}
${work.decisions.map(
  (it) =>
    html`<h3>Decision ${it.number}: ${it.outcome}, ${it.score / 100} %</h3>${facts([
      ['When', formatMoment(it.at)],
      ['By', html`<code>${it.marker}</code>`],
      ['Why', it.reason],
      ['Comment', html`<span class="words">${it.comment}</span>`],
    ])}${table(
      ['Criterion', 'Level', 'Comment'],
      it.criteria.map((one) => [one.criterion, one.level, html`<span class="words">${one.comment}</span>`]),
    )}`,
)}
${
  work.appeal !== null &&
  html`<h3>Appeal</h3>${facts([
    ['When', formatMoment(work.appeal.at)],
    ['Reason', html`<span class="words">${work.appeal.reason}</span>`],
    [
      'Answer',
      work.appeal.answer !== null &&
        html`<span class="words">${work.appeal.outcome ?? ''}: ${work.appeal.answer}</span>`,
    ],
  ])}`
}</div></details>`;
}
