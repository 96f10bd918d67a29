import { type Db, write } from '../../../db/client.ts';
import { newId } from '../../platform/tokens.ts';
import { type CaseStudy, findCase } from '../catalogue/index.ts';
import { isEnrolled } from '../enrolment/index.ts';
import { done, refused } from '../outcome.ts';
import { copyUploads } from '../uploads/index.ts';
import { versionOf } from './caseVersion.ts';
import { type BeginRefusal, decideBegin } from './decideBegin.ts';
import { addSubmission, keepText, keepVersion, textsOf, triesAt } from './store.ts';

/**
 * Begins a try at a case, or goes on with the draft that there is. The try keeps the case as it stands now; after
 * work was returned it starts from the texts and files of the try before, and with the patient of the case as on the
 * first day: each try is an encounter of its own, so that a mark is always for one whole path. Two tabs make one try.
 * @param unlocked whether nothing that comes first is missing: progress knows.
 * @param now in ms. Refused as `decideBegin` says, with the newest try for whoever wants to show it.
 */
export function beginSubmission(person: string, path: string, unlocked: boolean, now: number) {
  return write(async (tx) => {
    const study = findCase(path);
    if (!study) return { ...refused<BeginRefusal | 'unknown-case'>('unknown-case'), newest: undefined };
    const tries = await triesAt(tx, person, path);
    const enrolled = await isEnrolled(tx, person, study.course);
    const decision = decideBegin({ enrolled, unlocked, tries, allowed: study.tries });
    if (!decision.ok) return { ...decision, newest: tries.at(-1)?.id };
    const { beginning } = decision;
    if (beginning.kind === 'resume') return done({ submission: beginning.submission });
    return done({ submission: await start(tx, person, study, beginning, now) });
  });
}

/** Adds the try and copies what the one before it had in the sections that there still are, and its files. */
async function start(
  tx: Db,
  person: string,
  study: CaseStudy,
  { number, previous }: { number: number; previous: string | undefined },
  now: number,
): Promise<string> {
  const id = newId();
  const version = versionOf(study);
  await keepVersion(tx, version);
  const row = { id, person, course: study.course, case: study.path, number, version: version.hash, startedAt: now };
  if (!(await addSubmission(tx, row))) {
    // Another server's tab was first (the unique index says so): its try is this one.
    const first = (await triesAt(tx, person, study.path)).find((it) => it.number === number);
    if (!first) throw new Error(`try ${number} at ${study.path} is refused and does not exist`);
    return first.id;
  }
  const written = previous === undefined ? new Map() : await textsOf(tx, previous);
  for (const section of study.sections) {
    const text: string = written.get(section.id)?.text ?? '';
    if (text !== '') await keepText(tx, id, section.id, { text, revision: now });
  }
  if (previous !== undefined && study.attachments) await copyUploads(tx, previous, id, now);
  return id;
}
