import { beginSubmission, handIn, type TypedText } from '../../../src/school/cases/index.ts';
import { type CaseStudy, catalogue, findCase, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { type ActivityDone, onActivityDone } from '../../../src/school/events.ts';
import { addPerson } from '../../support/school.ts';
import { STATED } from '../../support/statement.ts';

export const COURSE = 'sample';
export const CASE = 'sample/practice/patient';

/** Finished activities that were announced. */
export const announced: ActivityDone[] = [];
onActivityDone(async (_tx, event) => {
  announced.push(event);
});

let count = 0;
const unique = () => {
  count += 1;
  return { id: `case-person-${count}`, email: `case${count}@school.test`, name: `Casey ${count}` };
};

export const student = () => addPerson({ ...unique(), enrolledIn: [COURSE] });
export const instructor = (...teaches: string[]) => addPerson({ ...unique(), teaches });

/** Texts for both sections of the case, long enough to be handed in. */
export const texts = (revision: number, words = 'three whole words'): TypedText[] =>
  ['findings', 'plan'].map((section) => ({ section, text: `${section}: ${words}`, revision }));

/** A try that was begun now, by its id. Throws when it is refused. */
export async function begun(person: string, now = 1000): Promise<string> {
  const result = await beginSubmission(person, CASE, true, now);
  if (!result.ok) throw new Error(`not begun: ${result.reason}`);
  return result.submission;
}

/** A try that was handed in, by its id. */
export async function handedIn(person: string, now = 2000): Promise<string> {
  const id = await begun(person, now - 1);
  const result = await handIn(person, id, texts(now), now, STATED);
  if (!result.ok) throw new Error(`not handed in: ${result.reason}`);
  return id;
}

export const GOOD = {
  levels: { safety: 2, planning: 1 },
  comments: { safety: 'Every flag is named.', planning: '' },
  comment: 'Well reasoned.',
  outcome: 'passed' as const,
};
export const RETURN = {
  ...GOOD,
  levels: { safety: 0, planning: 1 },
  comment: 'Ask about red flags.',
  outcome: 'returned' as const,
};

/** Puts the fixture's case, changed, in its place, as a new version of its file would. */
export function changeCase(change: (study: CaseStudy) => Partial<CaseStudy>): void {
  const [before, study] = [catalogue(), findCase(CASE)];
  if (!study) throw new Error('the fixture has no case');
  useCatalogue({ ...before, cases: new Map(before.cases).set(CASE, { ...study, ...change(study) }) });
}

/** Has the case marked in another way for as long as something is done. */
export async function markedBy<T>(change: Partial<CaseStudy['marking']>, what: () => Promise<T>): Promise<T> {
  return withCase((study) => ({ marking: { ...study.marking, ...change } }), what);
}

/** Has the case be another for as long as something is done. */
export async function withCase<T>(
  change: (study: CaseStudy) => Partial<CaseStudy>,
  what: () => Promise<T>,
): Promise<T> {
  const before = catalogue();
  changeCase(change);
  try {
    return await what();
  } finally {
    useCatalogue(before);
  }
}
