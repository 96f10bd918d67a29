/**
 * Where a hash has its file: `ab/cdef…`, so that no folder holds them all.
 * @throws Error for anything but a SHA-256 in hex, which might lead elsewhere.
 */
export function placeOf(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`no SHA-256: ${hash}`);
  return `${hash.slice(0, 2)}/${hash.slice(2)}`;
}
