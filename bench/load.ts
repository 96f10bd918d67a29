import autocannon from 'autocannon';

/** What a server did under load. */
export interface Load {
  /** Answers a second, mean over the run. */
  rate: number;
  /** The slowest of a hundred, in ms. */
  p99: number;
  /** Answers that were no 2xx, and connections that failed. */
  failed: number;
}

/** How many connections ask at once. */
export const CONNECTIONS = 16;

/**
 * Loads an address for some seconds, after a warm-up that is not counted.
 * @param paths asked for in turn in place of the address's own.
 */
export async function load(
  url: string,
  headers: Record<string, string>,
  seconds: number,
  paths: readonly string[] = [],
): Promise<Load> {
  const asked = {
    url,
    headers,
    connections: CONNECTIONS,
    ...(paths.length > 0 && { requests: paths.map((path) => ({ path })) }),
  };
  await autocannon({ ...asked, duration: 2 });
  const result = await autocannon({ ...asked, duration: seconds });
  return { rate: result.requests.average, p99: result.latency.p99, failed: result.non2xx + result.errors };
}
