import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';

const TYPES: Record<string, string> = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.ts': 'video/mp2t',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

/**
 * Answers a request with a file, whole or the one byte range that it asks for (RFC 9110, section 14).
 * The caller has checked that this person may have this file, and that the path stays in its folder.
 * @returns 200, 206, 304, 416, or undefined where there is no such file or its type is not one we serve.
 */
export async function serveFile(request: Request, path: string): Promise<Response | undefined> {
  const type = TYPES[extname(path)];
  const file = await stat(path).catch(() => undefined);
  if (!type || !file?.isFile()) return undefined;
  const etag = `"${file.size.toString(36)}-${Math.floor(file.mtimeMs).toString(36)}"`;
  const headers = { 'content-type': type, 'accept-ranges': 'bytes', etag, 'cache-control': 'private, max-age=86400' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });

  const range = readRange(request.headers.get('range'), file.size);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${file.size}` } });
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  const body = request.method === 'HEAD' || file.size === 0 ? null : streamOf(path, start, end);
  const length = { 'content-length': String(end - start + 1) };
  if (!range) return new Response(body, { headers: { ...headers, ...length } });
  return new Response(body, {
    status: 206,
    headers: { ...headers, ...length, 'content-range': `bytes ${start}-${end}/${file.size}` },
  });
}

/** The single range that a header asks for; undefined for none, several or nonsense, which get the whole file. */
export function readRange(
  header: string | null,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '')
    return Number(last) === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start >= size || start > end ? 'unsatisfiable' : { start, end };
}

const streamOf = (path: string, start: number, end: number) =>
  Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>;
