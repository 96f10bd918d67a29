import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutShell, type Filling, fillShell, fillShellGzipped, slot } from './shell.ts';

const filling: Filling = { header: '<h>', notices: '', outline: 'ö→', done: '<!--slot:film-->', film: 'f' };

describe('a lesson’s shell', () => {
  it('is filled where its slots are, and what fills a slot is never a slot itself', () => {
    const shell = cutShell(`a${slot('header')}b${slot('done')}c${slot('header')}`);
    expect(fillShell(shell, filling).toString()).toBe('a<h>b<!--slot:film-->c<h>');
  });

  it('comes out of gzip as it is plain, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string({ unit: 'grapheme' }), (texts, outline) => {
        const shell = cutShell(texts.map((text) => text.replaceAll('<!--', '')).join(slot('outline')));
        const filled = { ...filling, outline };
        expect(gunzipSync(fillShellGzipped(shell, filled))).toEqual(fillShell(shell, filled));
      }),
    );
  });
});
