import { isUtf8 } from 'node:buffer';
import type { Flaw } from '../types.ts';

const AS_UTF8 = 'save it as UTF-8 (most editors ask for the encoding under “Save as”)';

/** The bytes of a file as text: UTF-8, or UTF-16 with the mark that says so. Anything else is refused at its line. */
export function decode(bytes: Buffer): { text: string } | { flaw: Flaw } {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return fromUtf16(bytes, mark === 'fffe' ? 'utf-16le' : 'utf-16be');
  if (!isUtf8(bytes)) {
    return flaw(lineOf(bytes, firstBadByte(bytes)), 'the file is not UTF-8 from this line on', AS_UTF8);
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) return flaw(lineOf(bytes, nul), 'the file is no text, or UTF-16 without its mark', AS_UTF8);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return flaw(1, 'the file is empty', 'export the questions again');
  const said = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  // What holds ASCII only reads the same in every encoding that a file like this may name.
  if (said !== undefined && !/^utf-?8$/i.test(said) && /[^\p{ASCII}]/u.test(text)) {
    return flaw(1, `the file says that it is ${said}, and is UTF-8`, 'write encoding="UTF-8" in its first line');
  }
  return { text };
}

function fromUtf16(bytes: Buffer, encoding: string): { text: string } | { flaw: Flaw } {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.trim() === '') return flaw(1, 'the file is empty', 'export the questions again');
    return { text: text.replace(/^(<\?xml[^>]*?)\sencoding\s*=\s*["'][^"']+["']/, '$1') };
  } catch {
    return flaw(1, 'the file begins as UTF-16 and does not go on so', AS_UTF8);
  }
}

const flaw = (line: number, wrong: string, remedy: string) => ({ flaw: { line, wrong, remedy } });

const lineOf = (bytes: Buffer, offset: number): number =>
  bytes.subarray(0, offset).toString('latin1').split('\n').length;

/** Where the first byte stands that is not UTF-8, by halving. */
function firstBadByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, wholeUpTo(bytes, middle)))) good = middle;
    else bad = middle;
  }
  return good;
}

/** An offset moved back to where a character begins. */
function wholeUpTo(bytes: Buffer, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}
