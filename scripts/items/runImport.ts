import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  appendItems,
  idOf,
  importItems,
  makePool,
  makeQuiz,
  type Outcome,
  type Present,
  presentIn,
  wordCounts,
  wordOutcome,
} from '../../src/school/interchange/index.ts';
import { Refusal } from '../command.ts';
import { titleOf } from '../scaffold/names.ts';
import { schemaLine, withSchemaLine } from '../schemas/schemaLine.ts';
import { figuresFor, fileOf, objectivesFor } from './places.ts';
import { readBytes } from './readBytes.ts';
import { writeWhole } from './writeWhole.ts';

/** Where questions go: a new file, or one that is there. */
type Target = { file: string } | { file: string; text: string; present: Present };

/** What is printed, and whether anything was written. */
export interface Done {
  lines: string[];
  ok: boolean;
}

const BLANK: ReadonlySet<string> = new Set();

/**
 * Imports a file and writes what is taken of it, all at once.
 * @throws Refusal where the file or the place can't be used; nothing is written then.
 */
export async function runImport(
  { file, into, out }: { file: string; into?: string; out?: string },
  courses: string,
): Promise<Done> {
  const bytes = readBytes(file);
  const target = targetOf(file, into === undefined ? undefined : fileOf(courses, into), out);
  const ids = 'present' in target ? target.present.ids : BLANK;
  const known = { ids, objectives: objectivesFor(target.file), figures: figuresFor(target.file) };
  const read = await importItems(bytes, file, known);
  if ('flaw' in read) {
    throw new Refusal(`${file}:${read.flaw.line}  ${read.flaw.wrong}  ${read.flaw.remedy}\nNothing was written.`);
  }
  const { outcomes, format } = read;
  const lines = [...outcomes.map(wordOutcome), wordCounts(outcomes)];
  const items = outcomes.flatMap((it) => (it.state === 'taken' ? [it.raw] : []));
  if (items.length === 0) return { lines: [...lines, 'Nothing was written.'], ok: false };
  writeWhole(target.file, contentOf(target, items, `${basename(file)} (${format})`));
  return { lines: [...lines, ...nextSteps(target, outcomes)], ok: true };
}

function targetOf(file: string, into: string | undefined, out: string | undefined): Target {
  if (into === undefined) {
    const path = out ?? `${nameOf(file)}.quiz.yaml`;
    if (!/\.(quiz|pool)\.yaml$/.test(path))
      throw new Refusal(`“${path}” says no kind of file. Let it end in .quiz.yaml or .pool.yaml.`);
    if (existsSync(path))
      throw new Refusal(`${path} is there already. Give another name with --out, or add to it with --into.`);
    return { file: path };
  }
  const text = readFileSync(into, 'utf8');
  const present = presentIn(text);
  if (!present) throw new Refusal(`${into} can’t be read. Correct it first: npm run courses:check`);
  return { file: into, text, present };
}

/** `Neck Questions.gift.txt` becomes neck-questions. */
const nameOf = (file: string): string => idOf(basename(file).replace(/\..*$/, '')) || 'questions';

function contentOf(target: Target, items: Parameters<typeof appendItems>[1], from: string): string {
  if ('text' in target) return appendItems(target.text, items);
  const isPool = target.file.endsWith('.pool.yaml');
  const title = titleOf(nameOf(target.file).replace(/^\d+-/, ''));
  const text = (isPool ? makePool : makeQuiz)({ title, from }, items);
  return withSchemaLine(text, schemaLine(target.file, isPool ? 'pool' : 'quiz'));
}

function nextSteps(target: Target, outcomes: readonly Outcome[]): string[] {
  const count = outcomes.filter((it) => it.state === 'taken').length;
  const written = `${target.file}: ${count} ${count === 1 ? 'item' : 'items'} written. Check it with npm run courses:check.`;
  if (!('present' in target)) {
    const isPool = target.file.endsWith('.pool.yaml');
    const next = isPool
      ? 'A quiz of the course draws from it by its name, under `draw` in a section.'
      : 'It is a draft: say what it is about, and remove `draft: true` to publish it.';
    return [written, next];
  }
  return [
    written,
    ...(target.present.hasSections
      ? ['The quiz has sections: name the new items in one, or they are never asked.']
      : []),
    ...(target.present.isPublished ? ['The quiz is published: its new items are asked from the next build on.'] : []),
  ];
}
