import { describe, expect, it } from 'vitest';
import { readCues } from './captions.ts';

describe('reading captions', () => {
  it('gives each cue its times and its words in one line, without voices, tags and settings', () => {
    const vtt = `WEBVTT

NOTE for the translator

1
00:00:01.500 --> 00:00:03.000 line:0
<v Maya>Find the <i>edge</i>
of the skull &amp; wait.

01:00:02.250 --> 01:00:04.000
Un&nbsp;momento &ldquo;
`;
    expect(readCues(vtt)).toEqual([
      { at: 1.5, to: 3, text: 'Find the edge of the skull & wait.' },
      { at: 3602.25, to: 3604, text: 'Un\u00a0momento &ldquo;' },
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('takes lines that end with %j', (end) => {
    const vtt = ['WEBVTT', '', '00:01.000 --> 00:02.000', 'One', 'two', '', '00:02.000 --> 00:03.000', 'Three'];
    expect(readCues(vtt.join(end)).map((it) => it.text)).toEqual(['One two', 'Three']);
  });

  it.each(['', 'WEBVTT', 'WEBVTT\n\n00:01 --> 00:02\nno thousandths', 'WEBVTT\n\n00:01.000 --> 00:02.000\n'])(
    'finds nothing in %j',
    (vtt) => expect(readCues(vtt)).toEqual([]),
  );
});
