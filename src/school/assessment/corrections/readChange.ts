import type { Db } from '../../../../db/client.ts';
import { chosenIn } from './attempts/store.ts';
import type { Change } from './change.ts';

/**
 * The change that a page was asked for; undefined when there is none of that name, or nobody gave the answer.
 * @param kind `version`, `drop` or `accept`. @param like for `accept`: an attempt that gave the answer.
 */
export async function readChange(
  db: Db,
  { quiz, item }: { quiz: string; item: string },
  { kind, like }: { kind: string; like: string },
): Promise<Change | undefined> {
  if (kind === 'version' || kind === 'drop') return { kind };
  if (kind !== 'accept') return undefined;
  const chosen = await chosenIn(db, quiz, item, like);
  return chosen === undefined ? undefined : { kind, chosen };
}
