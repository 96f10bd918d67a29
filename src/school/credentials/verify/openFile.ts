import { isPng } from '../../../platform/png.ts';
import { type Unbaked, unbakePng, unbakeSvg } from '../openBadge/index.ts';
import { readCredential as credentialInPdf } from '../seal/readCredential.ts';
import type { Failure } from './step.ts';

/** What a file is, told by its content alone. */
export type FileKind = 'JSON' | 'JWT' | 'PNG' | 'SVG' | 'PDF';

/** A file that was opened: the credential in it, and the picture that it is baked into. */
export type Opened =
  | { ok: true; kind: FileKind; credential: string; picture?: { mediaType: string; bytes: Buffer } }
  | { ok: false; reason: Failure };

/** Finds the credential in a file of any kind that the school hands out. Nothing of it is believed yet. */
export function openFile(file: Buffer): Opened {
  if (isPng(file)) return unbaked('PNG', 'image/png', unbakePng(file));
  if (file.subarray(0, 5).equals(Buffer.from('%PDF-'))) return inPdf(file);
  const text = textOf(file);
  if (text === undefined) return { ok: false, reason: 'unknown-file' };
  const begins = text.trimStart().charAt(0);
  if (begins === '<') return unbaked('SVG', 'image/svg+xml', unbakeSvg(file));
  if (begins === '{') return { ok: true, kind: 'JSON', credential: text };
  return /^[\w-]+\.[\w-]+\.[\w-]+\s*$/.test(text)
    ? { ok: true, kind: 'JWT', credential: text }
    : { ok: false, reason: 'unknown-file' };
}

function unbaked(kind: FileKind, mediaType: string, found: Unbaked | undefined): Opened {
  if (!found) return { ok: false, reason: 'damaged-file' };
  const [credential, ...more] = found.credentials;
  if (credential === undefined) return { ok: false, reason: 'no-credential-inside' };
  if (more.length > 0) return { ok: false, reason: 'several-credentials-inside' };
  return { ok: true, kind, credential, picture: { mediaType, bytes: found.picture } };
}

function inPdf(file: Buffer): Opened {
  const credential = credentialInPdf(file);
  return credential === undefined
    ? { ok: false, reason: 'no-credential-inside' }
    : { ok: true, kind: 'PDF', credential };
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
