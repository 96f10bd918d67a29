import { readFileSync } from 'node:fs';
import { closeDatabase, database, openDatabase } from '../db/client.ts';
import { useCatalogue } from '../src/school/catalogue/index.ts';
import { readCatalogue } from '../src/school/catalogue/readFiles.ts';
import { quizStatistics } from '../src/school/statistics/index.ts';
import { type Asked, QUIZ } from './statistics.ts';

/** Asks for the statistics of a quiz once, as its page does, and writes what that took. @param file of the database. */
const [file = ''] = process.argv.slice(2);

/** Resident memory, now or at its peak, in MB. */
const memory = (field: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;

const teacher = { id: 't', name: 'T', email: 't@made.test', emailVerified: true, registrar: false };
useCatalogue(readCatalogue({ courses: 'courses', content: 'content' }));
await openDatabase(`file:${file}`);
const before = memory('VmRSS');
const began = performance.now();
const found = await quizStatistics(database(), { ...teacher, teaches: ['foundations'] }, QUIZ, 'first');
const asked: Asked = {
  attempts: found?.whole.attempts ?? 0,
  items: found?.items.length ?? 0,
  seconds: (performance.now() - began) / 1000,
  memory: memory('VmHWM') - before,
};
await closeDatabase();
process.stdout.write(JSON.stringify(asked));
