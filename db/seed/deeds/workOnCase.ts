import { DAY, HOUR } from '../../../src/platform/clock.ts';
import { instructorsOf, type Person, registrars } from '../../../src/school/accounts/index.ts';
import {
  beginSubmission,
  calibrate,
  giveMark,
  handIn,
  type Outcome,
  releaseMarks,
  saveDraft,
  type TypedText,
} from '../../../src/school/cases/index.ts';
import { type CaseStudy, findCase } from '../../../src/school/catalogue/index.ts';
import { fitted } from '../cases/fitted.ts';
import type { Quality, SampleMark } from '../cases/sample.ts';
import { sampleOf } from '../cases/samples.ts';
import { must } from '../must.ts';
import { moment, part, type Span } from '../span.ts';
import type { Story } from '../tell.ts';
import { isOpen } from './isOpen.ts';
import { sees } from './seePatient.ts';

/** What whoever hands in states: the people in the samples are the cases' own. */
const STATED = { privacy: true, hintsRead: true };

/** Work on a case that is in its marker's hands. */
interface HandedIn {
  submission: string;
  path: string;
  quality: Quality;
}

/** Someone writes a case study and hands it in. */
export async function* handsIn(person: string, path: string, quality: Quality, slot: Span): Story<HandedIn> {
  const submission = yield* drafts(person, path, quality, { from: slot.from, until: moment(slot, 0.5) });
  yield slot.until;
  must(await handIn(person, submission, complete(path, quality, slot.until), slot.until, STATED));
  return { submission, path, quality };
}

/** Someone begins a case study, sees its patient if it has one, and saves the first sections. Gives the submission. */
export async function* drafts(person: string, path: string, quality: Quality, slot: Span): Story<string> {
  yield slot.from;
  const { submission } = must(await beginSubmission(person, path, await isOpen(person, path), slot.from));
  yield* sees(person, submission, path, { quality }, part(slot, 0, 0.5));
  yield slot.until;
  const first = written(path, quality, slot.until)
    .filter((it) => it.text !== '')
    .slice(0, 2);
  must(await saveDraft(person, submission, first, slot.until));
  return submission;
}

/**
 * An instructor marks work as its sample was marked; where its case asks for a second marker another does so too, and
 * what waits for a batch is released the day after.
 */
export async function* marks(marker: Person, work: HandedIn, outcome: Outcome, at: number): Story {
  yield at;
  let came = await gives(marker, work, outcome, at);
  if (came === 'waits') {
    const [course = ''] = work.path.split('/');
    const second = [...(await instructorsOf(course)), ...(await registrars())].find((it) => it.id !== marker.id);
    if (!second) return;
    yield at + 2 * HOUR;
    came = await gives(second, work, outcome, at + 2 * HOUR);
  }
  if (came !== 'decided') return;
  yield at + DAY;
  must(await releaseMarks(marker, work.path, at + DAY));
}

/** A marker reads the model submissions of a case, as was agreed. */
async function calibrates(marker: Person, path: string, at: number): Promise<void> {
  for (const { id, levels } of getCase(path).samples) must(await calibrate(marker, path, id, levels, at));
}

async function gives(marker: Person, { submission, path, quality }: HandedIn, outcome: Outcome, at: number) {
  const { mark } = sampleOf(path, quality);
  const given = { ...rubricMarks(getCase(path), mark), outcome };
  let result = await giveMark(marker, submission, given, at);
  if (!result.ok && result.reason === 'calibrate-first') {
    await calibrates(marker, path, at);
    result = await giveMark(marker, submission, given, at);
  }
  if (result.ok) return result.came;
  // The rubric was changed since the sample was marked, so that its levels are not enough any more.
  const full = { ...given, levels: rubricMarks(getCase(path), { ...mark, levels: {} }).levels };
  return must(await giveMark(marker, submission, full, at)).came;
}

function getCase(path: string): CaseStudy {
  const study = findCase(path);
  if (!study) throw new Error(`there is no case ${path}`);
  return study;
}

function written(path: string, quality: Quality, revision: number): TypedText[] {
  const { sections } = sampleOf(path, quality);
  return getCase(path).sections.map(({ id }) => ({ section: id, text: sections[id] ?? '', revision }));
}

function complete(path: string, quality: Quality, revision: number): TypedText[] {
  const ranges = new Map(getCase(path).sections.map((it) => [it.id, it.words]));
  const fittedText = ({ section, text }: TypedText) => fitted(text, ranges.get(section) ?? [0, Infinity]);
  return written(path, quality, revision).map((it) => ({ ...it, text: fittedText(it) }));
}

/** The sample's levels and comments for the criteria that the rubric has; one that it does not know gets the top. */
function rubricMarks({ rubric }: CaseStudy, { levels, comments, comment }: SampleMark) {
  const given = rubric.map(({ id, levels: all }) => [id, Math.min(levels[id] ?? Infinity, all.length - 1)] as const);
  return { levels: Object.fromEntries(given), comments, comment };
}
