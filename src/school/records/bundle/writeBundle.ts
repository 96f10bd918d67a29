import { database } from '../../../../db/client.ts';
import { type Cell, CSV_START, csvLines } from '../../../platform/csv.ts';
import { formatMoment } from '../../../platform/format.ts';
import { school } from '../../catalogue/index.ts';
import { type Edition, editionsIn } from '../editions/edition.ts';
import { editionsOf, textOf } from '../editions/store.ts';
import type { Seal } from '../seals/chain.ts';
import type { LogLine } from '../seals/checkAuditChain.ts';
import { sealedLog } from '../seals/sealedLog.ts';
import { type Archive, safeName } from './archive.ts';
import { editionName, fileNames } from './editionName.ts';
import { recordsOf } from './learnerRecord.ts';
import { editionPage } from './reader/editionPage.ts';
import { indexPage, learnersPage, type Overview } from './reader/indexPage.ts';
import { type LearnerContext, learnerPage } from './reader/learnerPage.ts';
import { readme } from './readme.ts';
import { momentsOf, type Scope } from './scope.ts';
import * as read from './store.ts';
import { csvOf, rosterOf, TABLES } from './tables.ts';

/** Learners whose rows are read at once. */
const BATCH = 100;
/** Versions of questions that are held in memory at once. */
const QUESTIONS = 5000;

/** What is to be written. `at` in ms. */
export interface Writing {
  id: string;
  scope: Scope;
  /** The scope in words. */
  what: string;
  at: number;
  seal: Seal | undefined;
  /** Makes the PDF of an award by its code; none where PDFs were not asked for. */
  pdfOf?: (code: string) => Promise<Uint8Array>;
}

/**
 * Writes everything of a scope into an archive, file by file. What is held meanwhile is a batch of learners, and of
 * the rest ids alone.
 */
export async function writeBundle(archive: Archive, writing: Writing): Promise<void> {
  const { scope, at, what, seal } = writing;
  const db = database();
  const frame = { school: school().name, made: formatMoment(at) };
  const withPdf = writing.pdfOf !== undefined;
  await archive.add('README.txt', [
    readme({ school: frame.school, what, made: frame.made, begun: formatMoment(at), withPdf }),
  ]);

  const batches = await Array.fromAsync(learnerBatches(scope));
  for (const table of TABLES) await archive.add(table.file, csvOf(table, db, scope, batches));
  await archive.add('tables/roster.json', rosterJson(scope, batches));

  const seen = new Seen();
  await archive.add('records.jsonl', recordLines(scope, batches, seen));
  const courses = await coursesOf(scope, seen, at);
  const evaluations = { count: 0 };
  await archive.add(
    'evaluations.jsonl',
    evaluationLines(
      courses.map((it) => it.course),
      scope,
      evaluations,
    ),
  );
  await archive.add(
    'questions.jsonl',
    versionLines([...seen.questions], (hashes) => read.itemVersionsWith(db, hashes)),
  );
  await archive.add(
    'cases.jsonl',
    versionLines([...seen.cases], (hashes) => read.caseVersionsWith(db, hashes)),
  );
  await archive.add('requirements.jsonl', requirementLines(seen, courses));
  await archive.add('register.jsonl', registerLines(scope, batches));
  await archive.add('audit-log.jsonl', jsonLines(sealedLog((entries) => read.entriesInScope(db, scope, entries))));
  await archive.add('audit-log.csv', auditCsv(sealedLog((entries) => read.entriesInScope(db, scope, entries))));

  const credentials = new Set<string>();
  for (const learners of batches) {
    for (const { code, json } of await read.credentialsIn(db, scope, learners)) {
      await archive.add(`certificates/${safeName(code)}.json`, [json]);
      credentials.add(code);
    }
  }
  const pdfs = new Set<string>();
  if (writing.pdfOf) {
    for (const code of seen.awards) {
      await archive.add(`certificates/${safeName(code)}.pdf`, [await writing.pdfOf(code)]);
      pdfs.add(code);
    }
  }

  for (const { editions } of courses) {
    for (const edition of editions) await addEdition(archive, edition, frame);
  }
  const allEditions = new Map(courses.map((it) => [it.course, it.editions]));
  await addLearners(archive, scope, batches, { frame, editions: allEditions, credentials, pdfs });
  await archive.add('learners/index.html', learnersPage(listed(batches), frame));
  const overview: Overview = {
    ...{ what, courses, seal, withPdf, evaluations: evaluations.count },
    ...{ learners: batches.flat().length, awards: seen.awards.size, attempts: seen.attempts },
  };
  await archive.add('index.html', [indexPage(overview, frame)]);
  await addManifest(archive, writing);
}

