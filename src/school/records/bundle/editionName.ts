import type { Edition } from '../editions/edition.ts';
import { safeName } from './archive.ts';

/** Where an edition stands under `courses/` of a bundle, such as `foundations/2026-11-29-1a2b3c4d`. */
export const editionName = ({ course, since, hash }: Edition): string =>
  `${safeName(course)}/${new Date(since).toISOString().slice(0, 10)}-${since.toString(36)}-${hash.slice(0, 8)}`;

/** Paths of an edition's files as names that lead nowhere else, each once. */
export function fileNames(edition: Edition): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    edition.files.map(({ path }, place) => {
      const safe = path.split('/').map(safeName).join('/');
      const name = taken.has(safe) ? `${safe}.${place}` : safe;
      taken.add(name);
      return [path, name];
    }),
  );
}
