import { z } from 'zod';
import { DELIVERIES } from '../boards/index.ts';
import { readNumber } from '../items/index.ts';

const NUMBER_MAX = 40;
export const TEXT_MAX = 200;

const filled = (message: string, most = TEXT_MAX) =>
  z
    .string(message)
    .trim()
    .min(1, message)
    .refine((it) => [...it].length <= most, `At most ${most} characters.`);

/** A day as a browser's date field posts it, or as it is typed where there is none. */
const day = (message: string) =>
  z
    .string(message)
    .trim()
    .min(1, message)
    .pipe(z.iso.date('Write a day of the calendar as year-month-day, such as 2027-08-31.'));

/** A licence as its form is posted. */
export const licenceFields = z.object({
  board: z.string('Choose a board.').min(1, 'Choose a board.'),
  number: filled('Type the number that stands on your licence.', NUMBER_MAX),
  renewsOn: day('Give the day by which you have to renew it.'),
  periodFrom: z.union([z.literal(''), day('')]).default(''),
});

export type TypedLicence = z.output<typeof licenceFields>;

/** The most hours that one course elsewhere can have had, in hundredths: ten weeks of forty. */
const HOURS_MAX = 40_000;

const hours = z
  .string('Give the hours.')
  .trim()
  .min(1, 'Give the hours.')
  .transform((text, context) => {
    const read = readNumber(text);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: read.message });
    return z.NEVER;
  })
  .pipe(
    z
      .number()
      .transform((it) => Math.round(it * 100))
      .refine((it) => it > 0 && it <= HOURS_MAX, `More than none, and at most ${HOURS_MAX / 100}.`),
  );

/** Hours elsewhere as their form is posted; hours come out in hundredths. */
export const outsideFields = z.object({
  title: filled('Type the title that stands on its certificate.'),
  provider: filled('Type who taught it.'),
  completedOn: day('Give the day on which you completed it.'),
  hours,
  mode: z.enum(DELIVERIES, 'Choose how it was taught.'),
  field: z.string().trim().max(TEXT_MAX).default(''),
});

export type TypedHours = z.output<typeof outsideFields>;
