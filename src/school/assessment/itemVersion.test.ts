import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyItem } from '../../../tests/support/items.ts';
import type { Item } from '../items/index.ts';
import { versionOf } from './itemVersion.ts';

test('an item has the same version whatever the order of its fields, and another when anything in it changes', () => {
  fc.assert(
    fc.property(anyItem(), (item) => {
      const turned = Object.fromEntries(Object.entries(item).toReversed()) as Item;
      expect(versionOf(turned)).toBe(versionOf(item));
      expect(versionOf({ ...item, stem: `${item.stem}!` })).not.toBe(versionOf(item));
    }),
  );
});
