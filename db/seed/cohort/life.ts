import type { Db } from '../../client.ts';

/** Something that happens at a school, in ms, and takes as long as it takes; nothing else is told of in between. */
export interface Happening {
  at: number;
  takes: number;
  happen(tx: Db, at: number): Promise<unknown>;
}

/** What happens to one of the cohort, a happening at a time; how an attempt went decides what comes next. */
export type Life = AsyncGenerator<Happening, void, unknown>;
