import { database, write } from '../../../db/client.ts';
import { instructorsOf } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { done, refused } from '../outcome.ts';
import { keepUntil, setKeepUntil } from '../uploads/index.ts';
import type { KeptText, TypedText } from './decideSave.ts';
import { isOver } from './encounter/encounterOf.ts';
import { openReadings } from './marking/openMark.ts';
import { waitsForMark } from './messages.ts';
import { type DraftRefusal, keepTyped, openDraft } from './saveDraft.ts';
import { type SectionProblem, sectionProblems } from './sectionProblems.ts';
import { closeDraft, findSubmission, textsOf } from './store.ts';

/** Work that can't be handed in yet, with everything that stands in the way. What was typed is saved all the same. */
export interface Incomplete {
  ok: false;
  reason: 'incomplete' | 'encounter-open' | 'changed-since-review';
  problems: SectionProblem[];
}

const incomplete = (reason: Incomplete['reason'], problems: SectionProblem[]): Incomplete => ({
  ok: false,
  reason,
  problems,
});

/**
 * Hands a draft in, once: saves what was typed, checks each section's range of words and that the encounter with the
 * patient is over, closes it, asks for the readings that it needs, and writes to those who mark it.
 * @param typed sections to save first; none when the draft is handed in as it is kept.
 * @param now in ms.
 * @param reviewed newest revision among the texts that the student read before; other texts are not handed in.
 * Refused as `saveDraft` says, and with every problem at once.
 */
export async function handIn(person: string, id: string, typed: readonly TypedText[], now: number, reviewed?: number) {
  const course = (await findSubmission(database(), id))?.course;
  const markers = course ? (await instructorsOf(course)).filter((it) => it.id !== person) : [];
  return write(async (tx) => {
    const opened = await openDraft(tx, person, id, typed);
    if (!opened.ok) return opened;
    const { draft } = opened;
    const { problems } = await keepTyped(tx, id, typed, now);
    const texts = await textsOf(tx, id);
    const all = [...problems, ...sectionProblems(draft.version.sections, texts)];
    if (all.length > 0) return incomplete('incomplete', all);
    if (!(await isOver(tx, draft))) return incomplete('encounter-open', []);
    if (reviewed !== undefined && reviewed !== newestRevision(texts)) return incomplete('changed-since-review', []);
    if (!(await closeDraft(tx, id, now))) return refused<DraftRefusal>('handed-in');
    await openReadings(tx, draft, now);
    await setKeepUntil(tx, id, keepUntil(now));
    const details = { case: draft.case, number: draft.number };
    await record(tx, { at: now, actor: person, action: 'submission-handed-in', subject: `submission/${id}`, details });
    for (const marker of markers) await post(tx, waitsForMark(marker, draft), now);
    return done();
  });
}

/** When the newest of some texts was changed, in ms; 0 when nothing is written. */
export const newestRevision = (texts: ReadonlyMap<string, KeptText>): number =>
  Math.max(0, ...[...texts.values()].map((it) => it.revision));
