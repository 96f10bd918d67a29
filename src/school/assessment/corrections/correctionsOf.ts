import type { Db } from '../../../../db/client.ts';
import type { Score } from '../score.ts';
import type { CorrectionKind } from './change.ts';
import { effectsOn } from './store.ts';

/** A correction of an attempt as its student reads it. It says nothing of the key. */
export interface CorrectionForStudent {
  /** In ms. */
  at: number;
  kind: CorrectionKind;
  /** Empty where none was asked for. */
  reason: string;
  /** Number of the question in the attempt, from 1. */
  question: number;
  before: Score;
  after: Score;
}

/** What was corrected in an attempt, oldest first. Whose it is is for the caller to ask. @param attempt its id. */
export async function correctionsOf(db: Db, attempt: string): Promise<CorrectionForStudent[]> {
  return (await effectsOn(db, attempt)).map(({ regrade: { at, change, reason }, position, before, after }) => ({
    ...{ at, reason, before, after },
    kind: change.kind,
    question: position + 1,
  }));
}
