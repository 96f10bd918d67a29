import fc from 'fast-check';
import { expect, it } from 'vitest';
import { captionFlaws } from './webVtt.ts';

const wrong = (source: string) => captionFlaws(source).map((it) => `${it.line}: ${it.wrong}`);

it.each([
  ['one cue', 'WEBVTT\n\n00:00.000 --> 00:01.000\nA'],
  [
    'a title, an id, settings and hours',
    'WEBVTT A film\nKind: captions\n\nfirst\n00:00:00.000 --> 100:00:01.000 line:0 align:start\nA\nB\n',
  ],
  ['Windows line ends', 'WEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nA\r\n'],
  ['cues at the same time', 'WEBVTT\n\n00:00.000 --> 00:01.000\nA\n\n00:00.000 --> 00:02.000\nB\n'],
  ['notes and styles', 'WEBVTT\n\nSTYLE\n::cue {}\n\nNOTE\nx --> y\n\n00:00.000 --> 00:01.000\nA\n'],
])('accepts %s', (_, source) => {
  expect(wrong(source)).toEqual([]);
});

it.each([
  ['', '1: the file is no WebVTT'],
  ['WEBVTTX\n\n00:00.000 --> 00:01.000\nA', '1: the file is no WebVTT'],
  ['WEBVTT\n', '1: there are no cues'],
  ['WEBVTT\n\n00:00.000 -> 00:01.000\nA', '3: this text belongs to no cue'],
  ['WEBVTT\n\n00:00.00 --> 00:01.000\nA', '3: these times can’t be read'],
  ['WEBVTT\n\n00:61.000 --> 01:01.000\nA', '3: these times can’t be read'],
  ['WEBVTT\n\n00:01.000 --> 00:01.000\nA', '3: the cue ends before it begins'],
  ['WEBVTT\n\n1\n00:01.000 --> 00:02.000\n', '4: the cue has no words'],
])('refuses %j', (source, flaw) => {
  expect(wrong(source)).toEqual([flaw]);
});

it('can look at anything', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('W', 'EBVTT', '\n', '00:01.000', ' --> ', 'x') }),
      (source) => void captionFlaws(`WEBVTT${source}`),
    ),
  );
});
