/**
 * A PDF taken apart into its objects, and put together again: so that one of them can be changed and the file stays
 * one whole, without an update at its end. It reads what typst writes, a single cross-reference table and nothing
 * else. Source: ISO 32000-1, 7.5.
 */
export interface PdfParts {
  /** All before the first object. */
  head: Buffer;
  /** Objects by their numbers, in the order of the file, each from `N 0 obj` up to the next one. */
  objects: Map<number, Buffer>;
  /** The trailer's dictionary, as it is written. */
  trailer: string;
}

/** Bytes of an entry of a cross-reference table. */
const ENTRY = 20;
const TAIL = /xref\n0 (\d+)\n(?:\d{10} \d{5} [fn]\r\n)+trailer\n([\s\S]+)\nstartxref\n(\d+)\n%%EOF\n?$/;

/** @throws Error when the file is not written as typst writes. */
export function partsOf(pdf: Buffer): PdfParts {
  const start = pdf.lastIndexOf('\nxref\n') + 1;
  const [tail = '', count, trailer] = TAIL.exec(pdf.toString('latin1', start)) ?? [];
  if (!trailer || !tail.endsWith(`startxref\n${start}\n%%EOF`))
    throw new Error('this PDF has no plain table of objects');
  const entries = tail.indexOf('\n', 'xref\n'.length) + 1;
  const places = Array.from({ length: Number(count) }, (_, number) => {
    const entry = tail.slice(entries + number * ENTRY, entries + (number + 1) * ENTRY);
    return { number, at: Number(entry.slice(0, 10)), used: entry[17] === 'n' };
  });
  const used = places.filter((it) => it.used).toSorted((a, b) => a.at - b.at);
  const objects = used.map(
    ({ number, at }, index) => [number, pdf.subarray(at, used[index + 1]?.at ?? start)] as const,
  );
  return { head: pdf.subarray(0, used[0]?.at ?? start), objects: new Map(objects), trailer };
}

/** The file of some parts. Objects must be numbered from 1 without a gap. */
export function pdfOf({ head, objects, trailer }: PdfParts): Buffer {
  let at = head.length;
  const places = new Map<number, number>();
  for (const [number, object] of objects) {
    places.set(number, at);
    at += object.length;
  }
  const entries = [...places].toSorted(([a], [b]) => a - b).map(([, place]) => `${padded(place, 10)} 00000 n\r\n`);
  const table = `xref\n0 ${entries.length + 1}\n0000000000 65535 f\r\n${entries.join('')}`;
  const tail = `${table}trailer\n${trailer}\nstartxref\n${at}\n%%EOF`;
  return Buffer.concat([head, ...objects.values(), Buffer.from(tail, 'latin1')]);
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');
