import type { FileHandle } from 'node:fs/promises';
import { type ContentRefusal, type RefusedFile, refusedFile } from '../refusal.ts';
import { hidesZip } from './hiddenZip.ts';
import { readAt } from './readAt.ts';

/** A box of an MP4 (ISO/IEC 14496-12, 4.2): its type, and its places in what holds it, in bytes. */
interface Box {
  type: string;
  start: number;
  /** Where its content begins, behind size and type. */
  content: number;
  end: number;
}

/** What may stand at the top of a film. */
const TOP = new Set(
  ['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'ssix', 'mfra', 'pdin', 'prft', 'emsg'].concat([
    ...['free', 'skip', 'wide', 'uuid', 'meta', 'udta'],
  ]),
);
/** Boxes that play nothing: what they hold (places, names, devices, leftovers) is wiped. */
const WIPED = new Set(['free', 'skip', 'wide', 'uuid', 'meta', 'udta']);
/** Boxes that hold boxes which may have to be wiped. */
const OPENED = new Set(['trak', 'mdia']);
/** Boxes that tell when a film was made, right behind version and flags (8.2.2, 8.3.2, 8.4.2). */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);
/** Brands that browsers play as MP4; Apple's `qt  `, HEIC and AVIF are not among them. */
const BRANDS = /^(iso[m2-9]|mp4[12]|avc1|hvc1|av01|M4V[ HP]|MSNV|dash|3gp[4-9]|XAVC|mmp4)$/;
/** The largest index of a film, in bytes: an hour's is some 5 MB. */
const LARGEST_INDEX = 16_000_000;
/** How many boxes may stand in one place. */
const MOST_BOXES = 20_000;

const broken = refusedFile({ reason: 'broken', kind: 'video/mp4' } as const);

/**
 * Checks that an MP4 is one from its first byte to its last and holds a film, and wipes in place whatever it tells
 * about where, when and with what it was made. Wiping keeps every offset, so that it plays as before.
 * @param file open for reading and writing.
 * @returns why it is refused; undefined when it is fit.
 */
export async function cleanFilm(file: FileHandle, size: number): Promise<RefusedFile<ContentRefusal> | undefined> {
  const top = await topBoxes(file, size);
  if (top?.[0]?.type !== 'ftyp' || !top.every((it) => TOP.has(it.type))) return broken;
  const brand = (await readAt(file, top[0].content, 4)).toString('latin1');
  if (!BRANDS.test(brand)) return refusedFile({ reason: 'unsuitable', ending: brand === 'qt  ' ? 'mov' : '' });
  if (await hidesZip(file, size)) return refusedFile({ reason: 'another-inside', kind: 'video/mp4' });
  const [index, ...more] = top.filter((it) => it.type === 'moov');
  if (!index || more.length > 0 || index.end - index.content > LARGEST_INDEX) return broken;
  const flaw = await cleanIndex(file, index);
  if (flaw) return flaw;
  for (const box of top) if (WIPED.has(box.type)) await wipe(file, box);
  return undefined;
}

/** The boxes at the top, if they fill the file to its last byte. */
async function topBoxes(file: FileHandle, size: number): Promise<Box[] | undefined> {
  const boxes: Box[] = [];
  for (let at = 0; at < size; ) {
    const box = boxIn(await readAt(file, at, 16), 0, size - at);
    if (!box || boxes.length === MOST_BOXES) return undefined;
    boxes.push({ ...box, start: at, content: at + box.content, end: at + box.end });
    at += box.end;
  }
  return boxes;
}

/**
 * The box that begins at a place of some bytes. A size of 1 means that 64 bits of size follow, one of 0 that it goes
 * on to the end (4.2.2). @param room how many bytes there are from that place on, in those bytes or behind them.
 */
function boxIn(bytes: Buffer, start: number, room: number): Box | undefined {
  if (bytes.length - start < 8) return undefined;
  const type = bytes.toString('latin1', start + 4, start + 8);
  const short = bytes.readUInt32BE(start);
  if (short === 1 && bytes.length - start < 16) return undefined;
  const head = short === 1 ? 16 : 8;
  const size = short === 0 ? room : short === 1 ? Number(bytes.readBigUInt64BE(start + 8)) : short;
  return size >= head && size <= room ? { type, start, content: start + head, end: start + size } : undefined;
}

function boxesIn(bytes: Buffer, from: number, to: number): Box[] | undefined {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const box = boxIn(bytes, at, to - at);
    if (!box || boxes.length === MOST_BOXES) return undefined;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** Wipes what the index tells of the film's origin, and says whether there is a film in it. */
async function cleanIndex(file: FileHandle, index: Box): Promise<RefusedFile<ContentRefusal> | undefined> {
  const bytes = await readAt(file, index.content, index.end - index.content);
  const handlers: string[] = [];
  if (!cleanBoxes(bytes, 0, bytes.length, handlers)) return broken;
  if (!handlers.includes('vide')) return refusedFile({ reason: 'no-picture' });
  await file.write(bytes, 0, bytes.length, index.content);
  return undefined;
}

/** Cleans the boxes in a stretch of an index and all that they hold; false when they don't fill it. */
function cleanBoxes(bytes: Buffer, from: number, to: number, handlers: string[]): boolean {
  const boxes = boxesIn(bytes, from, to);
  if (!boxes) return false;
  for (const { type, start, content, end } of boxes) {
    if (WIPED.has(type)) {
      bytes.write('free', start + 4, 'latin1');
      bytes.fill(0, content, end);
    }
    if (DATED.has(type) && end - content >= 20) bytes.fill(0, content + 4, content + (bytes[content] === 1 ? 20 : 12));
    if (type === 'hdlr' && end - content >= 12) handlers.push(bytes.toString('latin1', content + 8, content + 12));
    if (OPENED.has(type) && !cleanBoxes(bytes, content, end, handlers)) return false;
  }
  return true;
}

const ZEROS = Buffer.alloc(64 * 1024);

/** Turns a box at the top into an empty one of the same size. */
async function wipe(file: FileHandle, { start, content, end }: Box): Promise<void> {
  await file.write('free', start + 4, 'latin1');
  for (let at = content; at < end; at += ZEROS.length) await file.write(ZEROS, 0, Math.min(ZEROS.length, end - at), at);
}
