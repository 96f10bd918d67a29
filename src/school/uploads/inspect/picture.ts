import type { SharpOptions } from 'sharp';
import { type Done, done } from '../../outcome.ts';
import { type ContentRefusal, type RefusedFile, refusedFile } from '../refusal.ts';

/** The most pixels that are decoded: more than the cameras of phones have (48 million), far from what a bomb needs. */
const MOST_PIXELS = 64_000_000;
/** The longer side of a picture as it is kept, in pixels: more than any screen shows. */
const LONGEST_SIDE = 4096;
const JPEG_QUALITY = 88;

/**
 * Loads sharp when a first picture comes, and closes every way in but the two formats: what else libvips could read
 * (SVG, PDF, AVIF…) must never see what a stranger sends. That comes as a file; drawings of the school's own, which come
 * as bytes, are let in.
 */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadSvgBuffer'] });
  return sharp;
}

/**
 * Decodes a picture and writes what is seen on it, and nothing else, as a new file: upright, in sRGB, at most
 * {@link LONGEST_SIDE} pixels long, without EXIF, GPS, XMP, comments, previews, or whatever was hung on at its end.
 * Its size is read first, so that a bomb is refused without decoding it.
 */
export async function cleanPicture(
  from: string,
  to: string,
  kind: 'image/jpeg' | 'image/png',
): Promise<Done | RefusedFile<ContentRefusal>> {
  const sharp = await loadSharp();
  const broken = refusedFile({ reason: 'broken', kind } as const);
  const options: SharpOptions = { failOn: 'error', limitInputPixels: false, animated: false };
  const head = await sharp(from, options)
    .metadata()
    .catch(() => undefined);
  if (!head) return broken;
  const { width, height } = head;
  if (width * height > MOST_PIXELS) return refusedFile({ reason: 'too-many-pixels', width, height });
  const seen = sharp(from, { ...options, limitInputPixels: MOST_PIXELS, sequentialRead: true })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  const written = kind === 'image/jpeg' ? seen.jpeg({ quality: JPEG_QUALITY }) : seen.png({ compressionLevel: 7 });
  return written.toFile(to).then(
    () => done(),
    () => broken,
  );
}
