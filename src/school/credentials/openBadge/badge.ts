import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import { makeSvg } from '../../../platform/pdf/makeSvg.ts';
import { settings } from '../../../platform/settings.ts';
import { newId, sha256 } from '../../../platform/tokens.ts';
import { faceOf } from '../face.ts';
import type { Snapshot } from '../snapshot.ts';
import { BADGE_NAMESPACE } from './bakeSvg.ts';
import { digestSri, type PictureDigest } from './picture.ts';
import { SEAL, seal } from './seal.ts';

/** A badge's two pictures, without a credential in them, and what each is known by. */
export interface Badge {
  svg: Buffer;
  png: Buffer;
  /** Of the PNG first: it is the one that a wallet shows. */
  digests: PictureDigest[];
}

/** Width and height of the PNG in pixels. */
const PIXELS = 512;

/** Badges drawn in this process, by what stands on them. A school has a few for each course. */
const drawn = new Map<string, Promise<Badge>>();
const REMEMBERED = 200;

/**
 * The badge of an award: what was achieved, without who achieved it, so that all holders have the same. Both pictures
 * are kept under DATA_DIR, where `/badges/` finds them.
 * @param how drawn anew, where what was kept is lost.
 * @throws Error when it can't be drawn or kept.
 */
export function drawBadge(snapshot: Snapshot, how: 'if needed' | 'anew' = 'if needed'): Promise<Badge> {
  const { heading, title, hours, school } = faceOf('', snapshot);
  const words = { heading, title, hours, school };
  const name = JSON.stringify([settings().DATA_DIR, words]);
  const known = drawn.get(name);
  if (known && how !== 'anew') return known;
  const badge = draw(words);
  if (drawn.size >= REMEMBERED) drawn.clear();
  drawn.set(name, badge);
  badge.catch(() => drawn.delete(name));
  return badge;
}

async function draw(words: Record<'heading' | 'title' | 'hours' | 'school', string>): Promise<Badge> {
  const template = await readFile('src/school/credentials/openBadge/badge-1.typ', 'utf8');
  const svg = Buffer.from(onSeal(await makeSvg(template, words)));
  const png = await sharp(svg)
    .resize(PIXELS, PIXELS)
    .png({ palette: true, colours: 96, compressionLevel: 9 })
    .toBuffer();
  const digests = [await keep(png, 'png'), await keep(svg, 'svg')];
  return { svg, png, digests };
}

/** The words on the seal, as one drawing; hundredths of a point are as fine as anyone sees. */
function onSeal(words: string): string {
  const fitting = words
    .replace(/ width="[^"]*" height="[^"]*"/, ` width="${SEAL}" height="${SEAL}"`)
    .replace(/\d+\.\d{3,}(e-\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/\n\s*/g, '');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${BADGE_NAMESPACE}" viewBox="0 0 ${SEAL} ${SEAL}" ` +
    `width="${PIXELS}" height="${PIXELS}">${seal()}${fitting}</svg>`
  );
}

const MEDIA = { png: 'image/png', svg: 'image/svg+xml' } as const;

/** Keeps a picture under its digest. */
async function keep(bytes: Buffer, kind: 'png' | 'svg'): Promise<PictureDigest> {
  const digest = sha256(bytes);
  const path = pathOf(digest, kind);
  const draft = `${path}.${newId()}.part`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, bytes);
  await rename(draft, path);
  return { id: publicLink(paths.badge(digest, kind)), mediaType: MEDIA[kind], digestSRI: digestSri(bytes) };
}

const pathOf = (digest: string, kind: 'png' | 'svg'): string =>
  join(settings().DATA_DIR, 'badges', `${digest}.${kind}`);

/** A badge's picture as it was kept. @param digest SHA-256 of its bytes in hex; another text finds nothing. */
export async function keptPicture(digest: string, kind: 'png' | 'svg'): Promise<Buffer | undefined> {
  if (!/^[0-9a-f]{64}$/.test(digest)) return undefined;
  const bytes = await readFile(pathOf(digest, kind)).catch(() => undefined);
  return bytes && sha256(bytes) === digest ? bytes : undefined;
}
