import { database, write } from '../../../db/client.ts';
import { instructorsOf } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { post } from '../mail/index.ts';
import { done, refused } from '../outcome.ts';
import { setKeepUntil } from '../uploads/index.ts';
import type { KeptText, TypedText } from './decideSave.ts';
import { isOver } from './encounter/encounterOf.ts';
import { openReadings } from './marking/openMark.ts';
import { waitsForMark } from './messages.ts';
import { draftHints } from './privacy/draftHints.ts';
import { type DraftRefusal, keepTyped, openDraft } from './saveDraft.ts';
import { type SectionProblem, sectionProblems } from './sectionProblems.ts';
import { closeDraft, findSubmission, textsOf } from './store.ts';
import { workKeptUntil } from './workKeptUntil.ts';

/** Work that can't be handed in yet, with everything that stands in the way. What was typed is saved all the same. */
export interface Incomplete {
  ok: false;
  reason: 'incomplete' | 'encounter-open' | 'changed-since-review' | 'privacy-unstated' | 'hints-unread';
  problems: SectionProblem[];
}

const incomplete = (reason: Incomplete['reason'], problems: SectionProblem[]): Incomplete => ({
  ok: false,
  reason,
  problems,
});

/** What a student says when they hand work in. */
export interface Statement {
  /** That nobody can be recognised in it, and that whoever is told of agreed. */
  privacy: boolean;
  /** That they have looked at each hint at a person, where there are any. */
  hintsRead: boolean;
  /** Newest revision among the texts that they read before: other texts are not handed in. Any are, without it. */
  reviewed?: number | undefined;
}

/**
 * Hands a draft in, once: saves what was typed, checks each section's range of words and that the encounter with the
 * patient is over, closes it, asks for the readings that it needs, and writes to those who mark it.
 * @param typed sections to save first; none when the draft is handed in as it is kept.
 * @param now in ms.
 * Refused as `saveDraft` says, and with every problem at once.
 */
export async function handIn(
  person: string,
  id: string,
  typed: readonly TypedText[],
  now: number,
  statement: Statement,
) {
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
    const hints = draftHints(draft.version, draft.case, texts).length;
    const missing = missingStatement(statement, newestRevision(texts), hints);
    if (missing) return incomplete(missing, []);
    if (!(await closeDraft(tx, id, now))) return refused<DraftRefusal>('handed-in');
    await openReadings(tx, draft, now);
    await setKeepUntil(tx, { submission: id }, workKeptUntil(draft.course, now));
    const details = { case: draft.case, number: draft.number, privacyHints: hints };
    await record(tx, { at: now, actor: person, action: 'submission-handed-in', subject: `submission/${id}`, details });
    for (const marker of markers) await post(tx, waitsForMark(marker, draft), now);
    return done();
  });
}

/** What is missing of a statement about texts of a revision with a number of hints at people. */
function missingStatement({ privacy, hintsRead, reviewed }: Statement, revision: number, hints: number) {
  if (reviewed !== undefined && reviewed !== revision) return 'changed-since-review';
  if (!privacy) return 'privacy-unstated';
  return hints > 0 && !hintsRead ? 'hints-unread' : undefined;
}

/** When the newest of some texts was changed, in ms; 0 when nothing is written. */
export const newestRevision = (texts: ReadonlyMap<string, KeptText>): number =>
  Math.max(0, ...[...texts.values()].map((it) => it.revision));
