import type { Drawing } from './files/quiz.ts';

/** What of an item decides whether it may be drawn. */
interface Drawable {
  id: string;
  objective?: string | undefined;
  tags?: readonly string[] | undefined;
  difficulty?: string | undefined;
}

/** The items that a drawing may take: of its pool, or of the quiz itself, those that match all that it says. */
export const candidatesFor = <I extends Drawable>(
  { items, pools }: { items: readonly I[]; pools: ReadonlyMap<string, readonly I[]> },
  { pool, objective, tag, difficulty }: Omit<Drawing, 'count'>,
): I[] =>
  (pool === undefined ? items : (pools.get(pool) ?? [])).filter(
    (it) =>
      (objective === undefined || it.objective === objective) &&
      (tag === undefined || it.tags?.includes(tag)) &&
      (difficulty === undefined || it.difficulty === difficulty),
  );
