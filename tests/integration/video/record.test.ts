import { expect, it } from 'vitest';
import { edit, findings, SMALL_SCHOOL } from '../catalogue/smallSchool.ts';

const FOLDER = 'courses/first/films/reel';
const RECORD = `${FOLDER}/film.yaml`;
const AT_MUX = 'source: { mux: { asset: a1, playback: p1, policy: signed } }\n';
const ofFilms = (files: typeof SMALL_SCHOOL) => findings(files).filter((it) => it.file.startsWith(FOLDER));

it('A film at Mux has no files of ours but its captions and poster', () => {
  const hosted = Object.entries(edit(SMALL_SCHOOL, RECORD, /^title:/m, `${AT_MUX}title:`));
  const left = Object.fromEntries(hosted.filter(([path]) => !path.startsWith(`${FOLDER}/hls`)));
  expect(ofFilms(left)).toEqual([]);
  const { [`${FOLDER}/poster.jpg`]: _, ...bare } = left;
  expect(ofFilms(bare).map((it) => it.wrong)).toEqual(['the film has no `poster.jpg`']);
});

it.each([
  [
    'source: cinema',
    '`source` must be local, or what npm run video:add wrote for Mux',
    'write it like `source: local`',
  ],
  ['storyboard: board.vtt', 'the film has no `board.vtt`', `put it into ${FOLDER}/`],
  ['poster: ../poster.jpg', '`poster` must be a .jpg file', 'correct it'],
])('A record that says %s is told what to do', (line, wrong, remedy) => {
  expect(ofFilms(edit(SMALL_SCHOOL, RECORD, /^title:/m, `${line}\ntitle:`))).toContainEqual(
    expect.objectContaining({ file: RECORD, wrong, remedy: expect.stringContaining(remedy) }),
  );
});
