import { z } from 'zod';
import { readNumber } from '../../items/index.ts';
import { LIMITS } from './accommodation.ts';

/** A number as someone types it. An empty field stands for what is usual. */
const typed = (usual: number) =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return usual;
      const read = readNumber(text);
      if (read.ok) return read.value;
      context.addIssue({ code: 'custom', message: read.message });
      return z.NEVER;
    });

const whole = ([least, most]: readonly [number, number], what: string) =>
  typed(0).pipe(
    z
      .number()
      .refine((it) => Number.isInteger(it), `Give whole ${what}.`)
      .refine((it) => it >= least && it <= most, `From ${least} to ${most} ${what}.`),
  );

const [leastFactor, mostFactor] = LIMITS.timeFactor;

/** Keeps a decimal such as 1.15, which times 100 floating point writes as 114.99…, a whole number of hundredths. */
const TOLERANCE = 1e-6;

/** A profile as the form of it is posted. Its messages are for whoever typed. */
export const profileFields = z.object({
  timeFactor: typed(1)
    .pipe(
      z
        .number()
        .refine(
          (it) => it * 100 >= leastFactor && it * 100 <= mostFactor,
          `From ${leastFactor / 100}, the usual time, to ${mostFactor / 100}. Half as long again is 1.5.`,
        )
        .refine(
          (it) => Math.abs(it * 100 - Math.round(it * 100)) < TOLERANCE,
          'Give at most two decimals, such as 1.25.',
        ),
    )
    .transform((it) => Math.round(it * 100)),
  noTimer: z
    .string()
    .optional()
    .transform((it) => it === 'yes'),
  extraAttempts: whole(LIMITS.extraAttempts, 'attempts'),
  laterDays: whole(LIMITS.laterDays, 'days'),
  note: z
    .string()
    .trim()
    .default('')
    .refine((it) => [...it].length <= LIMITS.note, `A note holds at most ${LIMITS.note} characters.`),
});
