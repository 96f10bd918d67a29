import { readFile } from 'node:fs/promises';

/** Where the school keeps its drawn marks: its logo, and the signatures of those who sign. */
const FOLDER = 'content/marks';
const NAME = /^[a-z0-9-]+\.svg$/;

const known = new Map<string, string>();

/**
 * Marks of the school as SVG drawings, by what they are for. A mark that an award names is never changed: a new
 * signature is a new file.
 * @param names of their files; one that is not named, or whose file is gone, is left out.
 */
export async function marksNamed(names: Record<string, string | undefined>): Promise<Record<string, string>> {
  const read = Object.entries(names).map(async ([what, name]) => [what, await drawingIn(name)] as const);
  return Object.fromEntries((await Promise.all(read)).filter(([, drawing]) => drawing !== ''));
}

async function drawingIn(name = ''): Promise<string> {
  if (!NAME.test(name)) return '';
  const drawing = known.get(name) ?? (await readFile(`${FOLDER}/${name}`, 'utf8').catch(() => ''));
  known.set(name, drawing);
  return drawing;
}
