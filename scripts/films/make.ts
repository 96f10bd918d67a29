// Makes the films: node scripts/films/make.ts [film …]
// With --still, one frame as a PNG to look at: node scripts/films/make.ts --still suboccipital-release 19.8 /tmp/still.png

import { join } from 'node:path';
import { still, write } from './encode.ts';
import { film as hip } from './hip-and-hamstring.ts';
import { film as wall } from './knee-to-wall.ts';
import { film as rotation } from './neck-rotation.ts';
import { film as suboccipital } from './suboccipital-release.ts';

const courses = new Map([
  ['foundations', [suboccipital, rotation, hip]],
  ['clinical-reasoning', [wall]],
]);
const films = [...courses.values()].flat();
const folderOf = (id: string): string => {
  const course = [...courses].find(([, own]) => own.some((film) => film.id === id))?.[0] ?? '';
  return join(import.meta.dirname, '../../courses', course, 'films', id);
};

const [first, ...rest] = process.argv.slice(2);
if (first === '--still') {
  const [id, at, file] = rest;
  const film = films.find((one) => one.id === id);
  if (!film || !file) throw new Error('usage: make.ts --still <film> <seconds> <file.png>');
  await still(film, Number(at), file);
} else {
  const wanted = first ? [first, ...rest] : films.map((one) => one.id);
  // One at a time: drawing and encoding already keep two processors busy.
  for (const id of wanted) {
    const film = films.find((one) => one.id === id);
    if (!film) throw new Error(`no film is called ${id}; there are ${films.map((one) => one.id).join(', ')}`);
    await write(film, folderOf(film.id));
  }
}
