import { z } from 'zod';
import { DAY } from '../../../platform/clock.ts';
import type { CohortTerms } from './decideTerms.ts';

const TITLE_MAX = 80;
const PLACES_MAX = 10_000;
const DAYS_MAX = 365;

const NOT_A_DAY = 'Write a day of the calendar as year-month-day, such as 2027-08-31.';
/** A day as a browser's date field posts it: its beginning, in UTC; ms. */
const day = z.iso.date(NOT_A_DAY).transform((it) => Date.parse(it));
const dayOrNone = z
  .union([z.literal(''), day], NOT_A_DAY)
  .default('')
  .transform((it) => (it === '' ? null : it));

const wholeOrNone = (message: string, most: number) =>
  z
    .union([z.literal(''), z.coerce.number(message).int(message).min(1, message).max(most, message)], message)
    .default('')
    .transform((it) => (it === '' ? null : it));

/** The field that holds the day on which a module opens. */
export const moduleField = (module: string): string => `module-${module}`;

/** A cohort as its form is posted. @param modules of its course, by their ids. */
export const cohortFields = (modules: readonly string[]) =>
  z
    .object({
      title: z.string().trim().min(1, 'Give it a name.').max(TITLE_MAX, `At most ${TITLE_MAX} characters.`),
      startsOn: z.string().min(1, 'Give the day on which it begins.').pipe(day),
      lastDay: dayOrNone,
      places: wholeOrNone(`A whole number from 1 to ${PLACES_MAX}, or nothing for any number.`, PLACES_MAX),
      release: z.enum(['at-once', 'pace', 'dates'], 'Choose how its modules open.'),
      days: wholeOrNone(`A whole number of days from 1 to ${DAYS_MAX}.`, DAYS_MAX),
      ...Object.fromEntries(modules.map((it) => [moduleField(it), dayOrNone])),
    })
    .transform((typed, context): CohortTerms => {
      const { title, startsOn: startsAt, lastDay, places } = typed;
      const ask = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
      if (typed.release === 'pace' && typed.days === null)
        ask('days', 'Say how many days there are from one module to the next.');
      const days = modules.map(
        (it) => [it, (typed as Record<string, unknown>)[moduleField(it)] as number | null] as const,
      );
      const set = days.filter((it): it is [string, number] => it[1] !== null);
      if (typed.release === 'dates') {
        for (const [module, at] of set)
          if (at < startsAt) ask(moduleField(module), 'That is before the cohort begins.');
      }
      return {
        ...{ title, startsAt, places },
        closesAt: lastDay === null ? null : lastDay + DAY,
        release: releaseOf(typed.release, typed.days ?? 1, set),
      };
    });

function releaseOf(
  kind: CohortTerms['release']['kind'],
  days: number,
  set: readonly [string, number][],
): CohortTerms['release'] {
  switch (kind) {
    case 'at-once':
      return { kind };
    case 'pace':
      return { kind, days };
    case 'dates':
      return { kind, modules: Object.fromEntries(set) };
  }
}
