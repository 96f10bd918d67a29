import { dirname, join } from 'node:path';
import { type Problem, problem, START } from '../finding.ts';
import type { Source } from '../reading/source.ts';
import type { SchoolTree } from '../reading/tree.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A film's folder holds the film, unless it is at Mux, and every file that its record names. */
export const filmFiles: Rule = {
  id: 'film-files',
  check: (school) => school.sources.filter((it) => it.kind === 'film').flatMap((it) => missingOf(school, it)),
};

function missingOf(school: SchoolTree, film: Source): Problem[] {
  const folder = dirname(film.path);
  const isThere = (name: string) => school.listed.get(join(folder, name))?.isFolder === false;
  const isAtMux = textsAt(film, 'source.mux.playback').length > 0;
  const poster = textsAt(film, 'poster')[0]?.value ?? 'poster.jpg';
  const storyboards = textsAt(film, 'storyboard').map((it) => it.value);
  const media = [...(isAtMux ? [] : ['hls/master.m3u8']), poster, ...storyboards]
    .filter((name) => !isThere(name))
    .map((name) => problem(film, START, `the film has no \`${name}\``, `put it into ${folder}/`));
  const captions = textsAt(film, 'captions.*.file')
    .filter((it) => !isThere(it.value))
    .map(({ value, at }) =>
      problem(film, at, `there are no captions \`${value}\``, `write ${join(folder, value)} in WebVTT`),
    );
  return [...media, ...captions];
}
