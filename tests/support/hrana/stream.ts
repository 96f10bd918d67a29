import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { faultFrom, isLocked, StreamFault, timedOut } from './faults.ts';
import { type Condition, condition, fromHrana, type Statement, statement, toHrana } from './values.ts';

/** What a client can ask of a stream (Hrana 2; of it, what @libsql/client sends). */
export const streamRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('execute'), stmt: statement }),
  z.object({
    type: z.literal('batch'),
    batch: z.object({ steps: z.array(z.object({ stmt: statement, condition: condition.optional() })) }),
  }),
  z.object({ type: z.literal('sequence'), sql: z.string() }),
  z.object({ type: z.literal('store_sql'), sql_id: z.number(), sql: z.string() }),
  z.object({ type: z.literal('close_sql'), sql_id: z.number() }),
]);
type StreamRequest = z.infer<typeof streamRequest>;

/** Statements that a server refuses because they would change more than the stream's own data. */
const UNSUPPORTED = /^\s*(attach|detach|vacuum|create\s+temp|pragma\s+(?!(table_|index_|foreign_key|user_version|integrity_check)))/i;

/** How often a statement that waits for the write lock asks again, in ms. */
const POLL = 2;

export type Stream = ReturnType<typeof openStream>;

/**
 * Opens a stream: a conversation of one client with a connection of its own to the file.
 * @param transactionTimeout how long a transaction may keep another stream from writing, in ms.
 * @param others every stream of the server, this one too.
 */
export function openStream(file: string, transactionTimeout: number, others: () => Iterable<Stream>) {
  const connection = new DatabaseSync(file, { timeout: 0, readBigInts: true, returnArrays: true });
  const stored = new Map<number, string>();
  let began: number | undefined;
  let stolen = false;

  function run({ sql: text, sql_id, args }: Statement) {
    const sql = text ?? stored.get(sql_id ?? -1);
    if (sql === undefined) throw new StreamFault('SQL_NOT_FOUND', `SQL text ${sql_id} was not stored`);
    if (UNSUPPORTED.test(sql)) throw new StreamFault('SQL_PARSE_ERROR', `SQL string could not be parsed: unsupported statement: ${sql}`);
    const prepared = connection.prepare(sql);
    if (sql.slice(prepared.sourceSQL.length).trim() !== '') {
      throw new StreamFault('SQL_MANY_STATEMENTS', 'SQL string contains more than one statement');
    }
    const rows = prepared.all(...args.map(fromHrana)) as unknown as Parameters<typeof toHrana>[0][][];
    const [changes, last] = connection.prepare('select changes(), last_insert_rowid()').get() as unknown as [bigint, bigint];
    return {
      cols: prepared.columns().map(({ name, type }) => ({ name, decltype: type })),
      rows: rows.map((row) => row.map(toHrana)),
      affected_row_count: /^\s*(insert|update|delete|replace|with)\b/i.test(sql) ? Number(changes) : 0,
      last_insert_rowid: String(last),
    };
  }

  /** Runs a statement; for the write lock it waits its turn, and takes it from a transaction that keeps it too long. */
  async function runInTurn(asked: Statement) {
    for (;;) {
      if (stolen) throw timedOut();
      try {
        const result = run(asked);
        began = connection.isTransaction ? (began ?? Date.now()) : undefined;
        return result;
      } catch (error) {
        if (!isLocked(error)) throw faultFrom(error);
        for (const other of others()) other.giveWay();
        await wait(POLL);
      }
    }
  }

  async function runBatch(steps: { stmt: Statement; condition?: Condition | undefined }[]) {
    const results: (object | null)[] = [];
    const errors: (object | null)[] = [];
    const holds = (it: Condition): boolean => {
      if ('cond' in it) return !holds(it.cond);
      if ('conds' in it) return it.type === 'and' ? it.conds.every(holds) : it.conds.some(holds);
      return ((it.type === 'ok' ? results : errors)[it.step] ?? null) !== null;
    };
    for (const { stmt, condition: when } of steps) {
      const answer = !when || holds(when) ? await runInTurn(stmt).catch((error: unknown) => faultFrom(error)) : null;
      const failed = answer instanceof StreamFault;
      results.push(failed ? null : answer);
      errors.push(failed ? { message: answer.message, code: answer.code } : null);
    }
    return { step_results: results, step_errors: errors };
  }

  async function answer(request: StreamRequest): Promise<object> {
    switch (request.type) {
      case 'execute':
        return { result: await runInTurn(request.stmt) };
      case 'batch':
        return { result: await runBatch(request.batch.steps) };
      case 'sequence':
        connection.exec(request.sql);
        return {};
      case 'store_sql':
        stored.set(request.sql_id, request.sql);
        return {};
      case 'close_sql':
        stored.delete(request.sql_id);
        return {};
      case 'close':
        close();
        return {};
    }
  }

  function close(): void {
    if (connection.isOpen) connection.close();
  }

  return {
    /** Answers one request of a pipeline. Once after its transaction was taken away, a request says so. */
    async handle(request: StreamRequest): Promise<object> {
      try {
        return { type: 'ok', response: { type: request.type, ...(await answer(request)) } };
      } catch (error) {
        const { message, code } = faultFrom(error);
        return { type: 'error', error: { message, code } };
      } finally {
        stolen = false;
      }
    },

    /** Rolls a transaction back that has been open for too long, for another stream that waits. */
    giveWay(): void {
      if (began === undefined || Date.now() - began < transactionTimeout || !connection.isTransaction) return;
      connection.exec('ROLLBACK');
      began = undefined;
      stolen = true;
    },

    close,
    isOpen: (): boolean => connection.isOpen,
  };
}
