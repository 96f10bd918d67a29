// What boards would say of a course's certificate, and what is missing: npm run boards -- [COURSE]
// Without a course, all of them. Environment: COURSES_DIR, CONTENT_DIR, where the school's files lie elsewhere.

import { now } from '../src/platform/clock.ts';
import { readCatalogue } from '../src/school/catalogue/readFiles.ts';
import { tellAtLength } from './boards/tell.ts';
import { told } from './command.ts';

const folders = { courses: process.env.COURSES_DIR ?? 'courses', content: process.env.CONTENT_DIR ?? 'content' };
const [id] = process.argv.slice(2);

try {
  const catalogue = readCatalogue(folders, true);
  const meant = catalogue.courses.filter((it) => id === undefined || it.id === id);
  if (meant.length === 0) throw new Error(`There is no course ${id}. Usage: npm run boards -- [COURSE]`);
  const today = new Date(now()).toISOString().slice(0, 10);
  console.log(meant.map((it) => tellAtLength(it, catalogue, today).join('\n')).join('\n\n'));
} catch (error) {
  console.error(told(error));
  process.exitCode = 1;
}
