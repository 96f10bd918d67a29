import { z } from 'zod';
import { write } from '../../../db/client.ts';
import { newId } from '../../platform/tokens.ts';
import type { Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { announceRecognition } from '../events.ts';
import { post } from '../mail/index.ts';
import { done, refused } from '../outcome.ts';
import { skillSeen } from './messages.ts';
import { skillsOf } from './recognisable.ts';
import { addSignOff, studentIn } from './store.ts';
import { supervisedDiplomas } from './supervises.ts';

/** What a supervisor writes about a skill that they saw. */
export const signOffForm = z.object({
  skill: z.string().regex(/^[^/]+\/[^/]+$/, 'Choose the skill that you saw.'),
  email: z.string().trim().min(1, 'Write the address of the student’s account.').max(254, 'At most 254 letters.'),
  seenOn: z.iso.date('Write the day on which you saw it, such as 2026-11-29.'),
  outcome: z.enum(['competent', 'not-yet'], 'Choose what you saw.'),
  note: z.string().trim().min(1, 'Write what you saw, in a sentence or two.').max(2000, 'At most 2000 letters.'),
});

export type SignOffForm = z.output<typeof signOffForm>;

export type SignOffRefusal = 'unknown-skill' | 'unknown-student' | 'oneself' | 'still-to-come';

/**
 * A supervisor records how a student showed a practical skill of a diploma. The newest record of a skill holds, so a
 * mistaken one is put right by another. What it completes is awarded in the same transaction. @param now in ms.
 * Refused to whoever teaches none of the diploma's courses and is no registrar, about oneself, about someone enrolled in
 * none of its courses, and for a day still to come.
 */
export function signOff(supervisor: Person, form: SignOffForm, now: number) {
  const [diplomaId = '', skill = ''] = form.skill.split('/');
  const diploma = supervisedDiplomas(supervisor).find((it) => it.id === diplomaId);
  const part = diploma && skillsOf(diploma).find((it) => it.id === skill);
  return write(async (tx) => {
    if (!diploma || !part) return refused<SignOffRefusal>('unknown-skill');
    if (Date.parse(form.seenOn) > now) return refused<SignOffRefusal>('still-to-come');
    const student = await studentIn(tx, form.email, diploma.courses);
    if (!student) return refused<SignOffRefusal>('unknown-student');
    if (student.id === supervisor.id) return refused<SignOffRefusal>('oneself');
    const { seenOn, outcome, note } = form;
    const of = { person: student.id, diploma: diploma.id, skill };
    const id = newId();
    await addSignOff(tx, { id, ...of, supervisor: supervisor.id, seenOn, at: now, outcome, note });
    await record(tx, {
      ...{ at: now, actor: supervisor.id, action: 'skill-signed', subject: `sign-off/${id}` },
      details: { ...of, seenOn, outcome },
    });
    await post(tx, skillSeen(student, part.title, diploma), now);
    await announceRecognition(tx, { person: student.id, diploma: diploma.id, at: now });
    return done({ student: student.name });
  });
}
