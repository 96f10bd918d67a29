/** The most that one section holds, in characters (UTF-16): five times the longest that a case asks for. */
export const SECTION_LIMIT = 20_000;

/** A section as it is kept. `revision` is the moment of the change in ms; 0 for nothing kept yet. */
export interface KeptText {
  text: string;
  revision: number;
}

export const NO_TEXT: KeptText = { text: '', revision: 0 };

/** A section as it was typed. */
export interface TypedText {
  section: string;
  text: string;
  /** The moment of the change, in ms on the school's clock. */
  revision: number;
  /** Revision of the text that the page was filled with, so that another tab's work is not written over. */
  shown?: number;
}

export type SaveDecision = 'write' | 'same' | 'older' | 'too-long' | 'changed-elsewhere';

/** Decides what becomes of a typed section: an older change never overwrites a newer, nor one that was not seen. */
export function decideSave(kept: KeptText, typed: TypedText): SaveDecision {
  if (typed.text === kept.text) return 'same';
  if (typed.text.length > SECTION_LIMIT) return 'too-long';
  if (typed.shown !== undefined && kept.revision > typed.shown) return 'changed-elsewhere';
  return typed.revision < kept.revision ? 'older' : 'write';
}
