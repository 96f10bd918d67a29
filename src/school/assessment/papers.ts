import type { Db } from '../../../db/client.ts';
import { forStudent, type ItemForStudent } from '../items/index.ts';
import type { Rule } from './rule.ts';
import { findAttempt, itemsOf } from './store.ts';

/** What never changes of an attempt once it is started: whose it is, its rule, and its questions as they are shown. */
export interface Paper {
  person: string;
  rule: Rule;
  /** By the id of the item. */
  questions: ReadonlyMap<string, ItemForStudent>;
}

/** Papers that are answered now, the one used last at the end. */
const papers = new Map<string, Paper>();
const KEPT = 1000;

/** The paper of an attempt, kept from the last time it was asked for; undefined when there is no such attempt. */
export async function paperOf(db: Db, attemptId: string): Promise<Paper | undefined> {
  const paper = papers.get(attemptId) ?? (await readPaper(db, attemptId));
  papers.delete(attemptId);
  if (!paper) return undefined;
  papers.set(attemptId, paper);
  const [oldest] = papers.keys();
  if (papers.size > KEPT && oldest !== undefined) papers.delete(oldest);
  return paper;
}

async function readPaper(db: Db, attemptId: string): Promise<Paper | undefined> {
  const attempt = await findAttempt(db, attemptId);
  if (!attempt) return undefined;
  const items = await itemsOf(db, attemptId);
  const questions = new Map(items.map(({ item, order }) => [item.id, forStudent(item, order)]));
  return { person: attempt.person, rule: attempt.rule, questions };
}
