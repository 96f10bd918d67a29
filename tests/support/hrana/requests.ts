import { z } from 'zod';
import { condition, statement } from './values.ts';

/** One step of a batch: a statement, and when it is to run. */
const step = z.object({ stmt: statement, condition: condition.optional() });
export type Step = z.infer<typeof step>;

/** What a client can ask of a stream: of Hrana 2, what @libsql/client sends. */
const streamRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('execute'), stmt: statement }),
  z.object({ type: z.literal('batch'), batch: z.object({ steps: z.array(step) }) }),
  z.object({ type: z.literal('sequence'), sql: z.string() }),
  z.object({ type: z.literal('store_sql'), sql_id: z.number(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.number() }),
]);
export type StreamRequest = z.infer<typeof streamRequest>;

/** The body of a request: which stream it goes on with (without a baton a new one), and what it asks of it. */
export const pipeline = z.object({ baton: z.string().nullish(), requests: z.array(streamRequest) });
