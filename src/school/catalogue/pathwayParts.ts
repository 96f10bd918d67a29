import type { WrittenPart } from './files/diploma.ts';

/** A part of what a diploma asks for. Its `id` names it in requests and records, within the diploma. */
export type Part =
  | (Grouped & { kind: 'all' })
  | (Grouped & { kind: 'some'; least: number })
  /** The certificate of a course, or of one of its equivalents. */
  | (Single & { kind: 'course'; course: string; or: string[]; withinMonths?: number })
  /** So many hours of certificates in a field. */
  | (Single & { kind: 'hours'; least: number; field: string })
  | { kind: 'cases'; id: string; least: number }
  /** A skill that a supervisor saw; its id is the skill's. */
  | (Single & { kind: 'sign-off'; title: string; description: string; withinMonths?: number });

interface Grouped {
  id?: string;
  /** What students read above it; empty where its parts say enough. */
  title: string;
  of: Part[];
}

interface Single {
  id: string;
  /** Whether something learned elsewhere may be recognised for it. */
  priorLearning: boolean;
}

/** Part of a kind. */
export type PartOf<K extends Part['kind']> = Extract<Part, { kind: K }>;

/** A part as its file says it. Throws where it asks for nothing: then it did not match its schema. */
export function partOf(written: WrittenPart): Part {
  const { id, title = '', all, some, course, or = [], hours, cases, signOff, priorLearning = false } = written;
  const within = written.withinMonths === undefined ? {} : { withinMonths: written.withinMonths };
  const named = id === undefined ? {} : { id };
  if (all) return { kind: 'all', ...named, title, of: all.map(partOf) };
  if (some) return { kind: 'some', ...named, title, least: some.least, of: some.of.map(partOf) };
  if (course) return { kind: 'course', id: id ?? course, course, or, ...within, priorLearning };
  if (hours) return { kind: 'hours', id: id ?? `${hours.field}-hours`, ...hours, priorLearning };
  if (cases) return { kind: 'cases', id: id ?? 'cases', least: cases };
  if (!signOff) throw new Error('a part of a diploma asks for nothing');
  const { skill, title: name, description } = signOff;
  return { kind: 'sign-off', id: id ?? skill, title: name, description, ...within, priorLearning };
}

/** Every part under some parts, themselves included, in order. */
export const allParts = (parts: readonly Part[]): Part[] =>
  parts.flatMap((it) => ('of' in it ? [it, ...allParts(it.of)] : [it]));

/** Ids of the courses that some parts name, equivalents after their course; each once. */
export const coursesNamed = (parts: readonly Part[]): string[] => [
  ...new Set(allParts(parts).flatMap((it) => (it.kind === 'course' ? [it.course, ...it.or] : []))),
];

/** Ids of the fields in which some parts ask for hours. */
export const fieldsNamed = (parts: readonly Part[]): string[] => [
  ...new Set(allParts(parts).flatMap((it) => (it.kind === 'hours' ? [it.field] : []))),
];
