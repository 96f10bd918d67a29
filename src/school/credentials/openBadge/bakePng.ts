import { type Chunk, chunksOf, pngOf } from '../../../platform/png.ts';

/** What a text chunk with a credential is called (OB 3.0, 5.3.1), then: not packed, in no language, under no other name. */
const HEAD = Buffer.from('openbadgecredential\0\0\0\0\0', 'latin1');
const KEYWORD = HEAD.subarray(0, HEAD.indexOf(0) + 1);

/** Bakes a credential into a PNG picture, as an `iTXt` chunk after the header. @throws Error when it is no whole PNG. */
export function bakePng(png: Buffer, credential: string): Buffer {
  const [header, ...rest] = chunksOf(png) ?? [];
  if (!header) throw new Error('the picture is no whole PNG');
  const baked: Chunk = { type: 'iTXt', data: Buffer.concat([HEAD, Buffer.from(credential)]) };
  return pngOf([header, baked, ...rest]);
}

/** What was baked, and the picture without it. */
export interface Unbaked {
  /** As many as there are in it: one in a badge that is what it says. */
  credentials: string[];
  picture: Buffer;
}

/** Takes credentials out of a PNG picture. @returns undefined when it is cut off or damaged. */
export function unbakePng(png: Buffer): Unbaked | undefined {
  const chunks = chunksOf(png);
  if (!chunks) return undefined;
  const isBaked = ({ type, data }: Chunk) => type === 'iTXt' && data.subarray(0, KEYWORD.length).equals(KEYWORD);
  const baked = chunks.filter(isBaked).map(({ data }) => textIn(data));
  return { credentials: baked, picture: pngOf(chunks.filter((it) => !isBaked(it))) };
}

/** The text of a chunk; one with another head than ours gives none, which is no credential. */
const textIn = (data: Buffer): string =>
  data.subarray(0, HEAD.length).equals(HEAD) ? strictText(data.subarray(HEAD.length)) : '';

function strictText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return '';
  }
}
