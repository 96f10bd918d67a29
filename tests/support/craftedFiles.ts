import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Files as students send them, and as nobody should. All made here, none from elsewhere. */

/** What would tell where a picture or a film was taken. */
export const SECRET = 'SECRET-PLACE-48.137N-11.575E';

/** A photograph held upright by its EXIF alone, with a place, a comment, and something hung on at its end. */
export async function photograph(width = 400, height = 300): Promise<Buffer> {
  const made = await sharp({ create: { width, height, channels: 3, background: '#a43' } })
    .jpeg()
    .withExif({ IFD0: { Artist: SECRET, ImageDescription: SECRET }, IFD3: { GPSLatitude: '48/1 8/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  return Buffer.concat([made, Buffer.from(`<script>${SECRET}</script>`)]);
}

/** A PNG whose text chunk tells a secret. */
export async function screenshot(): Promise<Buffer> {
  const made = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#46a' } })
    .png()
    .toBuffer();
  const [head, rest] = [made.subarray(0, 33), made.subarray(33)];
  return Buffer.concat([head, pngChunk('tEXt', Buffer.from(`Comment\0${SECRET}`)), rest]);
}

/** A PNG of a few bytes that says it is so large. */
export const hugePicture = (width = 50_000, height = 50_000): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
};

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([bigEndian(data.length), body, bigEndian(crc32(body))]);
}

const bigEndian = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number >>> 0);
  return bytes;
};

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PDF of one empty page. @param objects further objects, as they stand in the file. @param filling bytes that it weighs besides. */
export function pdf(objects: string | Buffer = '', filling = 0): Buffer {
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n', 'latin1'),
    Buffer.from('2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n'),
    Buffer.isBuffer(objects) ? objects : Buffer.from(objects, 'latin1'),
    Buffer.from(`4 0 obj\n<</Length ${filling}>>\nstream\n`),
    noise(filling),
    Buffer.from('\nendstream\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 5>>\n'),
    Buffer.from('startxref\n9\n%%EOF\n'),
  ]);
}

/** Objects of a PDF that are packed, so that nothing of them can be read in the file. */
export function packed(objects: string | Buffer, filter = '/Filter/FlateDecode'): Buffer {
  const data = deflateSync(objects);
  const head = `9 0 obj\n<</Type/ObjStm/N 1/First 4/Length ${data.length}${filter}>>\nstream\r\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')]);
}

/** Bytes that look like chance and are the same each time. Of every value, so that nothing compresses. */
export function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[index] = state >>> 16;
  }
  return bytes;
}

/** A box of an MP4. */
export const box = (type: string, ...content: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(content.map((it) => (typeof it === 'string' ? Buffer.from(it, 'latin1') : it)));
  return Buffer.concat([bigEndian(body.length + 8), Buffer.from(type, 'latin1'), body]);
};

const ZEROS = (length: number): Buffer => Buffer.alloc(length);
const MADE_AT = bigEndian(3_900_000_000);
/** Version, flags, and when it was made and changed. */
const dated = (type: string, rest: number): Buffer => box(type, ZEROS(4), MADE_AT, MADE_AT, ZEROS(rest));

/** A film's skeleton: as its boxes say a film, whose pictures are noise. */
export function film(
  given: { brand?: string; handler?: string; filling?: number; extra?: Buffer; track?: Buffer } = {},
): Buffer {
  const { brand = 'isom', handler = 'vide', filling = 1000, extra = ZEROS(0), track = ZEROS(0) } = given;
  const media = box('mdia', dated('mdhd', 12), box('hdlr', ZEROS(8), handler, ZEROS(13)), track);
  const place = box('udta', box('\xa9xyz', bigEndian(0), SECRET));
  return Buffer.concat([
    box('ftyp', brand, bigEndian(512), 'isommp42'),
    box('moov', dated('mvhd', 88), box('trak', dated('tkhd', 72), media), place),
    box('uuid', SECRET),
    box('mdat', noise(filling)),
    extra,
  ]);
}

/** The first bytes of a HEIC or AVIF picture. @param brand `heic` or `avif`. */
export const modernPicture = (brand: 'heic' | 'avif'): Buffer =>
  Buffer.concat([box('ftyp', brand, bigEndian(0), `mif1${brand}`), box('meta', ZEROS(100)), box('mdat', noise(500))]);

/** A Windows program, as far as its first bytes say. */
export const program = (): Buffer => {
  const bytes = ZEROS(1024);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(128, 60);
  bytes.write('PE\0\0', 128, 'latin1');
  return bytes;
};

/** A zip of one stored file, as is put behind other files. */
export function zip(name: string, text: string): Buffer {
  const data = Buffer.from(text);
  const little = (bytes: number, ...numbers: number[]): Buffer => {
    const made = ZEROS(bytes * numbers.length);
    for (const [index, number] of numbers.entries()) made.writeUIntLE(number, index * bytes, bytes);
    return made;
  };
  const entry = [
    little(2, 20, 0, 0, 0, 0),
    little(4, crc32(data), data.length, data.length),
    little(2, name.length, 0),
  ];
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), ...entry, Buffer.from(name), data]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    ...entry,
    little(2, 0, 0, 0),
    little(4, 0, 0),
    Buffer.from(name),
  ]);
  const end = [
    Buffer.from('PK\x05\x06', 'latin1'),
    little(2, 0, 0, 1, 1),
    little(4, central.length, local.length),
    little(2, 0),
  ];
  return Buffer.concat([local, central, ...end]);
}
