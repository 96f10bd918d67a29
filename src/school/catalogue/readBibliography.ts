import { type Entry, parse } from '@retorquere/bibtex-parser';
import type { Reference } from './reference.ts';

/** The bibliography as read: its entries, and what is wrong with the rest, with the line where it begins. */
export interface Bibliography {
  references: Reference[];
  problems: { line: number; message: string }[];
}

/** Reads a BibTeX file. Broken entries become problems and never stop the others. */
export function readBibliography(source: string): Bibliography {
  const parsed = parse(source);
  const problems = parsed.errors.map(({ error, input }) => ({
    line: lineOf(source, input ?? ''),
    message: firstLine(error),
  }));
  const references: Reference[] = [];
  for (const entry of parsed.entries.filter((it) => it.input !== '')) {
    const missing = ['title', 'year'].filter((field) => !text(entry, field));
    const line = lineOf(source, entry.input);
    if (missing.length > 0) problems.push({ line, message: `“${entry.key}” has no ${missing.join(' and no ')}` });
    else if (references.some((it) => it.key === entry.key))
      problems.push({ line, message: `“${entry.key}” stands twice` });
    else references.push(toReference(entry));
  }
  return { references, problems };
}

function toReference(entry: Entry): Reference {
  const optional = (field: keyof Reference) => {
    const value = text(entry, field);
    return value ? { [field]: value } : {};
  };
  return {
    key: entry.key,
    type: entry.type,
    authors: (entry.fields.author ?? entry.fields.editor ?? []).map(writeName),
    title: text(entry, 'title'),
    year: text(entry, 'year'),
    ...optional('journal'),
    ...optional('booktitle'),
    ...optional('volume'),
    ...optional('number'),
    ...optional('pages'),
    ...optional('edition'),
    ...optional('publisher'),
    ...optional('institution'),
    ...optional('doi'),
    ...optional('url'),
  };
}

/** A name in the Vancouver form: family name, then initials without full stops; an organisation's as it is. */
function writeName(name: { name?: string; lastName?: string; firstName?: string; prefix?: string }): string {
  if (!name.lastName) return name.name ?? '';
  const initials = (name.firstName ?? '')
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0))
    .join('');
  return [name.prefix, name.lastName, initials].filter(Boolean).join(' ');
}

const text = (entry: Entry, field: string): string => {
  const value = (entry.fields as Record<string, unknown>)[field];
  return (Array.isArray(value) ? value.join(', ') : String(value ?? '')).replace(/<[^>]+>/g, '').trim();
};

const lineOf = (source: string, input: string): number =>
  source.slice(0, Math.max(0, source.indexOf(input.slice(0, 60)))).split('\n').length;

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? message;
