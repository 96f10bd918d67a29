import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What it does with a film once all its bytes are there: makes it ready, or says why it can't. */
type Fate = { ready: true } | { messages: string[] };

interface Upload {
  bytes: Buffer;
  status: 'waiting' | 'asset_created' | 'cancelled';
  settings: unknown;
}

/** An answer in place of the right one: so often, at requests whose method and path match. */
interface Fault {
  at: RegExp;
  status: number;
  times: number;
  messages: string[];
}

const TOKEN = { id: 'token-of-tests', secret: 'secret-of-tests' };

/** How often it is asked before it has made something. */
const POLLS = 2;

/**
 * A stand-in for Mux, which tests can't reach: direct uploads (created, sent in chunks as to Google Cloud Storage,
 * cancelled) and the assets that are made of them (preparing, then ready or errored; deleted).
 */
export class MuxStandIn {
  /** Every request, as `METHOD /path status`. */
  readonly heard: string[] = [];
  readonly uploads = new Map<string, Upload>();
  readonly assets = new Map<string, { polls: number }>();
  fate: Fate = { ready: true };
  private faults: Fault[] = [];
  private readonly server = createServer((request, response) => void this.answer(request, response));
  private count = 0;

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Its address. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The settings of a school that has it as its Mux. @param key a private key in base64. */
  settings(key: string): Record<string, string> {
    return {
      MUX_TOKEN_ID: TOKEN.id,
      MUX_TOKEN_SECRET: TOKEN.secret,
      MUX_SIGNING_KEY_ID: 'signing-key',
      MUX_SIGNING_PRIVATE_KEY: key,
      MUX_API_BASE: this.url,
    };
  }

  /** Fails at requests such as /^POST .*uploads/. A status of 0 breaks the connection. */
  fail(at: RegExp, status: number, times = Number.POSITIVE_INFINITY, messages: string[] = []): void {
    this.faults.push({ at, status, times, messages });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request).catch(() => undefined);
    if (!body) return; // Its client broke off.
    const asked = `${request.method} ${request.url}`;
    const fault = this.faults.find((it) => it.at.test(asked) && it.times > 0);
    if (fault) {
      fault.times -= 1;
      this.heard.push(`${asked} ${fault.status}`);
      if (fault.status === 0) request.socket.destroy();
      else send(response, fault.status, { error: { type: 'fault', messages: fault.messages } });
      return;
    }
    const [status, data, headers] = this.reply(request, asked, body);
    this.heard.push(`${asked} ${status}`);
    send(response, status, data, headers);
  }

  private reply(request: IncomingMessage, asked: string, body: Buffer): [number, unknown?, Record<string, string>?] {
    const id = asked.split('/')[4] ?? '';
    const upload = this.uploads.get(asked.startsWith('PUT /bytes/') ? (asked.split('/')[2] ?? '') : id);
    if (asked.startsWith('PUT /bytes/')) return upload ? this.take(upload, request, body) : [404];
    if (request.headers.authorization !== `Basic ${btoa(`${TOKEN.id}:${TOKEN.secret}`)}`)
      return [401, { error: { type: 'unauthorized', messages: ['Unauthorized request'] } }];
    if (asked === 'POST /video/v1/uploads') return [201, { data: this.create(JSON.parse(body.toString())) }];
    if (upload && asked.endsWith('/cancel')) {
      upload.status = 'cancelled';
      return [200, { data: { id, status: upload.status } }];
    }
    if (upload && asked.startsWith('GET')) return [200, { data: this.show(id, upload) }];
    const asset = asked.includes('/assets/') ? this.assets.get(id) : undefined;
    if (asset && asked.startsWith('DELETE')) return [this.assets.delete(id) ? 204 : 404];
    return asset ? [200, { data: this.make(id, asset) }] : [404];
  }

  private create({ new_asset_settings: settings }: { new_asset_settings: unknown }) {
    this.count += 1;
    const id = `upload${this.count}`;
    this.uploads.set(id, { bytes: Buffer.alloc(0), status: 'waiting', settings });
    return { id, status: 'waiting', timeout: 3600, url: `${this.url}/bytes/${id}` };
  }

  /** Takes a chunk that goes on where the last ended; 308 while more is to come. */
  private take(upload: Upload, request: IncomingMessage, body: Buffer): [number, unknown?, Record<string, string>?] {
    const [, from, to, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(request.headers['content-range'] ?? '') ?? [];
    if (Number(from) !== upload.bytes.length || Number(to) - Number(from) + 1 !== body.length) return [400];
    upload.bytes = Buffer.concat([upload.bytes, body]);
    if (upload.bytes.length < Number(size)) return [308, undefined, { range: `bytes=0-${upload.bytes.length - 1}` }];
    upload.status = 'asset_created';
    return [200];
  }

  private show(id: string, upload: Upload) {
    const asset = id.replace('upload', 'asset');
    if (upload.status !== 'asset_created') return { id, status: upload.status };
    if (!this.assets.has(asset)) this.assets.set(asset, { polls: 0 });
    return { id, status: upload.status, asset_id: asset };
  }

  private make(id: string, asset: { polls: number }) {
    asset.polls += 1;
    if (asset.polls < POLLS) return { id, status: 'preparing' };
    if ('messages' in this.fate) return { id, status: 'errored', errors: { type: 'invalid_input', ...this.fate } };
    return { id, status: 'ready', playback_ids: [{ id: id.replace('asset', 'playback'), policy: 'signed' }] };
  }
}

function send(response: ServerResponse, status: number, data?: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(data === undefined ? undefined : JSON.stringify(data));
}
