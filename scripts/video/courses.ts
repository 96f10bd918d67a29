import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The ids of the courses in a folder, in the order of the catalogue; one that can't be read stands last. */
export function coursesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((it) => it.isDirectory() && existsSync(join(folder, it.name, 'course.yaml')))
    .map((it) => ({ id: it.name, order: orderIn(join(folder, it.name, 'course.yaml')) }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map((it) => it.id);
}

function orderIn(file: string): number {
  try {
    const { order } = parse(readFileSync(file, 'utf8')) as { order?: unknown };
    return typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER;
  } catch {
    return Number.MAX_SAFE_INTEGER;
  }
}
