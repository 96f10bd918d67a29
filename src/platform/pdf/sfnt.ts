/**
 * Reads and renames TrueType and OpenType fonts as far as certificates need it.
 * Source: OpenType 1.9.1, chapters "The OpenType Font File", `cmap` and `name`.
 */

interface Table {
  tag: string;
  data: Buffer;
}

const HEADER = 12;
const RECORD = 16;
/** Unicode code points that a `cmap` can hold. */
const LAST_CODE_POINT = 0x10ffff;

/**
 * The characters that a font has a glyph for, by its `cmap` table (formats 4 and 12; another format counts as empty).
 * @throws Error when the font holds no such table.
 */
export function charactersOf(font: Buffer): Set<number> {
  const cmap = tablesOf(font).find((it) => it.tag === 'cmap')?.data;
  if (!cmap) throw new Error('this font has no cmap table');
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4));
  const readable = subtables.filter((at) => [4, 12].includes(cmap.readUInt16BE(at)));
  return new Set(
    readable.flatMap((at) => (cmap.readUInt16BE(at) === 12 ? segmented32(cmap, at) : segmented16(cmap, at))),
  );
}

/** The same font under another family name, so that no font of the machine can stand in for it. */
export function renamed(font: Buffer, family: string): Buffer {
  const tables = tablesOf(font).filter((it) => it.tag !== 'name');
  return written(font.readUInt32BE(0), [...tables, { tag: 'name', data: nameTable(family) }]);
}

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const record = HEADER + index * RECORD;
    const start = font.readUInt32BE(record + 8);
    return {
      tag: font.toString('latin1', record, record + 4),
      data: font.subarray(start, start + font.readUInt32BE(record + 12)),
    };
  });
}

/** Format 4: segments of 16-bit characters, each with an end, a start, a delta and an offset into glyph ids. */
function segmented16(cmap: Buffer, at: number): number[] {
  const doubled = cmap.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  const found: number[] = [];
  for (let segment = 0; segment < doubled; segment += 2) {
    const first = cmap.readUInt16BE(starts + segment);
    const offset = cmap.readUInt16BE(offsets + segment);
    for (let code = first; code <= cmap.readUInt16BE(ends + segment) && code !== 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + cmap.readUInt16BE(deltas + segment)) & 0xffff
          : cmap.readUInt16BE(offsets + segment + offset + (code - first) * 2);
      if (glyph !== 0) found.push(code);
    }
  }
  return found;
}

/** Format 12: groups of characters, each with a first, a last and the glyph of the first. */
function segmented32(cmap: Buffer, at: number): number[] {
  const found: number[] = [];
  for (let group = 0; group < cmap.readUInt32BE(at + 12); group += 1) {
    const record = at + 16 + group * 12;
    const last = Math.min(cmap.readUInt32BE(record + 4), LAST_CODE_POINT);
    for (let code = cmap.readUInt32BE(record); code <= last; code += 1) found.push(code);
  }
  return found;
}

/** Names 1 (family), 2 (style), 4 (full) and 6 (PostScript), for Windows in English. */
function nameTable(family: string): Buffer {
  const names = new Map([
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replace(/[^A-Za-z0-9]+/g, '-')],
  ]);
  const texts = [...names].map(([id, text]) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }));
  const head = Buffer.alloc(6 + texts.length * 12);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, { id, bytes }] of texts.entries()) {
    const record = [3, 1, 0x409, id, bytes.length, offset];
    for (const [place, value] of record.entries()) head.writeUInt16BE(value, 6 + index * 12 + place * 2);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...texts.map((it) => it.bytes)]);
}

/** Writes tables as a font file; checksums stay 0, which readers of embedded fonts do not look at. */
function written(version: number, tables: Table[]): Buffer {
  const sorted = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
  const directory = Buffer.alloc(HEADER + sorted.length * RECORD);
  const power = Math.floor(Math.log2(sorted.length));
  directory.writeUInt32BE(version, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(sorted.length * 16 - 2 ** power * 16, 10);
  let offset = directory.length;
  for (const [index, { tag, data }] of sorted.entries()) {
    const record = HEADER + index * RECORD;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(data.length, record + 12);
    offset += padded(data).length;
  }
  return Buffer.concat([directory, ...sorted.map((it) => padded(it.data))]);
}

const padded = (data: Buffer): Buffer => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
