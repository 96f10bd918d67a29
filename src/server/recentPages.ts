import { commitCount, readOnlySince } from '../../db/client.ts';
import { now, SECOND } from '../platform/clock.ts';

/** A page as it was sent, with the headers that go with it. */
export interface SentPage {
  body: Buffer;
  headers: Record<string, string | number>;
}

/** How many pages are kept; the oldest go first. A lesson is some 10 KB compressed. */
const ROOM = 500;
/** How long a page may be sent again, in ms: what changes by the clock alone, such as a session's end, may be this late. */
const LIFE = 5 * SECOND;

const pages = new Map<string, { page: SentPage; until: number; state: string }>();

/**
 * The page that was sent before under a key, if nothing has been written to the database since: every commit may
 * change what any page shows, and this process alone commits.
 */
export function recentPage(key: string): SentPage | undefined {
  const kept = pages.get(key);
  if (kept && kept.state === stateNow() && now() < kept.until) return kept.page;
  pages.delete(key);
  return undefined;
}

/** Keeps a page for a moment. `state` is `stateNow()` from before the page was made. */
export function keepPage(key: string, page: SentPage, state: string | undefined): void {
  if (state === undefined) return;
  const [oldest] = pages.keys();
  if (pages.size >= ROOM && oldest !== undefined) pages.delete(oldest);
  pages.set(key, { page, until: now() + LIFE, state });
}

/** What a page depends on besides its key; undefined when it can't be known, because others write too. */
export function stateNow(): string | undefined {
  const commits = commitCount();
  return commits === undefined ? undefined : `${commits}/${readOnlySince() ?? ''}`;
}
