import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { connectTo } from './hrana/connection.ts';
import { pipeline } from './hrana/requests.ts';
import { type Shared, Stream } from './hrana/stream.ts';

/** How long an answer is under way, in ms, so that requests sent side by side are seen to be. */
const LATENCY = 5;

/** How it behaves: as it should, keeping silent, or answering with an HTTP status. */
type Behaviour = 'well' | 'silent' | { status: number };

/**
 * A stand-in for a libSQL server: there is none to install. It speaks Hrana 2 over HTTP in JSON, which is what
 * @libsql/client asks for, on a database file of its own, and words its errors as libsql-server does. SQLite comes
 * from Node, because a local libSQL connection is spoilt by the first lock that it meets.
 */
export class HranaStandIn {
  readonly #token: string;
  readonly #shared: Shared;
  readonly #server: Server = createServer((request, response) => void this.#count(request, response));
  readonly #counted = { requests: 0, trips: 0 };
  #port = 0;
  #underWay = 0;
  #opened = 0;
  #behaviour: Behaviour = 'well';

  /**
   * @param token what a client must show.
   * @param transactionTimeout how long a transaction may keep others from writing, in ms (libsql-server: 5 s).
   */
  constructor(file: string, token: string, transactionTimeout = 5000) {
    this.#token = token;
    this.#shared = { file, transactionTimeout, streams: new Map() };
  }

  /** Starts to listen; after a stop at the same port. */
  async start(): Promise<void> {
    const connection = connectTo(this.#shared.file);
    connection.exec('PRAGMA journal_mode = WAL');
    connection.close();
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Goes away: connections break, and what was not committed is gone. */
  async stop(): Promise<void> {
    for (const stream of this.#shared.streams.values()) stream.close();
    this.#shared.streams.clear();
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }

  behave(as: Behaviour): void {
    this.#behaviour = as;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** How many requests came; and round trips, which are those of them that found no other one under way. */
  get counted(): { requests: number; trips: number } {
    return { ...this.#counted };
  }

  async #count(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#counted.requests += 1;
    if (this.#underWay === 0) this.#counted.trips += 1;
    this.#underWay += 1;
    await this.#answer(request, response).catch((error: unknown) => send(response, 500, { error: String(error) }));
    this.#underWay -= 1;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#behaviour === 'silent') return;
    if (this.#behaviour !== 'well') return send(response, this.#behaviour.status, { error: 'out of order' });
    if (request.headers.authorization !== `Bearer ${this.#token}`) {
      return send(response, 401, { error: 'Unauthorized: `The JWT is invalid`' });
    }
    if (request.method !== 'POST' || request.url !== '/v2/pipeline') return send(response, 404, { error: 'not found' });
    await wait(LATENCY);
    const { baton, requests } = pipeline.parse(await json(request));
    const id = baton ?? this.#begin();
    const stream = this.#shared.streams.get(id);
    if (!stream) return send(response, 400, { error: 'The baton is invalid' });
    const results: object[] = [];
    for (const one of requests) results.push(await stream.handle(one));
    if (!stream.isOpen) this.#shared.streams.delete(id);
    send(response, 200, { baton: stream.isOpen ? id : null, base_url: null, results });
  }

  #begin(): string {
    this.#opened += 1;
    const id = `stream-${this.#opened}`;
    this.#shared.streams.set(id, new Stream(this.#shared));
    return id;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
