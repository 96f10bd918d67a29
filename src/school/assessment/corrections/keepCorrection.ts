import type { Db } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import { record } from '../../audit/index.ts';
import { addVersions } from '../store.ts';
import { isWorse } from './change.ts';
import { answerOf } from './givenAnswers.ts';
import { putKeys, putMarked, putScores } from './marked/store.ts';
import { rulingsBy } from './markWith.ts';
import type { Asked, Plan } from './plan.ts';
import { courseOf } from './preview.ts';
import { addEffects, addRegrade, addRulings, type KeptChange, type Regrade } from './store.ts';

type Deed = Pick<Regrade, 'id' | 'actor' | 'at' | 'reason'>;

/** Keeps a correction as it was planned: itself, its rulings, what it did to each attempt, the new marks, the audit. */
export async function keepCorrection(tx: Db, deed: Deed, asked: Asked, plan: Plan): Promise<void> {
  const { quiz, item, change, mayFall } = asked;
  const { ground, graded } = plan;
  const { present } = ground;
  if (present) await addVersions(tx, [{ hash: present.hash, content: present.item }]);
  const kept = await keptChange(tx, asked, plan);
  await addRegrade(tx, { ...deed, course: courseOf(quiz), quiz, item, mayFall, change: kept });
  const rulings = rulingsBy(ground, mayFall).map((it) => ({ ...it, id: newId(), quiz, regrade: deed.id }));
  await addRulings(tx, rulings);
  await keepMarks(tx, asked, plan, deed.at);
  const effects = graded.map(({ attempt, before, after }) => ({ attempt: attempt.id, before, after }));
  await addEffects(tx, deed.id, effects);
  await record(tx, {
    ...{ at: deed.at, actor: deed.actor },
    action: 'results-corrected',
    subject: `quiz/${quiz}`,
    details: { correction: deed.id, item, change: change.kind, mayFall, reason: deed.reason, ...countsOf(plan) },
  });
}

async function keptChange(tx: Db, { item, change }: Asked, plan: Plan): Promise<KeptChange> {
  const { present, from } = plan.ground;
  return {
    ...change,
    ...{ fingerprint: plan.fingerprint, from: [...from] },
    ...(change.kind === 'version' && present && { version: present.hash }),
    ...(change.kind === 'accept' && { words: await wordsOf(tx, item, plan) }),
  };
}

/** The answer that an accepting correction is about, from one of the attempts that gave it. */
async function wordsOf(tx: Db, item: string, { graded, waiting }: Plan): Promise<string[]> {
  const [one] = [...graded, ...waiting];
  return one ? answerOf(tx, one.attempt.id, item) : [];
}

async function keepMarks(tx: Db, { item, change }: Asked, { ground, graded, waiting }: Plan, at: number) {
  const remarked = [...graded.flatMap(({ attempt, remarked: it }) => (it ? [{ attempt, ...it }] : [])), ...waiting];
  if (change.kind === 'version' && ground.present) {
    const keyed = remarked.map(({ attempt, pinned }) => ({ attempt: attempt.id, pinned }));
    await putKeys(tx, item, ground.present.hash, keyed);
  }
  await putMarked(tx, remarked);
  const scores = remarked.flatMap(({ attempt, score }) => (score ? [{ attempt: attempt.id, score }] : []));
  await putScores(tx, scores, at);
}

const countsOf = ({ graded, waiting, turns }: Plan) => ({
  attempts: graded.length + waiting.length,
  rose: graded.filter(({ before, after }) => isWorse(before, after)).length,
  fell: graded.filter(({ before, after }) => isWorse(after, before)).length,
  passNow: [...turns.values()].filter((it) => it === 'starts').length,
  passNoMore: [...turns.values()].filter((it) => it === 'stops').length,
});
