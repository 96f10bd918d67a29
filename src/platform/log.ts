import pino from 'pino';

/** Settings say so when the level is wrong; until they have been read, the log must work all the same. */
const asked = process.env.LOG_LEVEL ?? '';
const level = asked === 'silent' || Object.hasOwn(pino.levels.values, asked) ? asked : 'info';

/** The process's log: JSON lines on standard error, so that standard output stays for people. */
export const log = pino({ level, base: null, serializers: { err: withoutValues } }, pino.destination(2));

/** An error that a query threw: drizzle puts every value of the query into its message. */
interface QueryError extends Error {
  query: string;
  params: unknown[];
}

const isQueryError = (error: Error): error is QueryError => 'query' in error && 'params' in error;

/** An error as it is logged: without the values of queries, which are names, addresses, answers and hashes. */
export function withoutValues(error: Error): object {
  const { params: _values, ...logged } = pino.stdSerializers.err(error) as unknown as Record<string, unknown>;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (!isQueryError(cause)) continue;
    for (const part of ['message', 'stack']) {
      logged[part] = String(logged[part]).replaceAll(cause.message, `Failed query: ${cause.query}`);
    }
  }
  return logged;
}
