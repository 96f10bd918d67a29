import type { DidDocument } from '../keys/index.ts';
import { digestSri } from '../openBadge/index.ts';
import { checkSealOf } from './checkSealOf.ts';
import { type Opened, openFile } from './openFile.ts';
import { type Credential, readCredential } from './readCredential.ts';
import { signatureChecks } from './signatureChecks.ts';
import { checkStatus } from './status.ts';
import { type Checks, type Finding, failed, inOrder, notChecked, ok, type Step } from './step.ts';
import type { Circumstances } from './verifyCredential.ts';

/**
 * Checks a file that the school handed out: a PDF, a credential as JSON or JWT, or a badge as PNG or SVG. It needs the
 * issuer's public keys, and nothing else: no network, no database.
 * @param keys the issuer's document, as `did.json` has it.
 * @returns every step in order; after the first that failed, the others are not checked.
 */
export function verifyFile(file: Buffer, keys: DidDocument, circumstances: Circumstances): Promise<Step[]> {
  const opened = openFile(file);
  if (!opened.ok) return inOrder([['file', () => failed(opened.reason)]]);
  const read = readCredential(opened.credential);
  return inOrder([
    ['file', () => ok(opened.kind)],
    ...(opened.kind === 'PDF' ? ([['seal', () => checkSealOf(file, keys)]] satisfies Checks) : []),
    ['format', () => (read ? ok() : failed('not-a-credential'))],
    ...(read && opened.picture ? ([['picture', () => checkPicture(opened, read.credential)]] satisfies Checks) : []),
    ...(read ? signatureChecks(read, keys, circumstances.now) : []),
    ...(read ? ([['status', () => checkStatus(read.credential, keys, circumstances)]] satisfies Checks) : []),
  ]);
}

/** Whether a badge's picture is the one that its credential was signed with, byte for byte. */
function checkPicture({ picture }: Opened & { ok: true }, { relatedResource }: Credential): Finding {
  if (!picture) return notChecked('nothing-to-compare');
  const signed = relatedResource?.filter((it) => it.mediaType === picture.mediaType) ?? [];
  if (signed.length === 0) return notChecked('nothing-to-compare');
  return signed.some((it) => it.digestSRI === digestSri(picture.bytes)) ? ok() : failed('picture-altered');
}
