import { write } from '../../db/client.ts';
import { getPerson } from '../../src/school/accounts/index.ts';
import type { Course } from '../../src/school/catalogue/index.ts';
import { type ClosingForm, closingForm } from '../../src/school/closing/index.ts';
import { addClosing } from '../../src/school/closing/store.ts';

/** Leaves a course closed by a person, under the name of their account. Nothing is announced. */
export async function closed(person: string, course: string, at = 0): Promise<void> {
  const { name } = await getPerson(person);
  await write((tx) => addClosing(tx, { person, course, at, name, attestation: 'It is my own work.', licences: [] }));
}

/** What someone posts who closes a course and is content with it. */
export const closingFields = (name: string, { objectives }: Pick<Course, 'objectives'>): Record<string, string> => ({
  ...Object.fromEntries(objectives.map((_, index) => [`objectives.${index}`, 'met'])),
  ...{ name, signature: name, attested: 'yes' },
  ...{ teaching: '5', relevance: '4', unbiased: 'yes', bias: '', hours: '6.5', recommends: 'yes', suggestions: '' },
});

/** The same, as the deed takes it; some fields may be other ones. */
export const filledIn = (name: string, course: Course, other: Record<string, string> = {}): ClosingForm =>
  closingForm(course, { licences: [], today: '2026-11-23' }).parse({ ...closingFields(name, course), ...other });
