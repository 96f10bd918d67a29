import { z } from 'zod';
import { DAY } from '../../platform/clock.ts';

const day = (message: string) => z.iso.date(message).transform((it) => Date.parse(it));

/** The fields of a form that asks for a leave: from the start of the first day to the end of the last, both UTC. */
export const leaveFields = {
  from: day('Choose the first day.'),
  until: day('Choose the last day.').transform((it) => it + DAY),
  reason: z.string().trim().min(1, 'Say why in a few words.').max(500, 'At most 500 characters.'),
};
