import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as wait } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { MINUTE } from '../clock.ts';
import type { Settings } from '../settings.ts';
import { sha256 } from '../tokens.ts';
import { placeOf } from './place.ts';
import type { ByteRange, Storage } from './storage.ts';

/** How often a request is sent when the storage is away or busy, and how long the first pause is, in ms. */
const TRIES = 3;
const FIRST_PAUSE = 200;
/** How long one request may take, in ms. */
const PATIENCE = 5 * MINUTE;
const NOTHING = sha256('');

interface Asked {
  method: 'PUT' | 'GET' | 'HEAD' | 'DELETE';
  /** What is sent: a file with its size and hash; nothing without. */
  file?: { path: string; size: number; hash: string };
  range?: ByteRange | undefined;
}

/**
 * Storage in a bucket that speaks S3 (Amazon's, or MinIO, Ceph, R2…), asked by path: ENDPOINT/BUCKET/ab/cdef….
 * Requests are signed with AWS Signature Version 4; a PUT signs the hash of its bytes, so that the storage itself refuses
 * what was damaged on its way. @returns undefined when the settings name none.
 */
export function s3Storage(given: Settings): Storage | undefined {
  const { UPLOADS_S3_ENDPOINT: endpoint, UPLOADS_S3_BUCKET: bucket, UPLOADS_S3_REGION: region } = given;
  const { UPLOADS_S3_KEY: accessKeyId, UPLOADS_S3_SECRET: secretAccessKey } = given;
  if (!endpoint || !bucket || !region || !accessKeyId || !secretAccessKey) return undefined;
  const base = `${endpoint.replace(/\/$/, '')}/${bucket}`;

  async function sendOnce(hash: string, { method, file, range }: Asked): Promise<Response> {
    const headers: Record<string, string> = { 'x-amz-content-sha256': file?.hash ?? NOTHING };
    if (range) headers['range'] = `bytes=${range.start}-${range.end}`;
    if (file) headers['content-length'] = String(file.size);
    const url = `${base}/${placeOf(hash)}`;
    const signer = new AwsV4Signer({
      url,
      method,
      headers,
      accessKeyId,
      secretAccessKey,
      region,
      service: 's3',
    } as never);
    const signed = await signer.sign();
    const body = file && (Readable.toWeb(createReadStream(file.path)) as BodyInit);
    return fetch(signed.url, {
      method,
      headers: signed.headers,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body && { body, duplex: 'half' }),
    } as RequestInit);
  }

  /** Sends a request until it is answered with something that lasts. @throws Error when it never is, or is refused. */
  async function send(hash: string, asked: Asked): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await sendOnce(hash, asked).catch((error: unknown) => error as Error);
      if (answer instanceof Response && (answer.ok || answer.status === 404)) return answer;
      const said = answer instanceof Response ? `it says ${answer.status}: ${await reasonIn(answer)}` : answer.message;
      const passing = !(answer instanceof Response) || answer.status >= 500 || answer.status === 429;
      if (!passing || attempt === TRIES)
        throw new StorageError(`${asked.method} in the storage at ${endpoint} failed: ${said}`);
      await wait(FIRST_PAUSE * 2 ** (attempt - 1));
    }
  }

  const has = async (hash: string): Promise<boolean> => (await send(hash, { method: 'HEAD' })).ok;
  return {
    has,
    async put(path, hash) {
      if (await has(hash)) return;
      const { size } = await stat(path);
      const answer = await send(hash, { method: 'PUT', file: { path, size, hash } });
      await answer.body?.cancel();
      if (!answer.ok) throw new StorageError(`there is no bucket ${bucket} in the storage at ${endpoint}`);
    },
    async get(hash, range) {
      const answer = await send(hash, { method: 'GET', range });
      if (answer.ok && answer.body) return Readable.fromWeb(answer.body as ReadableStream);
      await answer.body?.cancel();
      return undefined;
    },
    async remove(hash) {
      const answer = await send(hash, { method: 'DELETE' });
      await answer.body?.cancel();
    },
  };
}

/** Thrown when the storage can't be reached, or refuses what we ask. */
export class StorageError extends Error {
  override name = 'StorageError';
}

/** S3's own code of an error, such as `SignatureDoesNotMatch`. */
async function reasonIn(answer: Response): Promise<string> {
  const text = await answer.text().catch(() => '');
  return /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? text.slice(0, 200);
}
