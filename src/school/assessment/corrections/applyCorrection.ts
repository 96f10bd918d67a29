import { type Db, write } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import { canTeach, type Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { post } from '../../mail/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { tellIfPassed } from '../endAttempt.ts';
import { addVersions, attemptsAtQuiz } from '../store.ts';
import type { Attempt } from '../types.ts';
import { putKeys, putMarked, putScores } from './attempts/store.ts';
import { AT_ONCE, inBatches } from './batches.ts';
import { isChanged, isWorse } from './change.ts';
import { answerOf } from './givenAnswers.ts';
import { rulingsBy } from './markWith.ts';
import { type Result, resultsCorrected, type Told } from './messages.ts';
import { type Asked, type Plan, type PlanRefusal, planCorrection } from './plan.ts';
import { courseOf } from './preview.ts';
import { addEffects, addRegrade, addRulings, effectsOf, peopleWith, type Regrade, regradesOf } from './store.ts';

export type ApplyRefusal = PlanRefusal | 'not-instructor' | 'reason-missing' | 'reason-long' | 'stale';

/** The longest reason, in characters. */
export const REASON_MAX = 500;

/** How many passes are announced in one transaction: each may complete a course, which reads much. */
const ANNOUNCED_AT_ONCE = 50;

/**
 * Makes a correction as it was previewed: marks anew, keeps rulings and effects, tells each student whose result
 * changed, and announces whose quiz now counts as passed. All is one transaction; where it makes many pass, those
 * after the first 50 are announced in transactions that follow, so that others can save meanwhile. The same form sent
 * twice corrects once, and announces what a stop in between left out.
 * @param given.reason why, 1 to 500 characters; students read it. @param given.expected fingerprint of the preview.
 * @param now in ms. Refused as `correctionRefusal` words it; `stale` when the preview no longer holds.
 */
export async function applyCorrection(
  teacher: Person,
  asked: Asked,
  given: { reason: string; expected: string },
  now: number,
): Promise<Done<{ correction: string }> | Refused<ApplyRefusal>> {
  if (!canTeach(teacher, courseOf(asked.quiz))) return refused('not-instructor');
  const reason = given.reason.trim();
  if (reason === '') return refused('reason-missing');
  if ([...reason].length > REASON_MAX) return refused('reason-long');
  const applied = await write((tx) => applyIn(tx, teacher, asked, { ...given, reason }, now));
  if (!applied.ok) return applied;
  const later = applied.passed.slice(ANNOUNCED_AT_ONCE);
  await inBatches(later, ANNOUNCED_AT_ONCE, (batch) => write((tx) => announceAll(tx, batch, now)));
  return done({ correction: applied.correction });
}

async function applyIn(
  tx: Db,
  teacher: Person,
  asked: Asked,
  { reason, expected }: { reason: string; expected: string },
  now: number,
) {
  const earlier = (await regradesOf(tx, asked.quiz)).find(
    (it) => it.change.fingerprint === expected && it.actor === teacher.id,
  );
  if (earlier) return done({ correction: earlier.id, passed: await passedBy(tx, earlier) });
  const plan = await planCorrection(tx, asked);
  if (!plan.ok) return plan;
  if (plan.fingerprint !== expected) return refused<ApplyRefusal>('stale');
  if (!plan.applies) return refused<ApplyRefusal>('nothing-to-change');
  const deed = { id: newId(), actor: teacher.id, at: now, reason };
  await keep(tx, deed, asked, plan);
  await tell(tx, plan, { change: asked.change.kind, reason }, now);
  const passed = plan.attempts.filter((it) => plan.turns.get(it.person) === 'starts');
  const once = [...new Map(passed.map((it) => [it.person, it])).values()];
  await announceAll(tx, once.slice(0, ANNOUNCED_AT_ONCE), now);
  return done({ correction: deed.id, passed: once });
}

/** Whose attempts a correction made pass that was made before. */
async function passedBy(tx: Db, { id, quiz }: Regrade): Promise<Attempt[]> {
  const rose = (await effectsOf(tx, id)).filter(({ before, after }) => !before.passed && after.passed);
  if (rose.length <= ANNOUNCED_AT_ONCE) return [];
  const people = new Set(rose.map((it) => it.person));
  const own = (await attemptsAtQuiz(tx, quiz)).filter((it) => people.has(it.person));
  return [...new Map(own.map((it) => [it.person, it])).values()];
}

/** Announces for each student a quiz that counts as passed now. */
const announceAll = (tx: Db, attempts: readonly Attempt[], now: number): Promise<never[]> =>
  inBatches(attempts, 5, async (batch) => {
    for (const attempt of batch) await tellIfPassed(tx, attempt, now);
    return [];
  });

type Deed = Pick<Regrade, 'id' | 'actor' | 'at' | 'reason'>;

async function keep(tx: Db, deed: Deed, asked: Asked, plan: Plan): Promise<void> {
  const { quiz, item, change, mayFall } = asked;
  const { ground, graded, waiting, fingerprint } = plan;
  const { present, from } = ground;
  if (present) await addVersions(tx, [{ hash: present.hash, content: present.item }]);
  const kept = {
    ...change,
    ...{ fingerprint, from: [...from] },
    ...(change.kind === 'version' && present && { version: present.hash }),
    ...(change.kind === 'accept' && { words: await wordsOf(tx, item, plan) }),
  };
  await addRegrade(tx, { ...deed, course: courseOf(quiz), quiz, item, mayFall, change: kept });
  await addRulings(
    tx,
    rulingsBy(ground, mayFall).map((it) => ({ ...it, id: newId(), quiz, regrade: deed.id })),
  );
  const remarked = [...graded.flatMap(({ attempt, remarked: it }) => (it ? [{ attempt, ...it }] : [])), ...waiting];
  if (change.kind === 'version' && present) {
    await putKeys(
      tx,
      item,
      present.hash,
      remarked.map(({ attempt, pinned }) => ({ attempt: attempt.id, pinned })),
    );
  }
  await putMarked(tx, remarked);
  const scores = remarked.flatMap(({ attempt, score }) => (score ? [{ attempt: attempt.id, score }] : []));
  await putScores(tx, scores, deed.at);
  await addEffects(
    tx,
    deed.id,
    graded.map(({ attempt, before, after }) => ({ attempt: attempt.id, before, after })),
  );
  await record(tx, {
    ...{ at: deed.at, actor: deed.actor },
    action: 'results-corrected',
    subject: `quiz/${quiz}`,
    details: { correction: deed.id, item, change: change.kind, mayFall, reason: deed.reason, ...countsOf(plan) },
  });
}

/** The answer that an accepting correction is about, from one of the attempts that gave it. */
async function wordsOf(tx: Db, item: string, { graded, waiting }: Plan): Promise<string[]> {
  const [one] = [...graded, ...waiting];
  return one ? answerOf(tx, one.attempt.id, item) : [];
}

const countsOf = ({ graded, waiting, turns }: Plan) => ({
  attempts: graded.length + waiting.length,
  rose: graded.filter(({ before, after }) => isWorse(before, after)).length,
  fell: graded.filter(({ before, after }) => isWorse(after, before)).length,
  passNow: [...turns.values()].filter((it) => it === 'starts').length,
  passNoMore: [...turns.values()].filter((it) => it === 'stops').length,
});

/** Writes to each student whose result changed, once. */
async function tell(tx: Db, { graded, waiting, turns }: Plan, what: Omit<Told, 'turn'>, now: number): Promise<void> {
  const changed: Result[] = [
    ...graded.filter((it) => isChanged(it.before, it.after)),
    ...waiting.flatMap(({ attempt, score }) => (score ? [{ attempt, before: undefined, after: score }] : [])),
  ];
  const byPerson = Map.groupBy(changed, (it) => it.attempt.person);
  const people = await peopleWith(tx, [...byPerson.keys()]);
  await inBatches([...byPerson], AT_ONCE, async (batch) => {
    for (const [person, results] of batch) {
      const to = people.get(person);
      if (to) await post(tx, resultsCorrected(to, { ...what, turn: turns.get(person) }, results), now);
    }
    return [];
  });
}
