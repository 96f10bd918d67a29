import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const KEY = { id: 'KEY-OF-TESTS', secret: 'secret/of+tests' };
const REGION = 'eu-central-1';
const BUCKET = 'school-files';

/**
 * A stand-in for a storage that speaks S3, which tests can't reach. It reckons each signature itself, by AWS Signature
 * Version 4 as Amazon describes it ("Create a signed AWS API request"), and the hash of each body: what does not fit is
 * refused as S3 refuses it.
 */
export class S3StandIn {
  /** What it holds, by path in the bucket. */
  readonly objects = new Map<string, Buffer>();
  /** Every request, as `METHOD /path status`. */
  readonly heard: string[] = [];
  /** Statuses with which it answers the next requests, whatever they ask; 0 breaks the connection. */
  readonly faults: number[] = [];
  private readonly server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The settings of a school that keeps its files here. */
  get settings(): Record<string, string> {
    return {
      UPLOADS_S3_ENDPOINT: this.url,
      UPLOADS_S3_BUCKET: BUCKET,
      UPLOADS_S3_REGION: REGION,
      UPLOADS_S3_KEY: KEY.id,
      UPLOADS_S3_SECRET: KEY.secret,
    };
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request).catch(() => undefined);
    if (!body) return;
    const fault = this.faults.shift();
    if (fault === 0) return void request.socket.destroy();
    const [status, sent, headers] = fault ? error(fault, 'SlowDown') : this.reply(request, body);
    this.heard.push(`${request.method} ${request.url} ${status}`);
    response.writeHead(status, { 'content-length': sent.length, ...headers });
    response.end(request.method === 'HEAD' ? undefined : sent);
  }

  private reply(request: IncomingMessage, body: Buffer): Reply {
    const flaw = flawOf(request, body);
    if (flaw) return error(flaw === 'MissingContentLength' ? 411 : 403, flaw);
    const [, bucket, path = ''] = /^\/([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (bucket !== BUCKET) return error(404, 'NoSuchBucket');
    const kept = this.objects.get(path);
    switch (request.method) {
      case 'PUT':
        this.objects.set(path, body);
        return [200, Buffer.alloc(0)];
      case 'DELETE':
        this.objects.delete(path);
        return [204, Buffer.alloc(0)];
      default:
        return kept ? ranged(kept, request.headers.range) : error(404, 'NoSuchKey');
    }
  }
}

type Reply = [status: number, body: Buffer, headers?: Record<string, string>];

const error = (status: number, code: string): Reply => [status, Buffer.from(`<Error><Code>${code}</Code></Error>`)];

function ranged(kept: Buffer, header: string | undefined): Reply {
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  if (start === undefined) return [200, kept];
  const range = kept.subarray(Number(start), Number(end) + 1);
  return [206, range, { 'content-range': `bytes ${start}-${end}/${kept.length}` }];
}

/** What is wrong with a request by its signature or its body; undefined when all is well. */
function flawOf({ method, url = '', headers }: IncomingMessage, body: Buffer): string | undefined {
  if (method === 'PUT' && headers['content-length'] === undefined) return 'MissingContentLength';
  if (headers['x-amz-content-sha256'] !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const given = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  );
  if (!given) return 'AccessDenied';
  const [, credential = '', names = '', signature = ''] = given;
  const moment = String(headers['x-amz-date']);
  const scope = `${moment.slice(0, 8)}/${REGION}/s3/aws4_request`;
  if (credential !== `${KEY.id}/${scope}`) return 'InvalidAccessKeyId';
  const signed = names.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((it) => signed.includes(it))) return 'AccessDenied';
  const canonical = [
    ...[method, url, ''],
    ...signed.map((name) => `${name}:${String(headers[name]).trim()}`),
    ...['', names, headers['x-amz-content-sha256']],
  ].join('\n');
  const key = [moment.slice(0, 8), REGION, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${KEY.secret}`);
  const right = hmac(key, ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n'));
  return timingSafeEqual(right, Buffer.from(signature, 'hex')) ? undefined : 'SignatureDoesNotMatch';
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
