import { database } from '../../../../db/client.ts';
import { canTeach, type Person } from '../../accounts/index.ts';
import { done, refused } from '../../outcome.ts';
import type { Score } from '../score.ts';
import { type Change, isChanged } from './change.ts';
import { type Asked, type Plan, type PlanRefusal, planCorrection } from './plan.ts';
import { peopleWith } from './store.ts';
import type { Turn } from './turns.ts';

/** What would happen to one attempt. */
export interface PreviewedEffect {
  attempt: string;
  number: number;
  person: string;
  name: string;
  before: Score;
  after: Score;
  /** Whether the result would fall, and stays because that was not chosen. */
  spared: boolean;
  /** Whether the quiz begins or ceases to count as passed for the student. */
  turn: Turn | undefined;
}

/** What a correction would do, before it is made. */
export interface Preview {
  change: Change;
  mayFall: boolean;
  /** Whether there is anything to apply. */
  applies: boolean;
  /** Graded attempts that it is about. */
  concerned: number;
  /** Those whose result changes or would, who begins or ceases to pass first. */
  effects: PreviewedEffect[];
  /** How many students begin and cease to pass. */
  starts: number;
  stops: number;
  /** Attempts that wait for a mark by a person, and those of them that then wait for none. */
  waiting: number;
  ripe: number;
  running: number;
  unfit: number;
  gone: number;
  /** Every attempt at the quiz of the students whose result changes: what their certificates may rest on. */
  attempts: { id: string; person: string }[];
  fingerprint: string;
}

export type PreviewRefusal = 'not-instructor' | PlanRefusal;

/** What a correction would do to each past attempt. Refused to whoever does not teach the course. */
export async function previewCorrection(teacher: Person, asked: Asked) {
  if (!canTeach(teacher, courseOf(asked.quiz))) return refused<PreviewRefusal>('not-instructor');
  const db = database();
  const plan = await planCorrection(db, asked);
  if (!plan.ok) return plan;
  const people = await peopleWith(
    db,
    plan.graded.map((it) => it.attempt.person),
  );
  return done(previewOf(asked, plan, (person) => people.get(person)?.name ?? ''));
}

export const courseOf = (quiz: string): string => quiz.split('/', 1)[0] ?? '';

function previewOf({ change, mayFall }: Asked, plan: Plan, nameOf: (person: string) => string): Preview {
  const { graded, waiting, turns, running, unfit, gone, fingerprint, applies } = plan;
  const effects = graded
    .filter((it) => it.spared || isChanged(it.before, it.after))
    .map(({ attempt: { id, number, person }, before, after, spared }) => {
      const turn = isChanged(before, after) ? turns.get(person) : undefined;
      return { attempt: id, number, person, name: nameOf(person), before, after, spared, turn };
    })
    .sort((a, b) => weightOf(b) - weightOf(a) || a.name.localeCompare(b.name) || a.number - b.number);
  const changed = new Set(effects.filter((it) => !it.spared).map((it) => it.person));
  return {
    ...{ change, mayFall, applies, effects, running, unfit, gone, fingerprint },
    concerned: graded.length,
    starts: [...turns.values()].filter((it) => it === 'starts').length,
    stops: [...turns.values()].filter((it) => it === 'stops').length,
    waiting: waiting.length,
    ripe: waiting.filter((it) => it.score).length,
    attempts: plan.attempts.filter((it) => changed.has(it.person)).map(({ id, person }) => ({ id, person })),
  };
}

const weightOf = ({ turn, spared }: Pick<PreviewedEffect, 'turn' | 'spared'>): number =>
  turn === 'stops' ? 3 : turn === 'starts' ? 2 : spared ? 0 : 1;
