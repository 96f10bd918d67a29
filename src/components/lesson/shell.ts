import { crc32, deflateRawSync, constants as zlib } from 'node:zlib';

/**
 * A lesson is the same for every student but for a few places, and `/verify` for every code but for its answer. Astro
 * renders such a page once, with a slot where something differs; each request only fills the slots. Rendering a lesson
 * per request was measured at a fiftieth of a bare server's rate.
 */

/** The places that differ from student to student, or from code to code. */
const SLOTS = ['header', 'notices', 'outline', 'done', 'film', 'answer'] as const;
export type SlotName = (typeof SLOTS)[number];

/** What fills the slots that a page has. */
export type Filling = Partial<Record<SlotName, string>>;

/** A piece of a page, plain and as deflate blocks that stand alone, so that pieces can be put together compressed. */
interface Piece {
  plain: Buffer;
  deflated: Buffer;
}

/** A rendered lesson, cut at its slots: `pieces[0]`, `slots[0]`, `pieces[1]` and so on. */
export interface Shell {
  pieces: Piece[];
  slots: SlotName[];
  /** Whether it shows a film, for which its content security policy lets the player work. */
  playsFilm: boolean;
}

/** The mark that a slot leaves in rendered HTML. */
export const slot = (name: SlotName): string => `<!--slot:${name}-->`;

/** Cuts rendered HTML at its slots, and compresses what lies between them once. */
export function cutShell(rendered: string): Shell {
  const parts = rendered.split(/<!--slot:([a-z]+)-->/);
  return {
    pieces: parts.filter((_, index) => index % 2 === 0).map((text) => toPiece(text, zlib.Z_BEST_COMPRESSION)),
    slots: parts.filter((_, index) => index % 2 === 1) as SlotName[],
    playsFilm: rendered.includes('<fascia-film'),
  };
}

/** The whole page: the shell with its slots filled. */
export const fillShell = (shell: Shell, filling: Filling): Buffer =>
  Buffer.concat(
    shell.pieces.flatMap(({ plain }, index) => {
      const name = shell.slots[index];
      return name ? [plain, Buffer.from(filling[name] ?? '')] : [plain];
    }),
  );

const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_BLOCK = Buffer.from([3, 0]);

/**
 * The whole page as gzip (RFC 1952). Pieces end on a full flush, so their blocks refer to nothing outside them and
 * one stream is made of them (RFC 1951, section 3.2.4); only what is personal is compressed for each request.
 */
export function fillShellGzipped(shell: Shell, filling: Filling): Buffer {
  const whole = shell.pieces.flatMap((piece, index) => {
    const name = shell.slots[index];
    return name ? [piece, toPiece(filling[name] ?? '', zlib.Z_BEST_SPEED)] : [piece];
  });
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(
    whole.reduce((sum, { plain }) => crc32(plain, sum), 0),
    0,
  );
  tail.writeUInt32LE(
    whole.reduce((sum, { plain }) => sum + plain.byteLength, 0),
    4,
  );
  return Buffer.concat([GZIP_HEAD, ...whole.map(({ deflated }) => deflated), LAST_BLOCK, tail]);
}

function toPiece(text: string, level: number): Piece {
  const plain = Buffer.from(text);
  return { plain, deflated: deflateRawSync(plain, { level, finishFlush: zlib.Z_FULL_FLUSH }) };
}

const shells = new Map<string, Shell>();

/** The shell of a lesson, by its path, once it was rendered. */
export const findShell = (lesson: string): Shell | undefined => shells.get(lesson);

export function keepShell(lesson: string, shell: Shell): void {
  shells.set(lesson, shell);
}
