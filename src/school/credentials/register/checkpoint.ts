/** How far a register had come. */
export interface Checkpoint {
  /** Which register: the school's host and its path, such as `school.example/awards-register`. */
  origin: string;
  /** How many entries it covers. */
  size: number;
  /** The hash of the last of them, in hex: it covers all of them. */
  hash: string;
  /** When it was signed (ms), in whole seconds. */
  at: number;
}

/**
 * A checkpoint as the text of a note: the three lines of C2SP's tlog-checkpoint (origin, size, hash in base 64), and
 * when it was signed. Its hash is that of a chain and not of a Merkle tree, as the last line says.
 */
export const checkpointText = ({ origin, size, hash, at }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(hash, 'hex').toString('base64')}\nsha-256-chain ${new Date(at).toISOString()}\n`;

const TEXT = /^(\S+)\n([1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\nsha-256-chain (\S+)\n$/;

/** Reads the text of a checkpoint. @returns undefined where it is none. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [, origin, size, hash, at] = TEXT.exec(text) ?? [];
  if (origin === undefined || hash === undefined || at === undefined) return undefined;
  const checkpoint = {
    ...{ origin, size: Number(size), at: Date.parse(at) },
    hash: Buffer.from(hash, 'base64').toString('hex'),
  };
  return !Number.isNaN(checkpoint.at) && checkpointText(checkpoint) === text ? checkpoint : undefined;
}
