import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Entry, kindOfFile } from '../../entries.ts';
import { KINDS } from '../../files/anatomy.ts';
import { type Position, START } from '../finding.ts';
import { type Head, readHead } from './head.ts';

/** Where the school's files are. */
export interface Folders {
  /** Folder of the courses. */
  courses: string;
  /** Folder of the school's own content. */
  content: string;
}

export type Kind =
  | NonNullable<ReturnType<typeof kindOfFile>>
  | 'school'
  | 'instructor'
  | 'diploma'
  | 'board'
  | 'bundle'
  | 'refund'
  | 'page'
  | 'guide'
  | 'bibliography'
  | 'captions'
  | 'figure'
  | keyof typeof KINDS
  | 'drawing'
  | 'term';

/** A file that an author wrote, read as far as it can be read. */
export interface Source {
  kind: Kind;
  /** Path from the folder of the courses or of the content, such as `foundations/course.yaml`. */
  name: Entry['file'];
  /** Path as it is printed. */
  path: string;
  /** Empty where the file is not UTF-8. */
  text: string;
  /** Where the file stops being UTF-8, if it does. */
  badByte: Position | undefined;
  /** Why the file can't be opened, such as ENOENT for a link that leads nowhere; its text is then empty. */
  unopened?: string;
  /** Its YAML, read when it is first asked for; undefined where it has none or can't be read. */
  readonly head: Head | undefined;
}

/** Where each kind of file lies under `content/`. */
const IN_CONTENT: [pattern: RegExp, kind: Kind][] = [
  [/^school\.yaml$/, 'school'],
  [/^references\.bib$/, 'bibliography'],
  [/^instructors\/[^/]+\.yaml$/, 'instructor'],
  [/^diplomas\/[^/]+\.yaml$/, 'diploma'],
  [/^boards\/[^/]+\.yaml$/, 'board'],
  [/^bundles\/[^/]+\.yaml$/, 'bundle'],
  [/^refunds\/[^/]+\.yaml$/, 'refund'],
  [/^pages\/[^/]+\.mdx$/, 'page'],
  [/^guide\/[^/]+\.mdx$/, 'guide'],
  [/^glossary\/[^/]+\.yaml$/, 'term'],
  [/^anatomy\/drawings\/[^/]+\.svg$/, 'drawing'],
  ...(Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind): [RegExp, Kind] => [
    new RegExp(`^anatomy/${KINDS[kind].folder}/[^/]+\\.yaml$`),
    kind,
  ]),
];

/** What a file is, by its name; undefined for what no author writes: notes, segments of films, posters. */
export function kindOf(root: keyof Folders, name: string): Kind | undefined {
  if (root === 'content') return IN_CONTENT.find(([pattern]) => pattern.test(name))?.[1];
  if (/^[^/]+\/films\/[^/]+\/[^/]+\.vtt$/.test(name)) return 'captions';
  return /^[^/]+\/figures\/[^/]+\.svg$/.test(name) ? 'figure' : kindOfFile(name);
}

/** Whether a file is a record of the atlas. */
export const isStructure = (kind: Kind): kind is keyof typeof KINDS => kind in KINDS;

/** The id of what the school writes in a file of its own: the file's name, of `glossary/fascia.yaml` `fascia`. */
export const fileId = ({ name }: { name: string }): string => basename(name).replace(/\.\w+$/, '');

/** Front matter: what stands between a first line `---` and the next. */
const FRONT_MATTER = /^---[ \t]*\r?\n((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/;

/** Reads a file of a kind. Never throws for what is in it: its flaws are told by what is undefined. */
export function readSource(folders: Folders, root: keyof Folders, name: string, kind: Kind): Source {
  const path = join(folders[root], name);
  const bytes = bytesOf(path);
  if (typeof bytes === 'string')
    return { kind, name, path, text: '', badByte: START, unopened: bytes, head: undefined };
  if (!isUtf8(bytes)) return { kind, name, path, text: '', badByte: firstBadByte(bytes), head: undefined };
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  let read: { head: Head | undefined } | undefined;
  return {
    kind,
    name,
    path,
    text,
    badByte: undefined,
    get head() {
      read ??= { head: headOf(name, text) };
      return read.head;
    },
  };
}

function bytesOf(path: string): Buffer | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

function headOf(name: string, text: string): Head | undefined {
  if (name.endsWith('.yaml')) return readHead(text, 0);
  const yaml = name.endsWith('.mdx') ? FRONT_MATTER.exec(text)?.[1] : undefined;
  return yaml === undefined ? undefined : readHead(yaml, 1);
}

/** What follows the front matter, on the same lines as in the file: the front matter becomes blank lines. */
export const bodyText = (source: Source): string =>
  source.text.replace(FRONT_MATTER, (matter) => matter.replace(/[^\r\n]/g, ' '));

function firstBadByte(bytes: Buffer): Position {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const slice = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!isUtf8(slice)) return { line, column: slice.toString('utf8').indexOf('\uFFFD') + 1 };
    if (end === -1) break;
    start = end + 1;
  }
  return { line: 1, column: 1 };
}
