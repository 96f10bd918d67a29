import type { Db } from '../../../../db/client.ts';
import { sha256 } from '../../../platform/tokens.ts';
import { findQuiz } from '../../catalogue/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { Score } from '../score.ts';
import { attemptsAtQuiz, rulingsOf } from '../store.ts';
import type { Attempt } from '../types.ts';
import { holdersOf, versionsWith } from './attempts/store.ts';
import type { Change } from './change.ts';
import type { Ground } from './markWith.ts';
import { type Planned, type Reckoned, reckon } from './reckon.ts';
import { type Regrade, regradesOf } from './store.ts';
import { type Turn, turnsBy } from './turns.ts';
import { isRightForAll, presentVersion, sectionsOfWorth, versionsToChange } from './versionsInUse.ts';

/** What is to be put right. */
export interface Asked {
  /** COURSE/MODULE/ACTIVITY. */
  quiz: string;
  item: string;
  change: Change;
  /** Whether results may fall by it. */
  mayFall: boolean;
}

/** All that a correction does. */
export interface Plan extends Reckoned {
  ground: Ground;
  /** How many attempts run that hold the item. */
  running: number;
  /** Whether there is anything to apply: not where the same was applied before, and whoever is left would only lose. */
  applies: boolean;
  /** For whom the quiz begins or ceases to count as passed, by person. */
  turns: Map<string, Turn>;
  /** Everybody's attempts at the quiz. */
  attempts: Attempt[];
  /** The same as long as everything is that the plan rests on. */
  fingerprint: string;
}

export type PlanRefusal = 'unknown-item' | 'nothing-to-change' | 'never-given' | 'numbers-differ';

/** Reckons all that a correction does, from what is kept now. Writes nothing. */
export async function planCorrection(db: Db, asked: Asked): Promise<Done<Plan> | Refused<PlanRefusal>> {
  const { quiz, change } = asked;
  const known = await knownOf(db, asked);
  if (!known.ok) return known;
  const { ground, attempts, holders, past } = known;
  const held = new Map(holders.map((it) => [it.attempt, it.marks]));
  const concerned = attempts.filter((it) => it.submission && ground.from.includes(held.get(it.id) ?? ''));
  const reckoned = await reckon(db, concerned, ground, asked.mayFall);
  const { graded, waiting } = reckoned;
  if (graded.length === 0 && waiting.length === 0) {
    if (change.kind === 'version') return refused('nothing-to-change');
    if (change.kind === 'accept') return refused('never-given');
  }
  const plan = {
    ...reckoned,
    ...{ ground, attempts },
    applies: change.kind !== 'version' || waiting.length > 0 || graded.some((it) => it.remarked || isNews(it, known)),
    running: attempts.filter((it) => !it.submission && held.has(it.id)).length,
    turns: turnsIn(quiz, attempts, reckoned),
  };
  return done({ ...plan, fingerprint: fingerprintOf(asked, plan, past.length) });
}

/** Whether no earlier correction has put the version in the file before a student who keeps the marks of another. */
const isNews = ({ attempt }: Planned, { ground, past }: { ground: Ground; past: readonly Regrade[] }): boolean =>
  !past.some(({ item, change, at }) => {
    const same = item === ground.item && change.version === ground.present?.hash;
    return same && at >= (attempt.submission?.submittedAt ?? 0);
  });

/** What a plan starts from. */
async function knownOf(db: Db, { quiz, item, change, mayFall }: Asked) {
  const [attempts, holders, rulings, past] = await Promise.all([
    attemptsAtQuiz(db, quiz),
    holdersOf(db, quiz, item),
    rulingsOf(db, quiz),
    regradesOf(db, quiz),
  ]);
  const present = presentVersion(quiz, item);
  const marking = [...new Set(holders.map((it) => it.marks))].sort();
  if (!present && marking.length === 0) return refused<PlanRefusal>('unknown-item');
  if (!present && change.kind === 'version') return refused<PlanRefusal>('nothing-to-change');
  const from = versionsToChange({ change, mayFall }, item, { marking, present: present?.hash, rulings });
  if (from.length === 0) return refused<PlanRefusal>('nothing-to-change');
  if (change.kind === 'accept') {
    const versions = [...(await versionsWith(db, from)).values(), ...(present ? [present.item] : [])];
    if (!versions.every((it) => isRightForAll(it, change.chosen))) return refused<PlanRefusal>('numbers-differ');
  }
  const ground: Ground = { item, change, from, present, worth: sectionsOfWorth(quiz), rulings };
  return done({ ground, attempts, holders, past });
}

function turnsIn(quiz: string, attempts: readonly Attempt[], { graded, waiting }: Reckoned): Map<string, Turn> {
  const rule = findQuiz(quiz) ?? attempts.at(-1)?.rule;
  const scores = new Map<string, Score>(graded.map((it) => [it.attempt.id, it.after]));
  for (const { attempt, score } of waiting) if (score) scores.set(attempt.id, score);
  return rule ? turnsBy(attempts, scores, rule) : new Map();
}

function fingerprintOf(
  { quiz, item, change, mayFall }: Asked,
  { graded, waiting, ground }: Pick<Plan, 'graded' | 'waiting' | 'ground'>,
  corrections: number,
): string {
  const effects = graded.map(({ attempt, before, after }) => [attempt.id, before, after]);
  const others = waiting.map(({ attempt, score }) => [attempt.id, score]);
  const { present, from } = ground;
  return sha256(JSON.stringify([quiz, item, change, mayFall, present?.hash, from, corrections, effects, others]));
}
