import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';

describe('Highlighting', () => {
  it('tells tags, attributes and values apart', () => {
    expect(highlight('See <Label x={4} of="atlas">C1</Label>.')).toEqual([
      { text: 'See ' },
      { text: '<Label', kind: 'tag' },
      { text: ' ' },
      { text: 'x', kind: 'attribute' },
      { text: '=' },
      { text: '{4}', kind: 'value' },
      { text: ' ' },
      { text: 'of', kind: 'attribute' },
      { text: '=' },
      { text: '"atlas"', kind: 'value' },
      { text: '>', kind: 'tag' },
      { text: 'C1' },
      { text: '</Label', kind: 'tag' },
      { text: '>', kind: 'tag' },
      { text: '.' },
    ]);
  });

  it('loses nothing of any page of the guide', () => {
    const pages = globSync('content/guide/*.mdx').map((file) => readFileSync(file, 'utf8'));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(
        highlight(page)
          .map((it) => it.text)
          .join(''),
      ).toBe(page);
    }
  });
});
