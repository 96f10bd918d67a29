import { UnreachableError } from './faults.ts';

/** How long a libSQL server may take to answer, in ms: as long as it keeps a transaction that nobody speaks in. */
const ANSWER_TIMEOUT = 10_000;

/**
 * Sends a request to a libSQL server; @libsql/client speaks through this.
 * @returns the answer, read to its end, so that nothing can break later.
 * @throws UnreachableError when no answer comes, or one that says that we or anyone may not ask now.
 */
export async function askServer(request: Request): Promise<Response> {
  const { host } = new URL(request.url);
  let answer: Response;
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(ANSWER_TIMEOUT) });
    answer = new Response(await response.arrayBuffer(), response);
  } catch (cause) {
    throw new UnreachableError(`The database server at ${host} does not answer.`, { cause });
  }
  const { status } = answer;
  if (status === 401 || status === 403) {
    throw new UnreachableError(
      `The database server at ${host} refuses our token (HTTP ${status}). Check DATABASE_AUTH_TOKEN.`,
    );
  }
  if (status === 429 || (status >= 502 && status <= 504)) {
    throw new UnreachableError(`The database server at ${host} does not take requests just now (HTTP ${status}).`);
  }
  return answer;
}
