import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileOf } from '../db/connect.ts';
import { DatabaseOwnedError } from '../db/faults.ts';
import { readSettings, type Settings } from '../src/platform/settings.ts';
import type { Roster, TypedScope } from '../src/school/records/index.ts';
import { askServer } from '../src/server/control/ask.ts';
import { Refusal, told } from './command.ts';
import { elapsed } from './progress.ts';

const USAGE = `Usage:
  npm run audit -- --learner EMAIL|ID  --course ID  --period FROM..TO  [--with-pdf] [--out FILE.zip]
      the records of a learner, a course or a period (days such as 2026-01-01), or what they have in common
  npm run audit -- --roster florida  --course ID  --period FROM..TO  [--out FILE.csv]
      completions as CE Broker takes them, and beside them what can't be reported yet
  npm run audit -- --check FILE.zip
      checks such a bundle, without the school`;

const OPTIONS = {
  learner: { type: 'string' },
  course: { type: 'string' },
  period: { type: 'string' },
  'with-pdf': { type: 'boolean', default: false },
  out: { type: 'string' },
  check: { type: 'string' },
  roster: { type: 'string' },
} as const;

/** `npm run audit`: the bundle for an audit, from the running school or, while none runs, from its database. */
try {
  const { values } = read(process.argv.slice(2));
  if (values.check !== undefined) await check(from(values.check));
  else if (values.roster !== undefined) await report(values.roster, values);
  else await make(values);
} catch (error) {
  process.stderr.write(`${told(error)}\n`);
  process.exitCode = 1;
}

type Given = ReturnType<typeof read>['values'];

function read(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
}

/** A path as it was meant where the command was called. */
function from(given: string): string {
  return resolve(process.env.INIT_CWD ?? '.', given);
}

async function make(given: Given): Promise<void> {
  const typed = typedScope(given);
  const since = performance.now();
  process.umask(0o077);
  const out = from(given.out ?? `audit-${new Date().toISOString().slice(0, 10)}.zip`);
  if (existsSync(out)) throw new Refusal(`${out} exists already. Name a new file with --out.`);
  const part = `${out}.part`;
  rmSync(part, { force: true });
  try {
    const files = await save(typed, part, given['with-pdf']);
    renameSync(part, out);
    process.stdout.write(
      `${files} files in ${out}: ${(statSync(out).size / 1e6).toFixed(1)} MB, in ${elapsed(since)}\n`,
    );
    process.stdout.write('It holds personal data: keep it as you keep the school’s database.\n');
  } finally {
    rmSync(part, { force: true });
  }
}

function typedScope({ learner, course, period }: Given): TypedScope {
  if (learner === undefined && course === undefined && period === undefined) throw new Refusal(USAGE);
  const [first, last] = period?.split('..') ?? [];
  return { learner, course, from: first, to: period === undefined ? undefined : (last ?? '') };
}

/** Has the running server write the bundle, or writes it here when no server runs. */
async function save(typed: TypedScope, file: string, withPdf: boolean): Promise<number> {
  const settings = readSettings(process.env);
  const answer = (await askServer(settings.DATA_DIR, 'audit', { ...typed, file, withPdf })) as
    | { files: number }
    | undefined;
  if (answer && existsSync(file)) return answer.files;
  if (answer) {
    throw new Refusal(
      `The server wrote the bundle, but ${file} is not here: it runs on other files than this command.`,
    );
  }
  return inClosedSchool(settings, ({ saveBundle }) => saveBundle(typed, file, withPdf, Date.now()));
}

async function report(board: string, given: Given): Promise<void> {
  const { course = '', from: first = '', to = '' } = typedScope(given);
  const asked = { board, course, from: first, to };
  const settings = readSettings(process.env);
  const made = ((await askServer(settings.DATA_DIR, 'roster', asked)) ??
    (await inClosedSchool(settings, ({ rosterAsked }) => rosterAsked(asked, Date.now())))) as Roster;
  const out = from(given.out ?? `roster-${board}-${course}.csv`);
  const missing = out.replace(/(\.csv)?$/, '-missing.csv');
  for (const file of [out, missing])
    if (existsSync(file)) throw new Refusal(`${file} exists already. Name a new file with --out.`);
  process.umask(0o077);
  writeFileSync(out, made.roster);
  writeFileSync(missing, made.missing);
  process.stdout.write(
    `${made.reported} to report in ${out}\n${made.unreportable} with something missing in ${missing}\n`,
  );
}

/** Opens a school that no server runs, does something in it, and closes it. The whole school is loaded only here. */
async function inClosedSchool<T>(
  { DATA_DIR, DATABASE_URL, DATABASE_AUTH_TOKEN, COURSES_DIR }: Settings,
  work: (records: typeof import('../src/school/records/index.ts')) => Promise<T>,
): Promise<T> {
  const database = fileOf(DATABASE_URL);
  if (database && !existsSync(database)) throw new Refusal(`There is no database at ${database}.`);
  const { closeDatabase, openDatabase } = await import('../db/client.ts');
  await openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN).catch((error: unknown) => {
    if (!(error instanceof DatabaseOwnedError)) throw error;
    throw new Refusal(`${error.message}\nIt takes no orders in ${resolve(DATA_DIR)}: is DATA_DIR the server's?`);
  });
  const records = await import('../src/school/records/index.ts');
  const { useCatalogue } = await import('../src/school/catalogue/index.ts');
  const { readCatalogue } = await import('../src/school/catalogue/readFiles.ts');
  try {
    useCatalogue(readCatalogue({ courses: COURSES_DIR, content: 'content' }));
    return await work(records);
  } catch (error) {
    throw error instanceof records.RecordsRefused ? new Refusal(error.message) : error;
  } finally {
    await closeDatabase();
  }
}

async function check(file: string): Promise<void> {
  const { checkBundle } = await import('../src/school/records/index.ts');
  const steps = await checkBundle(file);
  for (const { step, ok, found } of steps) process.stdout.write(`${ok ? '  holds ' : '  FAILS '} ${step}: ${found}\n`);
  const failed = steps.find((it) => !it.ok);
  if (failed) throw new Refusal(`${file} is not as it was made: the check of its ${failed.step} fails.`);
  process.stdout.write(`${file} is as it was made.\n`);
}
