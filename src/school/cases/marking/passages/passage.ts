import type { Role } from '../mark.ts';

/** A marker's comment on words of a section. The place is in UTF-16 units of the text as it was handed in. */
export interface Passage {
  id: string;
  submission: string;
  /** The reading that it is part of. */
  role: Role;
  section: string;
  start: number;
  end: number;
  /** The criterion that it is about, where it is about one. */
  criterion: string | null;
  text: string;
  at: number;
}
