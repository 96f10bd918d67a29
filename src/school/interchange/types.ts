import type { Item } from '../items/index.ts';

/** Something that can't be read, at its line from 1, and what to do about it. */
export interface Flaw {
  line: number;
  wrong: string;
  remedy: string;
}

/** Why a question is not taken, and what its author can do. */
export interface Refusal {
  wrong: string;
  remedy: string;
}

/** The fields of an item as an author would write them, not yet checked. */
export type RawItem = { type: string } & Record<string, unknown>;

/** Told of everything that a question loses on its way, in words that fit behind "without". */
export type Lose = (what: string) => void;

/** What a reader makes of one question. */
export type Reading = { raw: RawItem } | { refusal: Refusal };

/** What a question of any type may have besides what it asks. */
export interface Common {
  points?: number | undefined;
  tags?: readonly string[];
  objective?: string | undefined;
  difficulty?: string | undefined;
  explanation?: string | undefined;
  /** A figure of the course that it shows, if the course has one of that name. */
  figure?: { figure: string; alt: string } | undefined;
}

/** A question as a format's reader hands it over. */
export interface Draft {
  line: number;
  /** The file inside a package. */
  file?: string;
  /** What the question is called where it comes from: it becomes the id. */
  name: string;
  common: Common;
  losses: string[];
  reading: Reading;
}

/** What became of a question: an item, whole if nothing was lost; or nothing, and why. */
export type Outcome = { file: string; line: number } & (
  | { state: 'taken'; raw: RawItem & { id: string }; item: Item; losses: string[] }
  | ({ state: 'refused'; name: string } & Refusal)
);

/** Says that a question is not taken. */
export const refuse = (wrong: string, remedy: string): { refusal: Refusal } => ({ refusal: { wrong, remedy } });
