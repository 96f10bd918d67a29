import type { Db } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { post } from '../../mail/index.ts';
import { appealAnswered } from '../messages.ts';
import { versionHashOf } from '../store.ts';
import type { Submission } from '../submission.ts';
import { agree, type GivenReading } from './agree.ts';
import { answerAppeal } from './answerAppeal.ts';
import { askAnother } from './askAnother.ts';
import type { Automatic, GivenMark, Outcome } from './decideMarking.ts';
import type { Mark, Role } from './mark.ts';
import { addDecision, newestDecision } from './store.ts';
import { tellDecision } from './tellDecision.ts';
import { wholeScore } from './wholeScore.ts';

/** What came of a reading: the other is awaited, a third marker is asked, or there is a decision, released or not. */
export type Came = 'waits' | 'moderation' | 'decided' | 'released';

/** A reading that was just given, with the others of its submission. */
interface Given {
  submission: Submission;
  marks: readonly Mark[];
  role: Role;
  marker: Person;
  automatic: Automatic;
}

type Reason = 'marked' | 'moderated' | 'appeal';

/** Brings about what follows from a reading that was given. */
export async function settle(tx: Db, it: Given, now: number): Promise<Came> {
  const [first, second] = (['first', 'second'] as const).map((role) => it.marks.find((mark) => mark.role === role));
  const own = asReading(it.marks.find((mark) => mark.role === it.role));
  if (!own) throw new Error('a reading that was given says what it gives');
  if (it.role === 'moderation') return decide(tx, it, own, 'moderated', now);
  if (it.role === 'appeal') return answer(tx, it, own, now);
  if (!second) return decide(tx, it, own, 'marked', now);
  const [one, other] = [asReading(first), asReading(second)];
  if (!one || !other) return 'waits';
  const { rubric, marking } = it.submission.version;
  const agreement = agree(rubric, one, other, marking.moderation);
  if (agreement.kind === 'differ') return differ(tx, it, agreement, now);
  const { given, outcome, rubric: score } = agreement;
  return decide(tx, it, { given, outcome, score }, 'marked', now);
}

function asReading(mark: Mark | undefined): GivenReading | undefined {
  if (!mark?.draft || !mark.outcome || mark.score === null || mark.givenAt === null) return undefined;
  return { given: mark.draft, outcome: mark.outcome, score: mark.score };
}

async function differ(tx: Db, it: Given, { by, outcomes }: { by: number; outcomes: boolean }, now: number) {
  const { submission, marks } = it;
  const subject = `submission/${submission.id}`;
  await record(tx, { at: now, actor: null, action: 'moderation-opened', subject, details: { by, outcomes } });
  await askAnother(tx, submission, 'moderation', marks, now);
  return 'moderation' as const;
}

/** Answers an appeal: a better mark takes the place of the one that stood, any other leaves it. */
async function answer(tx: Db, it: Given, own: GivenReading, now: number): Promise<Came> {
  const { submission, marker, automatic } = it;
  const score = wholeScore(submission.version.automatic, own.score, automatic?.score);
  const came = await answerAppeal(tx, submission, marker, { ...own, score }, now);
  if (came === 'changed') return decide(tx, it, own, 'appeal', now);
  await post(tx, appealAnswered(submission), now);
  return 'released';
}

/** Adds the decision, and lets the student know unless it waits for its batch. An answer to an appeal never waits. */
async function decide(tx: Db, it: Given, { given, outcome, score: rubric }: GivenReading, reason: Reason, now: number) {
  const { submission, marker, automatic } = it;
  const score = wholeScore(submission.version.automatic, rubric, automatic?.score);
  const number = (await newestDecision(tx, submission.id)) + 1;
  const waits = submission.version.marking.release === 'batch' && reason !== 'appeal';
  const decision = {
    ...{ submission: submission.id, number, marker: marker.id, at: now, releasedAt: waits ? null : now, reason },
    ...{ outcome, score, automatic: automatic?.score ?? null, comment: given.comment },
    version: await versionHashOf(tx, submission.id),
  };
  await addDecision(tx, decision, criteriaOf(submission, given));
  await recordDecision(tx, submission, decision, given);
  if (waits) return 'decided' as const;
  await tellDecision(tx, submission, { outcome, appeal: reason === 'appeal' }, now);
  return 'released' as const;
}

const criteriaOf = ({ version }: Submission, { levels, comments }: GivenMark) =>
  version.rubric.map(({ id }) => ({ criterion: id, level: levels[id] ?? 0, comment: comments[id] ?? '' }));

async function recordDecision(
  tx: Db,
  { id, case: path, number: of }: Submission,
  {
    number,
    marker,
    at,
    reason,
    outcome,
    score,
    automatic,
    releasedAt,
  }: {
    number: number;
    marker: string;
    at: number;
    reason: Reason;
    outcome: Outcome;
    score: number;
    automatic: number | null;
    releasedAt: number | null;
  },
  { levels }: GivenMark,
): Promise<void> {
  const details = { case: path, number: of, decision: number, reason, outcome, score, automatic, levels };
  const entry = { at, actor: marker, subject: `submission/${id}` };
  await record(tx, { ...entry, action: 'submission-marked', details });
  if (releasedAt !== null) await record(tx, { ...entry, action: 'mark-released', details: { decision: number } });
}
