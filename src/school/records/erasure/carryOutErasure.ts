import { type Db, database, write } from '../../../../db/client.ts';
import { findPerson, type Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { post } from '../../mail/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { removeUpload, throwAway } from '../../uploads/index.ts';
import { clearDraft } from '../retention/clearDraft.ts';
import { draftsOf, presentFiles } from '../retention/store.ts';
import { factsOf } from './factsOf.ts';
import { erasureDone } from './messages.ts';
import { type Plan, planErasure } from './plan.ts';
import * as store from './store.ts';

export type ErasureRefusal = 'not-registrar' | 'unknown' | 'done-already' | 'yourself' | 'purchase-open';

/**
 * A registrar carries a request for erasure out: what no rule asks for is removed, the account is closed, and its
 * person is told, all in one transaction. What is removed is decided then, whatever a page said before.
 * @param at in ms.
 */
export async function carryOutErasure(
  registrar: Person,
  id: string,
  at: number,
): Promise<Done<{ plan: Plan }> | Refused<ErasureRefusal>> {
  if (!registrar.registrar) return refused('not-registrar');
  const asked = await store.findErasure(database(), id);
  const person = asked && (await findPerson(asked.person));
  if (!person) return refused('unknown');
  if (person.id === registrar.id) return refused('yourself');
  const files: string[] = [];
  const result = await write(async (tx): Promise<Done<{ plan: Plan }> | Refused<ErasureRefusal>> => {
    if ((await store.findErasure(tx, id))?.doneAt !== null) return refused('done-already');
    if (await store.hasOpenPurchase(tx, person.id)) return refused('purchase-open');
    const plan = planErasure(await factsOf(tx, person, at), at);
    files.push(...(await remove(tx, person, plan, registrar.id, at)));
    await post(tx, erasureDone(person, id, plan), at);
    const mail = await store.newestMessageTo(tx, person.email);
    await store.closeAccount(tx, person.id, plan.name);
    const answer = { removed: plan.removed, stays: plan.stays };
    await store.closeErasure(tx, id, { doneAt: at, by: registrar.id, answer, mail });
    const details = { erasure: id, removed: plan.removed.length, stays: plan.stays.length };
    await record(tx, { at, actor: registrar.id, action: 'person-erased', subject: `person/${person.id}`, details });
    return done({ plan });
  });
  await throwAway(files);
  return result;
}

/** Removes what a plan says. @returns ids of files whose bytes are to be thrown away. */
async function remove(tx: Db, { id, email }: Person, plan: Plan, by: string, at: number): Promise<string[]> {
  const files: string[] = [];
  for (const draft of await draftsOf(tx, { person: id }))
    files.push(...(await clearDraft(tx, draft.id, by, 'erased', at)));
  for (const { course, evidence, work } of plan.courses) {
    if (!evidence) await store.removeEvidence(tx, id, course);
    if (!work) files.push(...(await removeWork(tx, id, course, by, at)));
    if (!evidence && !work) await store.removeEnrolment(tx, id, course);
  }
  if (!plan.pathway) {
    for (const file of await store.learningFilesOf(tx, id)) {
      await removeUpload(tx, file, by, 'taken-back', at);
      files.push(file.id);
    }
    await store.removePathway(tx, id);
  }
  await store.closeShares(tx, id, at);
  await store.removeEngagements(tx, id, email);
  await store.removePersonal(tx, id, email);
  return files;
}

async function removeWork(tx: Db, person: string, course: string, by: string, at: number): Promise<string[]> {
  const submissions = await store.submissionsIn(tx, person, course);
  const files = (await Promise.all(submissions.map((it) => presentFiles(tx, it)))).flat();
  for (const file of files) await removeUpload(tx, file, by, 'taken-back', at);
  await store.removeWork(tx, submissions);
  return files.map((it) => it.id);
}