/** What records name that stands elsewhere: found while they are written. */
class Seen {
  readonly questions = new Set<string>();
  readonly cases = new Set<string>();
  readonly awards = new Set<string>();
  readonly diplomas = new Set<string>();
  /** The first moment (ms) of each course. */
  readonly courses = new Map<string, number>();
  attempts = 0;

  course(course: string, at: number): void {
    this.courses.set(course, Math.min(at, this.courses.get(course) ?? at));
  }
}

async function* learnerBatches(scope: Scope): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const learners = await read.learnersIn(database(), scope, after, BATCH);
    if (learners.length > 0) yield learners;
    if (learners.length < BATCH) return;
    after = learners.at(-1) ?? after;
  }
}

type Batches = readonly (readonly string[])[];

async function* rosterJson(scope: Scope, batches: Batches): AsyncGenerator<string> {
  let before = '[\n';
  for (const learners of batches) {
    const lines = await rosterOf(database(), scope, learners);
    if (lines.length === 0) continue;
    yield before + lines.map((it) => JSON.stringify(it)).join(',\n');
    before = ',\n';
  }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}

async function* recordLines(scope: Scope, batches: Batches, seen: Seen): AsyncGenerator<string> {
  for (const learners of batches) {
    for (const record of await recordsOf(database(), scope, learners)) {
      for (const { course, startedAt } of [...record.enrolments, ...record.attempts, ...record.work])
        seen.course(course, startedAt);
      for (const { template, gradedBy } of record.attempts.flatMap((it) => it.questions))
        seen.questions.add(gradedBy ?? template).add(template);
      for (const { version } of record.work) seen.cases.add(version);
      for (const { code, kind, subject, issuedAt } of record.awards) {
        seen.awards.add(code);
        if (kind === 'course') seen.course(subject, issuedAt);
        else seen.diplomas.add(subject);
      }
      seen.attempts += record.attempts.length;
      yield `${JSON.stringify(record)}\n`;
    }
  }
}

/** The courses of a scope with their editions: of its period, or from the first thing that anybody did in them on. */
async function coursesOf(scope: Scope, seen: Seen, at: number): Promise<Overview['courses']> {
  if (scope.course !== undefined) seen.course(scope.course, at);
  const period = scope.period && momentsOf(scope.period);
  return Promise.all(
    [...seen.courses].toSorted().map(async ([course, first]) => {
      const kept = await editionsOf(database(), course);
      const [from, to] = period ? [period.from, period.before] : [first, at];
      return { course, from, oldest: kept[0]?.since, editions: editionsIn(kept, from, to) };
    }),
  );
}

