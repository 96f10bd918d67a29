import { type Entry, parse } from '@retorquere/bibtex-parser';
import { type Reference, reference } from './reference.ts';

/** The bibliography as read: its entries, and what is wrong with the rest, with the line where it begins. */
export interface Bibliography {
  references: Reference[];
  problems: { line: number; message: string }[];
}

/** Reads a BibTeX file. Broken entries become problems and never stop the others. */
export function readBibliography(source: string): Bibliography {
  const parsed = parse(source, { sentenceCase: { subSentence: false } });
  const lineOf = linesIn(source);
  const problems = parsed.errors.map(({ error, input = '' }) => ({
    line: lineOf(input),
    message: inWords(error, input),
  }));
  const references = new Map<string, Reference>();
  for (const entry of parsed.entries.filter((it) => it.input !== '')) {
    const flaw = flawOf(entry);
    const line = lineOf(entry.input);
    if (flaw) problems.push({ line, message: `“${entry.key}” ${flaw}` });
    else if (references.has(entry.key)) problems.push({ line, message: `“${entry.key}” stands twice` });
    else references.set(entry.key, toReference(entry));
  }
  return { references: [...references.values()], problems };
}

/** What an entry lacks, or has that can't be part of an address or a link. */
function flawOf(entry: Entry): string | undefined {
  const missing = ['title', 'year'].filter((field) => !text(entry, field));
  if (missing.length > 0) return `has no ${missing.join(' and no ')}`;
  const [doi, url] = [text(entry, 'doi'), text(entry, 'url')];
  if (/[/\\?#%]/.test(entry.key)) return 'has a sign in its key that no address can hold';
  if (doi && !/^10\.\d+\/\S+$/.test(doi)) return 'has a doi that does not begin with 10. and a slash behind its number';
  return url && !/^https?:\/\//i.test(url) ? 'has a url that does not begin with https://' : undefined;
}

/** What the parser says, and what an author needs to hear. */
const KNOWN: [says: RegExp, words: string][] = [
  [/^Unterminated quote/, 'a quote is opened and never closed'],
  [/^Unterminated brace|expected "\}"/, 'a brace is never closed, or a comma is missing'],
  [/equals sign missing/, 'a field has no =, or the key holds a space'],
  [/expected '\{'/, 'no { follows its type'],
];

function inWords(error: string, input: string): string {
  const key = /^@\w+\s*[{(]\s*([^\s,=]+)/.exec(input)?.[1];
  const words = KNOWN.find(([says]) => says.test(error))?.[1] ?? firstLine(error).replace(/ at line \d+.*$/, '');
  if (key) return `“${key}”: ${words}`;
  return input.startsWith('@') ? `an entry without a key: ${words}` : words;
}

function toReference(entry: Entry): Reference {
  const optional = (field: keyof Reference) => {
    const value = text(entry, field);
    return value ? { [field]: value } : {};
  };
  return {
    key: entry.key,
    type: entry.type,
    authors: namesIn(entry.fields.author),
    editors: namesIn(entry.fields.editor),
    moreAuthors: (entry.fields.author ?? []).some(isOthers),
    title: text(entry, 'title'),
    year: text(entry, 'year'),
    ...Object.assign({}, ...OPTIONAL.map(optional)),
  };
}

/** Fields that an entry may leave out. */
const OPTIONAL = reference.keyof().options.filter((field) => reference.shape[field].safeParse(undefined).success);

interface Name {
  name?: string;
  lastName?: string;
  firstName?: string;
  prefix?: string;
  suffix?: string;
}

const namesIn = (names: readonly Name[] = []): string[] => names.filter((it) => !isOthers(it)).map(writeName);

/** How BibTeX writes that an entry leaves out the rest of its authors. */
const isOthers = ({ name, lastName }: Name): boolean => (lastName ?? name) === 'others';

/** A name in the Vancouver form: family name, two initials at most, Jr; an organisation's as it is. */
function writeName({ name, lastName, firstName = '', prefix, suffix }: Name): string {
  if (!lastName) return name ?? '';
  const initials = firstName
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
    .slice(0, 2);
  return [prefix, lastName, initials, suffix].filter(Boolean).join(' ');
}

const text = (entry: Entry, field: string): string => {
  const value = (entry.fields as Record<string, unknown>)[field];
  return (Array.isArray(value) ? value.join(', ') : String(value ?? '')).replace(/<[^>]+>/g, '').trim();
};

/** Finds the line where an entry begins. Of entries that begin alike, each call finds the next one. */
function linesIn(source: string): (input: string) => number {
  const found = new Map<string, number>();
  return (input) => {
    const begin = input.slice(0, 60);
    const offset = source.indexOf(begin, (found.get(begin) ?? -1) + 1);
    if (offset !== -1) found.set(begin, offset);
    return source.slice(0, Math.max(0, offset)).split('\n').length;
  };
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? message;
