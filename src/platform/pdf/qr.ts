import { encode } from 'uqr';

/** Modules of white round a QR code (ISO/IEC 18004, 9.1: at least four). */
const QUIET = 4;

/**
 * A QR code as an SVG drawing, one path of its dark modules. Level M: a seventh of it may be lost.
 * @param text what a reader of the code reads.
 * @param ink CSS colour of the dark modules; the light ones and the quiet zone are the paper's, which must be light.
 */
export function qrSvg(text: string, ink: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` + `<path fill="${ink}" d="${path}"/></svg>`
  );
}

/** Where dark modules stand in a row, as start and length. */
function runs(row: boolean[]): [start: number, length: number][] {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  return starts.map((start) => {
    const end = row.indexOf(false, start);
    return [start, (end === -1 ? row.length : end) - start];
  });
}
