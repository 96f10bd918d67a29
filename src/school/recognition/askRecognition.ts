import { z } from 'zod';
import { write } from '../../../db/client.ts';
import { newId } from '../../platform/tokens.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import type { Diploma } from '../catalogue/index.ts';
import { done, refused } from '../outcome.ts';
import { recognisableParts } from './recognisable.ts';
import { addLearning, learningOf } from './store.ts';

/** The most that an account of prior learning holds, in letters. */
export const ACCOUNT_MAX = 4000;

/** What a student writes who asks to have something recognised. */
export const learningForm = z.object({
  part: z.string().min(1, 'Choose what it shall stand for.'),
  title: z.string().trim().min(1, 'Write what it was called.').max(200, 'At most 200 letters.'),
  provider: z.string().trim().min(1, 'Write who taught it.').max(200, 'At most 200 letters.'),
  completedOn: z.iso.date('Write the day on which you completed it, such as 2025-06-30.'),
  hours: z.coerce
    .number('Write the hours as a number, such as 12 or 7.5.')
    .positive('Write how many hours it took.')
    .max(10_000, 'That is more than can be.')
    .transform((it) => Math.round(it * 100)),
  account: z
    .string()
    .trim()
    .min(1, 'Write what it taught you, and how that fits.')
    .max(ACCOUNT_MAX, `At most ${ACCOUNT_MAX} letters.`),
});

export type LearningForm = z.output<typeof learningForm>;

export type AskRefusal = 'unknown-part' | 'asked-already' | 'recognised-already' | 'still-to-come';

/**
 * Asks the school to recognise something that a student learned elsewhere for a part of a diploma. Evidence is added to
 * the request afterwards. @param now in ms.
 * Refused for a part that does not take it, or for which a request waits or was granted, and for a day still to come.
 */
export function askRecognition(person: Person, diploma: Diploma, form: LearningForm, now: number) {
  return write(async (tx) => {
    if (!recognisableParts(diploma).some((it) => it.id === form.part)) return refused<AskRefusal>('unknown-part');
    if (Date.parse(form.completedOn) > now) return refused<AskRefusal>('still-to-come');
    const before = (await learningOf(tx, person.id, diploma.id)).filter((it) => it.part === form.part);
    if (before.some((it) => it.outcome === null)) return refused<AskRefusal>('asked-already');
    if (before.some((it) => it.outcome === 'recognised')) return refused<AskRefusal>('recognised-already');
    const id = newId();
    await addLearning(tx, { id, person: person.id, diploma: diploma.id, ...form, askedAt: now });
    await record(tx, {
      ...{ at: now, actor: person.id, action: 'recognition-asked', subject: `prior-learning/${id}` },
      details: { diploma: diploma.id, part: form.part, hours: form.hours },
    });
    return done({ id });
  });
}
