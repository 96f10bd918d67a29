import type { Db } from '../../../db/client.ts';
import { attemptsOf } from '../assessment/index.ts';
import { triesIn } from '../cases/index.ts';
import type { Activity } from '../catalogue/index.ts';
import type { CourseProgress } from './decideProgress.ts';
import { type Chances, decideStep, type Step } from './decideStep.ts';

/** What a student can do next about each activity of a course that is not done, by its path. @param now in ms. */
export async function stepsOf(
  db: Db,
  person: string,
  { modules }: CourseProgress,
  now: number,
): Promise<Map<string, Step>> {
  const open = modules.flatMap((it) => it.activities).filter((it) => it.decision?.met === false);
  const steps = await Promise.all(
    open.map(async (it) => [it.activity.path, decideStep(it, await chancesAt(db, person, it.activity, now))] as const),
  );
  return new Map(steps.flatMap(([path, step]) => (step ? [[path, step]] : [])));
}

async function chancesAt(db: Db, person: string, activity: Activity, now: number): Promise<Chances> {
  switch (activity.kind) {
    case 'lesson':
      return { left: 1 };
    case 'quiz': {
      const { left, closed, opens, from } = await attemptsOf(db, person, activity.path, now);
      const later = Math.max(opens ?? 0, from !== undefined && from > now ? from : 0);
      return { left, closed, from: later > now ? later : undefined };
    }
    case 'case': {
      const tries = (await triesIn(db, person, activity.course)).filter((it) => it.case === activity.path);
      return { left: activity.tries - tries.length };
    }
  }
}
