/** Work that was handed in, and what came of it. Times in ms. */
export interface WorkRow {
  case: string;
  handedInAt: number;
  /** By when its oldest open reading is promised; undefined where none is open. */
  dueAt: number | undefined;
  /** When it was first decided on; undefined while it waits. */
  decidedAt: number | undefined;
  /** The decision that its student knows; undefined while none is released. */
  outcome: 'passed' | 'returned' | undefined;
}

/** A reading that was given without sight of another: a first or a second. Score in hundredths of a percent, by the rubric. */
export interface ReadingRow {
  submission: string;
  case: string;
  role: 'first' | 'second';
  marker: string;
  name: string;
  givenAt: number;
  score: number;
  /** The place of the level that each criterion got. */
  levels: Readonly<Record<string, number>>;
}
