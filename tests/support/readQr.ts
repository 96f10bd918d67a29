import jsqr from 'jsqr';
import sharp from 'sharp';

// The package is CommonJS with a `default` of its own, which its types do not tell.
const decode = ('default' in jsqr ? jsqr.default : jsqr) as typeof jsqr;

/** What the QR code in a picture (SVG, PNG) says; undefined when there is none that can be read. */
export async function readQr(picture: Buffer, width: number): Promise<string | undefined> {
  // Another test of this process may have closed it to what strangers send.
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] });
  const image = sharp(picture).resize(width).flatten({ background: '#ffffff' }).ensureAlpha();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return decode(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
