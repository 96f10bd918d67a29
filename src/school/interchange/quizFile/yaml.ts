import { stringify } from 'yaml';
import type { RawItem } from '../types.ts';

/** Items as they stand in a quiz's file, a blank line between them. @param indent spaces before each `-`. */
export const itemsInYaml = (items: readonly RawItem[], indent: number): string =>
  items
    .map((it) =>
      stringify([it], { lineWidth: 0 })
        .trimEnd()
        .replace(/^(?=.)/gm, ' '.repeat(indent)),
    )
    .join('\n\n');
