import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { sha256 } from '../../../platform/tokens.ts';
import { digestOf, hashOf } from '../../credentials/index.ts';
import { checkAuditChain, type LogLine } from '../seals/checkAuditChain.ts';

/** A step of a check: what was looked at, whether it holds, and what was found. */
export interface Step {
  step: 'archive' | 'manifest' | 'files' | 'audit log' | 'register of awards';
  ok: boolean;
  found: string;
}

/** What only a broken or a forged bundle lacks. */
class Wrong extends Error {}

const manifestSchema = z.object({
  bundle: z.string(),
  school: z.string(),
  madeAt: z.iso.datetime(),
  seal: z.object({ upTo: z.number().int(), at: z.number(), hash: z.string() }).nullable(),
  files: z.array(z.object({ name: z.string(), bytes: z.number().int().nonnegative(), sha256: z.string() })),
});
type Manifest = z.output<typeof manifestSchema>;

/** Largest manifest and line of a bundle, in bytes: far above those of a hundred thousand learners. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Checks a bundle for an audit, without the school: that nothing in it was changed since it was packed, that its part
 * of the audit log adds up to the seals, and its part of the register of awards to its hashes.
 * @param file its path. @returns the steps in order; the first that fails is the last.
 */
export async function checkBundle(file: string): Promise<Step[]> {
  const steps: Step[] = [];
  const step = async <T>(name: Step['step'], look: () => Promise<[T, string]>): Promise<T> => {
    try {
      const [seen, found] = await look();
      steps.push({ step: name, ok: true, found });
      return seen;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      steps.push({ step: name, ok: false, found: error.message });
      throw new Wrong(error.message);
    }
  };
  let zip: ZipFile | undefined;
  try {
    const entries = await step('archive', async () => {
      zip = await openPromise(file, { lazyEntries: true, autoClose: false });
      const found = await entriesOf(zip);
      return [found, `${found.size} files`];
    });
    const archive = { zip: zip as unknown as ZipFile, entries };
    const manifest = await step('manifest', () => readManifest(archive));
    await step('files', () => checkFiles(archive, manifest));
    await step('audit log', () => checkLog(archive, manifest));
    await step('register of awards', () => checkRegister(archive));
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
  } finally {
    zip?.close();
  }
  return steps;
}

interface Opened {
  zip: ZipFile;
  entries: Map<string, Entry>;
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Programs that pack folders list them, too: they hold nothing.
    if (entry.fileName.endsWith('/') && entry.uncompressedSize === 0) continue;
    if (entries.has(entry.fileName)) throw new Wrong(`${entry.fileName} is in it twice`);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function streamOf({ zip, entries }: Opened, name: string) {
  const entry = entries.get(name);
  if (!entry) throw new Wrong(`${name} is missing`);
  return zip.openReadStreamPromise(entry);
}

async function textOf(opened: Opened, name: string): Promise<string> {
  if ((opened.entries.get(name)?.uncompressedSize ?? 0) > LARGEST)
    throw new Wrong(`${name} is larger than any bundle’s`);
  return (await buffer(await streamOf(opened, name))).toString('utf8');
}

async function readManifest(opened: Opened): Promise<[Manifest, string]> {
  const text = await textOf(opened, 'manifest.json');
  const parsed = manifestSchema.safeParse(parse(text));
  if (!parsed.success) throw new Wrong('manifest.json can’t be read');
  const manifest = parsed.data;
  const lines = [...manifest.files, { name: 'manifest.json', sha256: sha256(text) }].map(
    (it) => `${it.sha256}  ${it.name}\n`,
  );
  if ((await textOf(opened, 'SHA256SUMS')) !== lines.join(''))
    throw new Wrong('manifest.json and SHA256SUMS say different things');
  return [manifest, `bundle ${manifest.bundle} of ${manifest.school}, made ${manifest.madeAt}`];
}

async function checkFiles(opened: Opened, { files }: Manifest): Promise<[undefined, string]> {
  const listed = new Set([...files.map((it) => it.name), 'manifest.json', 'SHA256SUMS']);
  for (const name of opened.entries.keys()) {
    if (!listed.has(name)) throw new Wrong(`${name} was added: the manifest does not list it`);
  }
  for (const { name, sha256: expected } of files) {
    const hash = createHash('sha256');
    for await (const chunk of await streamOf(opened, name)) hash.update(chunk as Buffer);
    if (hash.digest('hex') !== expected) throw new Wrong(`${name} was changed: its SHA-256 is another one`);
  }
  return [undefined, `${files.length} files are as they were packed`];
}

async function checkLog(opened: Opened, { seal }: Manifest): Promise<[undefined, string]> {
  let sealed = true;
  const lines = async function* () {
    for await (const line of linesOf(opened, 'audit-log.jsonl')) {
      const read = line as LogLine;
      if ('seal' in read && read.seal.upTo === seal?.upTo) sealed &&= read.seal.hash === seal.hash;
      yield read;
    }
  };
  const check = await checkAuditChain(lines());
  if (!check.ok) throw new Wrong(check.wrong);
  if (!sealed) throw new Wrong('its last seal is another one than the manifest’s');
  const last = seal ? `; the school’s last seal then: up to entry ${seal.upTo}, ${seal.hash}` : '';
  return [undefined, `${check.entries} entries add up to ${check.seals} seals${last}`];
}

const registerLine = z.object({
  entry: z.looseObject({ number: z.number().int(), at: z.number().int(), kind: z.string() }),
  digest: z.string(),
  hash: z.string(),
});

async function checkRegister(opened: Opened): Promise<[undefined, string]> {
  const hashes = new Map<number, string>();
  const chained: { number: number; at: number; kind: string; digest: string; hash: string }[] = [];
  for await (const line of linesOf(opened, 'register.jsonl')) {
    const { entry, digest, hash } = registerLine.parse(line);
    if (digestOf(entry as never) !== digest)
      throw new Wrong(`entry ${entry.number} says something else than its digest`);
    if (hashes.has(entry.number)) throw new Wrong(`entry ${entry.number} is in it twice`);
    hashes.set(entry.number, hash);
    chained.push({ number: entry.number, at: entry.at, kind: entry.kind, digest, hash });
  }
  for (const { hash, ...stamp } of chained) {
    const { number } = stamp;
    const before = hashes.get(number - 1);
    if (before !== undefined && hashOf(before, stamp) !== hash)
      throw new Wrong(`entry ${number} does not follow the one before it`);
  }
  return [undefined, `${chained.length} entries say what their digests cover`];
}

async function* linesOf(opened: Opened, name: string): AsyncGenerator<unknown> {
  const input = await streamOf(opened, name);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === '') continue;
    const read = parse(line);
    if (typeof read !== 'object' || read === null) throw new Wrong(`${name} has a line that can’t be read`);
    yield read;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
