import type { Db } from '../../../../db/client.ts';
import { paths } from '../../../paths.ts';
import { dayOf } from '../../../platform/days.ts';
import { publicLink } from '../../../platform/links.ts';
import { findPerson, type Visitor } from '../../accounts/index.ts';
import { school } from '../../catalogue/index.ts';
import { learnerRecordOf } from '../clr/learnerRecordOf.ts';
import type { Paper } from '../papers.ts';
import { sealAsSchool } from '../seal/sealAsSchool.ts';
import { awardsOf } from '../store.ts';
import { drawTranscript, type Transcript } from './drawTranscript.ts';
import { transcriptOf } from './transcriptOf.ts';

/** Whose transcript is asked for. */
export interface Holder {
  id: string;
  name: string;
}

/**
 * Whose transcript somebody may have: their own; a registrar that of anybody.
 * @param of a person's id, or null for one's own. @returns undefined where there is none for them.
 */
export async function transcriptHolder(visitor: Visitor, of: string | null): Promise<Holder | undefined> {
  if (!visitor || of === null || of === visitor.id) return visitor;
  return visitor.registrar ? findPerson(of) : undefined;
}

/** What somebody was awarded, as their transcript lists it. @param now in ms. */
export async function transcript(db: Db, { id, name }: Holder, now: number): Promise<Transcript> {
  const { name: called, address, logo } = school();
  return transcriptOf(await awardsOf(db, id), {
    name,
    school: { name: called, address, logo },
    day: dayOf(now),
    verifyUrl: publicLink(paths.verify),
  });
}

/**
 * The transcript as a PDF under the school's seal, with the learner record inside it where there is one. It is drawn anew
 * each time: what awards are worth changes. @param now in ms. @throws Error when it can't be drawn.
 */
export async function transcriptPdf(db: Db, holder: Holder, paper: Paper, now: number): Promise<Buffer> {
  const record = await learnerRecordOf(db, holder, now);
  const pdf = await drawTranscript(await transcript(db, holder, now), paper, record && JSON.stringify(record));
  return sealAsSchool(db, pdf, now);
}
