import { sha256 } from '../../platform/tokens.ts';
import type { Item } from '../items/index.ts';

/** The name of an item's version: SHA-256 of its content, the same whatever the order of its fields. */
export const versionOf = (item: Item): string => sha256(JSON.stringify(sorted(item)));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, content]) => [name, sorted(content)]),
  );
}
