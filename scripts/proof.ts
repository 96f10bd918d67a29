import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings } from '../src/platform/settings.ts';
import { Refusal, told } from './command.ts';
import { contactSheet } from './proof/contactSheet.ts';
import { SPECIMENS } from './proof/specimens.ts';

/**
 * `npm run proof [-- FOLDER]`: draws every template with names and texts that tend to break a layout, on both papers,
 * and a sheet that shows them all. Pictures are made by poppler.
 */
try {
  const [given] = process.argv.slice(2);
  const folder = given
    ? resolve(process.env.INIT_CWD ?? '.', given)
    : join(readSettings(process.env).DATA_DIR, 'proof');
  mkdirSync(folder, { recursive: true });
  for (const { name, draw } of SPECIMENS) {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, await draw());
    takePictures(file, join(folder, name));
  }
  const files = readdirSync(folder).toSorted();
  const proofs = SPECIMENS.map(({ name }) => ({
    name,
    pictures: files.filter((it) => it.startsWith(`${name}-`) && /^-\d+\.png$/.test(it.slice(name.length))),
  }));
  writeFileSync(join(folder, 'index.html'), contactSheet(proofs).text);
  process.stdout.write(`${SPECIMENS.length} documents: open ${join(folder, 'index.html')}\n`);
} catch (error) {
  process.stderr.write(`${told(error)}\n`);
  process.exitCode = 1;
}

/** A PNG picture of each page, `NAME-1.png` and on. */
function takePictures(file: string, name: string): void {
  try {
    execFileSync('pdftoppm', ['-png', '-r', '80', file, name], { stdio: 'ignore' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Refusal('Pictures of the pages are made by `pdftoppm`: install poppler-utils.');
  }
}