async function* evaluationLines(
  courses: readonly string[],
  scope: Scope,
  counted: { count: number },
): AsyncGenerator<string> {
  // Nobody's in particular: a learner's own bundle has none.
  if (scope.learner !== undefined) return;
  for (let after = ''; ; ) {
    const rows = await read.evaluationsIn(database(), courses, scope, after, 500);
    yield* rows.map((it) => `${JSON.stringify(it)}\n`);
    counted.count += rows.length;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function* versionLines(
  hashes: readonly string[],
  find: (hashes: string[]) => Promise<object[]>,
): AsyncGenerator<string> {
  for (let place = 0; place < hashes.length; place += BATCH) {
    yield* (await find(hashes.slice(place, place + BATCH))).map((it) => `${JSON.stringify(it)}\n`);
  }
}

async function* requirementLines(seen: Seen, courses: Overview['courses']): AsyncGenerator<string> {
  const subjects = [...courses.map((it) => `course/${it.course}`), ...[...seen.diplomas].map((it) => `diploma/${it}`)];
  for (const row of await read.requirementSetsOf(database(), subjects)) yield `${JSON.stringify(row)}\n`;
}

async function* registerLines(scope: Scope, batches: Batches): AsyncGenerator<string> {
  for (const learners of batches) {
    for (const { entry, snapshot } of await read.registerIn(database(), scope, learners)) {
      const { digest, hash, ...says } = entry;
      yield `${JSON.stringify({ entry: { ...says, ...(says.kind === 'issued' && { snapshot }) }, digest, hash })}\n`;
    }
  }
}

async function* jsonLines(lines: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

async function* auditCsv(lines: AsyncIterable<LogLine>): AsyncGenerator<string> {
  yield CSV_START + csvLines([['id', 'at', 'who', 'what', 'to what', 'details']]);
  for await (const line of lines) {
    if (!('entry' in line)) continue;
    const { id, at, actor, action, subject, details } = line.entry;
    const row: Cell[] = [
      id,
      new Date(at).toISOString(),
      actor ?? 'the school',
      action,
      subject,
      JSON.stringify(details),
    ];
    yield csvLines([row]);
  }
}

async function addEdition(archive: Archive, edition: Edition, frame: LearnerContext['frame']): Promise<void> {
  const name = editionName(edition);
  await archive.add(`courses/${name}.html`, editionPage(database(), edition, frame));
  const names = fileNames(edition);
  for (const { path, hash } of edition.files) {
    await archive.add(`courses/${name}/${names.get(path)}`, [await textOf(database(), hash)]);
  }
}

async function addLearners(
  archive: Archive,
  scope: Scope,
  batches: Batches,
  context: Omit<LearnerContext, 'questions'>,
): Promise<void> {
  const questions = new Map<string, unknown>();
  for (const learners of batches) {
    const records = await recordsOf(database(), scope, learners);
    const asked = new Set(
      records.flatMap((it) => it.attempts.flatMap((attempt) => attempt.questions.map((one) => one.version))),
    );
    if (questions.size > QUESTIONS) questions.clear();
    const missing = [...asked].filter((hash) => !questions.has(hash));
    for (let place = 0; place < missing.length; place += BATCH) {
      for (const { hash, content } of await read.itemVersionsWith(database(), missing.slice(place, place + BATCH)))
        questions.set(hash, content);
    }
    for (const record of records) {
      await archive.add(`learners/${learnerFile(record.account.id)}`, [learnerPage(record, { ...context, questions })]);
    }
  }
}

const learnerFile = (id: string): string => `${safeName(id)}.html`;

async function* listed(batches: Batches) {
  for (const learners of batches) {
    yield (await read.accountsOf(database(), learners)).map((it) => ({ ...it, file: learnerFile(it.id) }));
  }
}

/** What tells whether anything was changed. It lists every file but itself and SHA256SUMS, which says the same. */
async function addManifest(archive: Archive, { id, scope, at, seal }: Writing): Promise<void> {
  const files = [...archive.packed];
  const manifest = { bundle: id, school: school().name, scope, madeAt: new Date(at).toISOString(), seal: seal ?? null };
  await archive.add('manifest.json', [
    `${JSON.stringify(manifest).slice(0, -1)},"files":[\n`,
    files.map((it) => JSON.stringify(it)).join(',\n'),
    '\n]}\n',
  ]);
  await archive.add('SHA256SUMS', [archive.packed.map((it) => `${it.sha256}  ${it.name}\n`).join('')]);
}
