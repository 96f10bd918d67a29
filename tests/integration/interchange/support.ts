import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { told } from '../../../scripts/command.ts';
import { runItems } from '../../../scripts/items/run.ts';
import { importItems, wordOutcome } from '../../../src/school/interchange/index.ts';
import { zip } from '../../../src/school/interchange/zip/write.ts';

export const FIXTURES = 'tests/fixtures/interchange';

/** Runs `npm run items` as people do, in a process of its own. */
export function spawnItems(args: readonly string[], { courses = 'courses', cwd = '.' } = {}) {
  const script = join(process.cwd(), 'scripts/items.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', REPORT_MEMORY, script, ...args], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, COURSES_DIR: courses },
  });
  const [, memory] = /memory (\d+)\n$/.exec(stderr) ?? [];
  return { status, stdout, stderr: stderr.replace(/memory \d+\n$/, ''), memory: Number(memory) / 1000 };
}

/** What the command prints and ends with, without a process of its own. */
export async function runItemsIn(cwd: string, args: readonly string[], courses: string) {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const { lines, ok } = await runItems(args, courses);
    return { status: ok ? 0 : 1, stdout: lines.map((it) => `${it}\n`).join(''), stderr: '' };
  } catch (error) {
    return { status: 1, stdout: '', stderr: `${told(error)}\n` };
  } finally {
    process.chdir(before);
  }
}

/** Says at its end how much memory the command took at most, in kB. */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('memory ' + process.resourceUsage().maxRSS + '\\n'))",
)}`;

/** What an import says, line by line, or what is wrong with the file. */
export async function report(bytes: Buffer | string, file = 'file'): Promise<string[]> {
  const read = await importItems(Buffer.from(bytes), file, { ids: new Set(), objectives: undefined });
  if ('flaw' in read) return [`${file}:${read.flaw.line}  ${read.flaw.wrong}  ${read.flaw.remedy}`];
  return read.outcomes.map(wordOutcome);
}

/** The items of a file as their authors would write them. */
export async function rawItems(bytes: Buffer | string) {
  const read = await importItems(Buffer.from(bytes), 'file', { ids: new Set(), objectives: undefined });
  return 'flaw' in read ? [] : read.outcomes.flatMap((it) => (it.state === 'taken' ? [it.raw] : []));
}

export const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, name));

/** A folder of fixtures as a zip file. */
export const zippedFixture = (name: string): Promise<Buffer> =>
  zip(
    readdirSync(join(FIXTURES, name), { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => join(it.parentPath, it.name))
      .sort()
      .map((path) => ({ name: path.slice(join(FIXTURES, name).length + 1), text: readFileSync(path, 'utf8') })),
  );
