import { setTimeout as wait } from 'node:timers/promises';
import { connectTo, runOn } from './connection.ts';
import { faultFrom, isLocked, StreamFault, timedOut } from './faults.ts';
import type { Step, StreamRequest } from './requests.ts';
import type { Condition, Statement } from './values.ts';

/** How often a statement that waits for the write lock asks again, in ms. */
const POLL = 2;

/** What streams on one file share: where it is, how long a transaction may keep others waiting (ms), and each other. */
export interface Shared {
  file: string;
  transactionTimeout: number;
  streams: Map<string, Stream>;
}

/** A stream: the conversation of one client, with a connection of its own to the file. */
export class Stream {
  readonly #shared: Shared;
  readonly #connection;
  readonly #stored = new Map<number, string>();
  #began: number | undefined;
  #stolen = false;

  constructor(shared: Shared) {
    this.#shared = shared;
    this.#connection = connectTo(shared.file);
  }

  /** Answers one request of a pipeline; the first one after its transaction was taken away is told so. */
  async handle(request: StreamRequest): Promise<object> {
    try {
      return { type: 'ok', response: { type: request.type, ...(await this.#answer(request)) } };
    } catch (error) {
      const { message, code } = faultFrom(error);
      return { type: 'error', error: { message, code } };
    } finally {
      this.#stolen = false;
    }
  }

  /** Rolls a transaction back that has been open for too long, for another stream that waits. */
  giveWay(): void {
    if (this.#began === undefined || Date.now() - this.#began < this.#shared.transactionTimeout) return;
    this.#connection.exec('ROLLBACK');
    this.#began = undefined;
    this.#stolen = true;
  }

  get isOpen(): boolean {
    return this.#connection.isOpen;
  }

  close(): void {
    if (this.isOpen) this.#connection.close();
    this.#began = undefined;
  }

  async #answer(request: StreamRequest): Promise<object> {
    switch (request.type) {
      case 'execute':
        return { result: await this.#run(request.stmt) };
      case 'batch':
        return { result: await this.#runBatch(request.batch.steps) };
      case 'sequence':
        this.#connection.exec(request.sql);
        return {};
      case 'store_sql':
        this.#stored.set(request.sql_id, request.sql);
        return {};
      case 'close_sql':
        this.#stored.delete(request.sql_id);
        return {};
      case 'close':
        this.close();
        return {};
    }
  }

  /** Runs a statement; for the write lock it waits its turn, and takes it from a transaction that keeps it too long. */
  async #run(asked: Statement): Promise<object> {
    const sql = asked.sql ?? this.#stored.get(asked.sql_id ?? -1);
    if (sql === undefined) throw new StreamFault('SQL_NOT_FOUND', `SQL text ${asked.sql_id} was not stored`);
    for (;;) {
      if (this.#stolen) throw timedOut();
      try {
        const result = runOn(this.#connection, sql, asked);
        this.#began = this.#connection.isTransaction ? (this.#began ?? Date.now()) : undefined;
        return result;
      } catch (error) {
        if (!isLocked(error)) throw faultFrom(error);
        for (const other of this.#shared.streams.values()) if (other !== this) other.giveWay();
        await wait(POLL);
      }
    }
  }

  async #runBatch(steps: Step[]): Promise<object> {
    const results: (object | null)[] = [];
    const errors: (object | null)[] = [];
    const holds = (it: Condition): boolean => {
      if ('cond' in it) return !holds(it.cond);
      if ('conds' in it) return it.type === 'and' ? it.conds.every(holds) : it.conds.some(holds);
      return ((it.type === 'ok' ? results : errors)[it.step] ?? null) !== null;
    };
    for (const { stmt, condition } of steps) {
      const answer = !condition || holds(condition) ? await this.#run(stmt).catch(faultFrom) : null;
      const failed = answer instanceof StreamFault;
      results.push(failed ? null : answer);
      errors.push(failed ? { message: answer.message, code: answer.code } : null);
    }
    return { step_results: results, step_errors: errors };
  }
}
