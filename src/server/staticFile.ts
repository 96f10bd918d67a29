import { globSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

interface BuiltFile {
  type: string;
  /** Whether its name holds a hash of its content, so that it never changes. */
  hashed: boolean;
  /** Whether compressing it gains anything. */
  text: boolean;
  plain: Buffer;
  /** Compressed forms, made when one is first asked for. */
  packed: Partial<Record<Encoding, Buffer>>;
}

type Encoding = 'br' | 'gzip';

/** Above this many bytes brotli's best level takes longer than its last per cent is worth. */
const LARGE = 200_000;

/** The built client files, read once at start: they are few and small. */
const files = new Map<string, BuiltFile>();

/** Reads the built client files from a folder. Call before the first request. */
export function loadStaticFiles(folder: string): void {
  for (const name of globSync('**/*.*', { cwd: folder })) {
    const plain = readFileSync(join(folder, name));
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const text = /^(text|image\/svg|application\/manifest)/.test(type);
    files.set(`/${name}`, { type, hashed: name.startsWith('_astro/'), text, plain, packed: {} });
  }
}

/** Answers with a built file, if there is one at that path. Says whether it did. */
export function staticFile(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  const file = files.get(path);
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  const encoding = file.text ? encodingFor(String(request.headers['accept-encoding'] ?? '')) : undefined;
  const body = encoding ? pack(file, encoding) : file.plain;
  response.setHeader('content-type', file.type);
  response.setHeader('cache-control', file.hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
  response.setHeader('vary', 'accept-encoding');
  if (encoding) response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.byteLength);
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function encodingFor(accepted: string): Encoding | undefined {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

function pack(file: BuiltFile, encoding: Encoding): Buffer {
  const quality = file.plain.byteLength > LARGE ? 9 : 11;
  file.packed[encoding] ??=
    encoding === 'br'
      ? brotliCompressSync(file.plain, { params: { [zlib.BROTLI_PARAM_QUALITY]: quality } })
      : gzipSync(file.plain, { level: zlib.Z_BEST_COMPRESSION });
  return file.packed[encoding];
}
