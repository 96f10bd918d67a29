import { readFileSync, writeFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { closeDatabase, database, openDatabase } from '../db/client.ts';
import { useCatalogue } from '../src/school/catalogue/index.ts';
import { readCatalogue } from '../src/school/catalogue/readFiles.ts';
import { makeBundle } from '../src/school/records/index.ts';
import type { Asked } from './auditBundle.ts';

/** Makes the bundle of a course once, as its command does, beside a bare read of the same rows. @param file of the database. */
const [file = ''] = process.argv.slice(2);

/** Resident memory, now or at its peak, in MB. */
const memory = (field: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;

/** Tables of which the bundle has rows. */
const TABLES = [
  'people',
  'enrolments',
  'lesson_facts',
  'attempts',
  'attempt_submissions',
  'attempt_results',
  'attempt_items',
  'item_results',
  'answers',
  'closings',
  'awards',
  'register',
  'signed_credentials',
  'audit_log',
];
const PAGE = 1000;

async function readRows(): Promise<number> {
  let read = 0;
  for (const table of TABLES) {
    for (let after = 0; ; ) {
      const rows = await database().all<{ place: number }>(
        sql`select rowid as place, * from ${sql.identifier(table)} where rowid > ${after} order by rowid limit ${PAGE}`,
      );
      read += rows.length;
      if (rows.length < PAGE) break;
      after = rows.at(-1)?.place ?? after;
    }
  }
  return read;
}

useCatalogue(readCatalogue({ courses: 'courses', content: 'content' }));
await openDatabase(`file:${file}`);
const reading = performance.now();
const rows = await readRows();
const read = (performance.now() - reading) / 1000;

// From here on the peak is the bundle's: what reading the catalogue took before does not count.
writeFileSync('/proc/self/clear_refs', '5');
const before = memory('VmRSS');
const began = performance.now();
const result = await makeBundle('school', { course: 'foundations' }, Date.now(), false);
if (!result.ok) throw new Error(result.reason);
let bytes = 0;
for await (const chunk of result.zip) bytes += (chunk as Buffer).length;
const asked: Asked = {
  files: await result.made,
  megabytes: bytes / 1e6,
  rows,
  read,
  seconds: (performance.now() - began) / 1000,
  memory: memory('VmHWM') - before,
};
await closeDatabase();
process.stdout.write(JSON.stringify(asked));
