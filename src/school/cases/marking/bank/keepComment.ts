import { type Db, write } from '../../../../../db/client.ts';
import { newId } from '../../../../platform/tokens.ts';
import { canTeach, type Person } from '../../../accounts/index.ts';
import { record } from '../../../audit/index.ts';
import { findCase } from '../../../catalogue/index.ts';
import { COMMENT_LIMIT } from '../../../items/index.ts';
import { done, refused } from '../../../outcome.ts';
import { addBankRow, bankRows, putAwayRow } from './store.ts';

export type BankRefusal =
  | 'unknown-case'
  | 'unknown-criterion'
  | 'text-missing'
  | 'text-long'
  | 'bank-full'
  | 'not-yours';

/** The most comments that a case's bank holds. */
export const BANK_LIMIT = 500;

/**
 * Keeps a comment in a case's bank, to be used again. One that says the same about the criterion is not kept twice.
 * @param path of the case. @param now in ms.
 */
export function keepComment(person: Person, path: string, criterion: string, text: string, now: number) {
  return write(async (tx) => {
    const study = findCase(path);
    if (!study || !canTeach(person, study.course)) return refused<BankRefusal>('unknown-case');
    if (!study.rubric.some((it) => it.id === criterion)) return refused<BankRefusal>('unknown-criterion');
    if (text.trim() === '') return refused<BankRefusal>('text-missing');
    if (text.length > COMMENT_LIMIT) return refused<BankRefusal>('text-long');
    return (await addToBank(tx, person, path, criterion, text, now)) ? done() : refused<BankRefusal>('bank-full');
  });
}

/** Adds a comment unless the bank has it; says whether there was room. */
export async function addToBank(
  tx: Db,
  person: Person,
  path: string,
  criterion: string,
  typed: string,
  now: number,
): Promise<boolean> {
  const text = typed.trim();
  const bank = await bankRows(tx, path);
  if (bank.some((it) => it.criterion === criterion && it.text === text)) return true;
  if (bank.length >= BANK_LIMIT) return false;
  const id = newId();
  await addBankRow(tx, { id, case: path, criterion, text, author: person.id, at: now });
  const details = { comment: id, criterion, text };
  await record(tx, { at: now, actor: person.id, action: 'bank-comment-kept', subject: `case/${path}`, details });
  return true;
}

/** Puts a comment of one's own away: it is offered no more, and stays in the marks that it was used in. */
export function putAwayComment(person: Person, path: string, comment: string, now: number) {
  return write(async (tx) => {
    const study = findCase(path);
    if (!study || !canTeach(person, study.course)) return refused<BankRefusal>('unknown-case');
    if (!(await putAwayRow(tx, path, comment, person.id, now))) return refused<BankRefusal>('not-yours');
    const details = { comment };
    await record(tx, { at: now, actor: person.id, action: 'bank-comment-put-away', subject: `case/${path}`, details });
    return done();
  });
}
