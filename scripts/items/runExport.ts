import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import {
  type Export,
  type ItemsOfFile,
  readItemsOf,
  WRITTEN,
  type WrittenFormat,
  wordCounts,
  wordExport,
} from '../../src/school/interchange/index.ts';
import { Refusal } from '../command.ts';
import { idOf } from '../scaffold/names.ts';
import { courseFolder } from './places.ts';
import type { Done } from './runImport.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * Writes all questions of a course to a file in another format.
 * @throws Refusal where there is no such course, or the file is there already.
 */
export async function runExport(
  { course, to, out }: { course: string; to: WrittenFormat; out?: string },
  courses: string,
): Promise<Done> {
  const folder = courseFolder(courses, course);
  const { ending, write } = WRITTEN[to];
  const file = out ?? `${course}${ending}`;
  if (existsSync(file)) throw new Refusal(`${file} is there already. Give another name with --out, or remove it.`);
  const found = filesWithItems(folder).map((name) => itemsIn(folder, course, name));
  const { bytes, exports } = await write(found.flatMap((it) => it.sources));
  const all: Export[] = [...found.flatMap((it) => it.broken), ...exports];
  const count = exports.filter((it) => it.state === 'written').length;
  const lines = [...all.sort(byPlace).map(wordExport), wordCounts(all)];
  if (count === 0) return { lines: [...lines, 'Nothing was written.'], ok: false };
  writeWhole(file, bytes);
  return { lines: [...lines, `${file}: ${count} ${count === 1 ? 'question' : 'questions'} written.`], ok: true };
}

const filesWithItems = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((it) => it.split(sep).join('/'))
    .filter((it) => /^(\d+-[^/]+\/\d+-[^/]+\.(quiz|checks)|pools\/[^/]+\.pool)\.yaml$/.test(it))
    .sort();

function itemsIn(folder: string, course: string, name: string): ItemsOfFile {
  const [place = '', file = ''] = name.split('/');
  const path = [course, idOf(place) ?? place, idOf(file) ?? file.replace(/\..*$/, '')].join('/');
  const figureOf = (id: string): string | undefined => {
    const drawn = join(folder, 'figures', `${id}.svg`);
    return existsSync(drawn) ? readFileSync(drawn, 'utf8') : undefined;
  };
  return readItemsOf(readFileSync(join(folder, name), 'utf8'), join(folder, name), path, figureOf);
}

const byPlace = (a: Export, b: Export): number => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
