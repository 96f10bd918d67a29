import { join } from 'node:path';
import { type Db, database, write } from '../../../../db/client.ts';
import { sha256 } from '../../../platform/tokens.ts';
import { record } from '../../audit/index.ts';
import { courses } from '../../catalogue/index.ts';
import type { Edition } from './edition.ts';
import { readTexts } from './readTexts.ts';
import { addEdition, newestEditions } from './store.ts';

/**
 * Keeps the texts of each course as they are in its files, wherever they are others than before, so that what was
 * taught on a day can be shown years later. Done when the school opens.
 * @param folder of the courses. @param now in ms; where the clock was set back, an edition begins after the one before.
 * @returns the courses of which there is a new edition.
 */
export async function noteEditions(folder: string, now: number): Promise<string[]> {
  const found = courses().map(({ id }) => readEdition(id, join(folder, id)));
  if ((await changed(database(), found)).length === 0) return [];
  return write(async (tx) => {
    const editions = await changed(tx, found);
    for (const { course, hash, files, texts, after } of editions) {
      const since = Math.max(now, after + 1);
      await addEdition(tx, { course, since, hash, files }, texts);
      const details = { edition: hash, files: files.length };
      await record(tx, { at: now, actor: null, action: 'edition-kept', subject: `course/${course}`, details });
    }
    return editions.map((it) => it.course);
  });
}

interface Found extends Omit<Edition, 'since'> {
  /** Texts by their hashes. */
  texts: Map<string, string>;
}

function readEdition(course: string, folder: string): Found {
  const read = readTexts(folder).map(({ path, text }) => ({ path, text, hash: sha256(text) }));
  const files = read.map(({ path, hash }) => ({ path, hash }));
  return { course, hash: sha256(JSON.stringify(files)), files, texts: new Map(read.map((it) => [it.hash, it.text])) };
}

/** Courses with files that are others than those kept last, and since when (ms) those were taught. */
async function changed(db: Db, found: readonly Found[]) {
  const newest = await newestEditions(db);
  return found
    .filter((it) => it.files.length > 0 && it.hash !== newest.get(it.course)?.hash)
    .map((it) => ({ ...it, after: newest.get(it.course)?.since ?? 0 }));
}
