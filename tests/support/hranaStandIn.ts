import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { openStream, type Stream, streamRequest } from './hrana/stream.ts';

const pipeline = z.object({ baton: z.string().nullish(), requests: z.array(streamRequest) });

/** How long an answer is under way, in ms, so that requests sent side by side are seen to be. */
const LATENCY = 5;

/** How it behaves: as it should, answering with an HTTP status, or keeping silent. */
export type Behaviour = 'well' | 'silent' | { status: number };

/**
 * A stand-in for a libSQL server: there is none to install. It speaks Hrana 2 over HTTP in JSON, which is what
 * @libsql/client asks for, on a database file of its own, and words its errors as libsql-server does. SQLite comes
 * from Node, because a local libSQL connection is spoilt by the first lock that it meets.
 * @param token what a client must show.
 * @param transactionTimeout how long a transaction may keep others from writing, in ms (libsql-server: 5 s).
 */
export function hranaStandIn(file: string, token: string, transactionTimeout = 5000) {
  const streams = new Map<string, Stream>();
  let server: Server | undefined;
  let port = 0;
  const counted = { trips: 0, requests: 0 };
  let underWay = 0;
  let opened = 0;
  let behaviour: Behaviour = 'well';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (behaviour === 'silent') return;
    if (behaviour !== 'well') return send(response, behaviour.status, { error: 'out of order' });
    if (request.headers.authorization !== `Bearer ${token}`) {
      return send(response, 401, { error: 'Unauthorized: `The JWT is invalid`' });
    }
    if (request.method !== 'POST' || request.url !== '/v2/pipeline') return send(response, 404, { error: 'not found' });
    await wait(LATENCY);
    const asked = pipeline.parse(await json(request));
    const id = asked.baton ?? begin();
    const stream = streams.get(id);
    if (!stream) return send(response, 400, { message: 'The baton is invalid', code: 'BATON_INVALID' });
    const results: object[] = [];
    for (const one of asked.requests) results.push(await stream.handle(one));
    if (!stream.isOpen()) streams.delete(id);
    send(response, 200, { baton: stream.isOpen() ? id : null, base_url: null, results });
  }

  function begin(): string {
    opened += 1;
    const id = `stream-${opened}`;
    streams.set(id, openStream(file, transactionTimeout, () => streams.values()));
    return id;
  }

  return {
    /** Starts to listen; after a stop at the same port. */
    async start(): Promise<void> {
      const database = new DatabaseSync(file);
      database.exec('PRAGMA journal_mode = WAL');
      database.close();
      server = createServer((request, response) => {
        counted.requests += 1;
        if (underWay === 0) counted.trips += 1;
        underWay += 1;
        void answer(request, response)
          .catch((error: unknown) => send(response, 500, { error: String(error) }))
          .finally(() => {
            underWay -= 1;
          });
      });
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      port = (server.address() as AddressInfo).port;
    },

    /** Goes away: connections break, and what was not committed is gone. */
    async stop(): Promise<void> {
      for (const stream of streams.values()) stream.close();
      streams.clear();
      server?.closeAllConnections();
      if (server?.listening) await new Promise((resolve) => server?.close(resolve));
    },

    behave(as: Behaviour): void {
      behaviour = as;
    },

    address: (): string => `http://127.0.0.1:${port}`,

    /** How many requests it has answered; and round trips, which are those of them that did not run side by side. */
    counted: () => ({ ...counted }),

    /** How many conversations are open. */
    conversations: (): number => streams.size,
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
