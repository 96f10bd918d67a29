import type { Source } from './source.ts';

/** Keeps what is read from each file, for many rules ask for it. Kept no longer than the file itself. */
export function oncePer<T>(read: (source: Source) => T): (source: Source) => T {
  const known = new WeakMap<Source, { value: T }>();
  return (source) => {
    const found = known.get(source) ?? { value: read(source) };
    known.set(source, found);
    return found.value;
  };
}
