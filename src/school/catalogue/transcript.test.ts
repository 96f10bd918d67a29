import { expect, it } from 'vitest';
import { transcriptOf } from './transcript.ts';

const cue = (at: number) => ({ at, to: at + 1, text: `at ${at}` });

it('A transcript puts each cue under the chapter that it begins in', () => {
  const [setUp, end] = [
    { at: 2, title: 'Set up' },
    { at: 9, title: 'End' },
  ];
  const silent = { at: 5, title: 'Nothing said' };
  expect(transcriptOf([cue(0), cue(2), cue(4.9), cue(9)], [end, setUp, silent])).toEqual([
    { chapter: undefined, cues: [cue(0)] },
    { chapter: setUp, cues: [cue(2), cue(4.9)] },
    { chapter: end, cues: [cue(9)] },
  ]);
});

it('A film without chapters has a transcript of one part', () => {
  expect(transcriptOf([cue(0), cue(3)], [])).toEqual([{ chapter: undefined, cues: [cue(0), cue(3)] }]);
  expect(transcriptOf([], [])).toEqual([]);
});
