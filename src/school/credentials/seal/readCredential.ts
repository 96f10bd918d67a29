import { inflateSync } from 'node:zlib';

/** Name of the file in which a PDF carries its award as a credential. */
export const CREDENTIAL_FILE = 'credential.json';

/** Larger files than this are not looked into, nor attached ones; certificates have a hundredth of it. Bytes. */
const LARGEST_PDF = 32 * 1024 * 1024;
const LARGEST_CREDENTIAL = 1024 * 1024;

const FILESPEC = new RegExp(
  `/F \\(${CREDENTIAL_FILE.replace('.', '\\.')}\\)[^>]{0,200}/EF <<\\s*/F (\\d{1,8}) 0 R`,
  'g',
);

/**
 * The credential that a PDF carries, as the text that was attached. It reads files written as the school writes them,
 * and those that were added to; a file that hides its objects in streams is not taken apart.
 * @returns undefined when none is found, whatever the file holds.
 */
export function readCredential(pdf: Buffer): string | undefined {
  if (pdf.length > LARGEST_PDF) return undefined;
  const text = pdf.toString('latin1');
  const number = [...text.matchAll(FILESPEC)].at(-1)?.[1];
  if (!number) return undefined;
  const start = text.lastIndexOf(`\n${number} 0 obj\n`);
  const opens = text.indexOf('stream\n', start);
  if (start === -1 || opens === -1) return undefined;
  const dictionary = text.slice(start, opens);
  const length = Number(/\/Length (\d{1,8})\s/.exec(dictionary)?.[1] ?? 0);
  const at = opens + 'stream\n'.length;
  return decoded(pdf.subarray(at, at + length), dictionary.includes('/FlateDecode'));
}

function decoded(bytes: Buffer, deflated: boolean): string | undefined {
  try {
    const content = deflated ? inflateSync(bytes, { maxOutputLength: LARGEST_CREDENTIAL }) : bytes;
    if (content.length > LARGEST_CREDENTIAL) return undefined;
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // Not deflated, too large, or no text.
    return undefined;
  }
}
