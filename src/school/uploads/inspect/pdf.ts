import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { createInflate } from 'node:zlib';
import { type ContentRefusal, type RefusedFile, refusedFile } from '../refusal.ts';
import { hidesZip } from './hiddenZip.ts';
import { pieces, readAt } from './readAt.ts';

/** What a PDF may do when it is opened or clicked that paper can't (ISO 32000-2, 12.6.4, 7.11.4, 13), and in words. */
const ACTIVE: readonly (readonly [name: string, what: string])[] = [
  ['JavaScript', 'it holds a script'],
  ['Rendition', 'it plays media'],
  ['RichMedia', 'it plays media'],
  ['Launch', 'it starts a program'],
  ['EmbeddedFile', 'it holds another file'],
  ['SubmitForm', 'it sends a form'],
  ['ImportData', 'it fetches data'],
  ['GoToE', 'it holds another file'],
  ['XFA', 'it holds a form of Adobe’s'],
];

/** Any letter of a name may be written as # and two hexadecimal digits (7.3.5), which is how names are hidden. */
const spelled = (name: string): string =>
  [...name]
    .map((letter) => {
      const [high = '', low = ''] = (letter.codePointAt(0) ?? 0).toString(16);
      const either = (digit: string) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit);
      return `(?:${letter}|#${either(high)}${either(low)})`;
    })
    .join('');

/** Names as they stand in the file: the active ones, the key of a locked file, and packed objects to look into. */
const NAMES = new RegExp(
  `/(?:${ACTIVE.map(([name]) => `(${spelled(name)})`).join('|')}|(${spelled('Encrypt')})|(${spelled('ObjStm')}))(?=s?[\\s\\0(<\\[/>{%])`,
  'g',
);
/** How far apart parts of one name may be read, in bytes: each letter as three, and what follows. */
const OVERLAP = 128;

/** How much is unpacked of one PDF's objects at most, in bytes, and how many packs: beyond it is a bomb. */
const MOST_UNPACKED = 50_000_000;
const MOST_PACKS = 5000;
/** How far from its name the dictionary of a pack may begin or end, in bytes. */
const DICTIONARY = 4096;
/** Where readers look for the end, in bytes from the end (ISO 32000-2, 7.5.5, and Adobe's note 18 on it). */
const TAIL = 1024;

const broken = refusedFile({ reason: 'broken', kind: 'application/pdf' } as const);
const another = refusedFile({ reason: 'another-inside', kind: 'application/pdf' } as const);

/**
 * Checks that a PDF is one from its first byte to its last, is not locked, and does nothing by itself. Names are looked
 * for in the whole file, and in objects that are packed (7.5.7). It is read piece by piece.
 * @returns why it is refused; undefined when it is fit.
 */
export async function pdfFlaw(
  path: string,
  file: FileHandle,
  size: number,
): Promise<RefusedFile<ContentRefusal> | undefined> {
  const head = (await readAt(file, 0, TAIL)).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(head)) return broken;
  // What reads as a web page or a tape archive from its start, besides being a PDF.
  if (/<(!doctype|html|head|body|script|svg|iframe|\?php)/i.test(head) || head.slice(257, 262) === 'ustar')
    return another;
  const tail = (await readAt(file, Math.max(0, size - TAIL), TAIL)).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  if (end < 0 || !tail.includes('startxref')) return broken;
  if (/[^\s\0]/.test(tail.slice(end + 5)) || (await hidesZip(file, size))) return another;
  return await nameFlaw(path, file, size);
}

async function nameFlaw(path: string, file: FileHandle, size: number) {
  const packs = new Set<number>();
  for await (const { bytes, at } of pieces(file, size, OVERLAP)) {
    for (const match of bytes.toString('latin1').matchAll(NAMES)) {
      const flaw = flawOf(match);
      if (flaw) return flaw;
      packs.add(at + match.index);
    }
    if (packs.size > MOST_PACKS) return broken;
  }
  let room = MOST_UNPACKED;
  for (const place of packs) {
    const found = await lookInto(path, file, place, room);
    if ('ok' in found) return found;
    room -= found.unpacked;
  }
  return undefined;
}

/** What a name that was found says against the file; undefined for a pack, which says nothing by itself. */
function flawOf(match: RegExpExecArray): RefusedFile<ContentRefusal> | undefined {
  const which = match.slice(1).findIndex((it) => it !== undefined);
  const active = ACTIVE[which];
  if (active) return refusedFile({ reason: 'active', what: active[1] });
  return which === ACTIVE.length ? refusedFile({ reason: 'locked' }) : undefined;
}

/**
 * Unpacks the objects of the pack whose type stands at a place, and looks for names in them.
 * @param room how many bytes may be unpacked.
 */
async function lookInto(path: string, file: FileHandle, place: number, room: number) {
  const from = Math.max(0, place - DICTIONARY);
  const text = (await readAt(file, from, place - from + DICTIONARY)).toString('latin1');
  const start = text.lastIndexOf('obj', place - from);
  const stream = /stream\r?\n/g;
  stream.lastIndex = place - from;
  const begins = stream.exec(text);
  if (start < 0 || !begins) return broken;
  const dictionary = text.slice(start, begins.index);
  // Hidden names and rows that are reckoned from each other (7.4.4.4) are no way in which writers pack objects.
  if (/#|\/Predictor\s*(?!1\b)/.test(dictionary)) return broken;
  // Packed in no way at all it was read with the rest of the file.
  if (!dictionary.includes('/Filter')) return { unpacked: 0 };
  if (!/\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])(?!\w)/.test(dictionary)) return broken;
  return await namesUnpacked(path, from + begins.index + begins[0].length, room);
}

async function namesUnpacked(path: string, at: number, room: number) {
  const source = createReadStream(path, { start: at });
  const unpacking = source.pipe(createInflate());
  let unpacked = 0;
  let before = '';
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      unpacked += chunk.byteLength;
      if (unpacked > room) return broken;
      const text = before + chunk.toString('latin1');
      for (const match of `${text}\n`.matchAll(NAMES)) {
        const flaw = flawOf(match);
        if (flaw) return flaw;
      }
      before = text.slice(-OVERLAP);
    }
    return { unpacked };
  } catch {
    return broken;
  } finally {
    source.destroy();
    unpacking.destroy();
  }
}
