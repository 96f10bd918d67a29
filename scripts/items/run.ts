import { Refusal } from '../command.ts';
import { readOptions, USAGE } from './options.ts';
import { runExport } from './runExport.ts';
import { type Done, runImport } from './runImport.ts';

/**
 * Does what the command line asks for.
 * @param courses folder of the courses.
 * @throws Refusal in words; nothing is written then.
 */
export async function runItems(args: readonly string[], courses: string): Promise<Done> {
  const asked = readOptions(args);
  if ('wrong' in asked) throw new Refusal(`${asked.wrong}\n\n${USAGE}`);
  return asked.what === 'import' ? runImport(asked, courses) : runExport(asked, courses);
}
