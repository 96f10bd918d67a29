/**
 * How one thing compares: `right` belongs in the case and was done, `partly` nearly so, `missed` belongs and was left
 * out, `wrong` does not belong and was done, `open` is neither here nor there.
 */
export type Judged = 'right' | 'partly' | 'missed' | 'wrong' | 'open';

/** One thing that the student or the expert did. */
export interface PathRow {
  title: string;
  yours: string;
  experts: string;
  judged: Judged;
  redFlag: boolean;
  /** What it would have told, or why it is worth what it is. */
  note: string;
}

/** A stage of the path, with the reason that the student gave for a decision. */
export interface PathStage {
  title: string;
  rows: PathRow[];
  reason?: string;
  /** Why that decision is the right one. */
  why?: string;
}

/** What stands where nothing was done. */
export const NOTHING = '–';

/**
 * How something that may be asked, examined or felt compares. Only what belongs in the case can be missed; what the
 * expert does beyond that is a choice.
 */
export function judgeDone({ belongs, expert, done }: { belongs: boolean; expert: boolean; done: boolean }): Judged {
  if (done) return belongs || expert ? 'right' : 'open';
  return belongs ? 'missed' : 'open';
}
