import { z } from 'zod';
import { catalogue, findActivity } from './catalogue.ts';
import type { Activity } from './types.ts';

/** What the text of a lesson or case uses, by id: each once, terms in the order of the text. */
export const bodyUses = z.object({
  terms: z.array(z.string()),
  structures: z.array(z.string()),
  films: z.array(z.string()),
  /** Words with a capital in the text of a case, which are the names in it among others. */
  names: z.array(z.string()),
  /** How many words a reader sees, and the minutes of practice that it asks for. */
  words: z.number().int(),
  practice: z.number(),
});
export type BodyUses = z.infer<typeof bodyUses>;

/** What lessons and cases may use, and how each is named: a film by COURSE/FILM, the others by id or key. */
export type Used = 'term' | 'structure' | 'film' | 'reference';

/** Where everything is used: paths of activities in the order of the catalogue, and the terms that each introduces. */
export interface Uses {
  by: Record<Used, ReadonlyMap<string, readonly string[]>>;
  termsIn: ReadonlyMap<string, readonly string[]>;
  namesIn: ReadonlyMap<string, readonly string[]>;
  lengths: ReadonlyMap<string, Length>;
}

/** How long the text of a lesson or case is, and the minutes of practice that it asks for. */
export type Length = Pick<BodyUses, 'words' | 'practice'>;

/** Lessons and cases that use something, in the order of the catalogue. */
export const usesOf = (kind: Used, id: string): Activity[] =>
  (catalogue().uses.by[kind].get(id) ?? []).map(findActivity).filter((it) => it !== undefined);

/** Ids of the terms that the text of a lesson or case introduces, in the order of the text. */
export const termsIn = (path: string): readonly string[] => catalogue().uses.termsIn.get(path) ?? [];

/** Words with a capital in the text of a case, the names of its people among them. */
export const namesIn = (path: string): readonly string[] => catalogue().uses.namesIn.get(path) ?? [];
