import { z } from 'zod';
import { nameField } from '../accounts/index.ts';
import type { Course } from '../catalogue/index.ts';
import { type Evaluation, MET, RATINGS, type Rating } from './evaluations/evaluation.ts';
import { readName } from './name.ts';
import { type Offered, type PrintedLicence, printedLicences, typedLicences } from './printedLicences.ts';

/** A closing as it was filled in. */
export interface ClosingForm {
  /** The name as it shall stand on the certificate. */
  name: string;
  evaluation: Evaluation;
  /** Licences to be printed on the certificate. */
  licences: PrintedLicence[];
}

export const TEXT_MAX = 2000;
const HOURS_MAX = 500;

const chosen = <const T extends readonly string[]>(values: T) => z.enum(values, 'Choose one.');
const rating = chosen(RATINGS.map(String)).transform((it) => Number(it) as Rating);
const yesOrNo = chosen(['yes', 'no']).transform((it) => it === 'yes');
const freeText = z
  .string()
  .default('')
  .transform((it) => it.trim())
  .refine((it) => [...it].length <= TEXT_MAX, `At most ${TEXT_MAX} characters fit here.`);

/** Says what was taken out of a name, so that nobody signs what they have not seen. */
const seenName = z
  .string('Type your name.')
  .superRefine((typed, context) => {
    const { unseen } = readName(typed);
    if (unseen.length > 0) {
      const message = `The name held characters that can’t be seen (${unseen.join(', ')}). They are taken out: look whether it is right, then send again.`;
      context.addIssue({ code: 'custom', message });
    }
  })
  .transform((typed) => readName(typed).name)
  .pipe(nameField);

const hours = z
  .string()
  .default('')
  .transform((it) => Number(it.trim().replace(',', '.') || 'none'))
  .refine((it) => it > 0 && it <= HOURS_MAX, `Write hours in digits, such as 6 or 6.5, up to ${HOURS_MAX}.`)
  .transform((it) => Math.round(it * 100));

/** One person twice, whatever the case and the blanks. */
const same = (one: string, other: string): boolean =>
  readName(one).name.toLocaleLowerCase() === readName(other).name.toLocaleLowerCase();

/**
 * What closing a course asks for, field by field, worded for whoever fills it in. Its objectives are `objectives.0`
 * and so on.
 */
export const closingForm = ({ objectives }: Pick<Course, 'objectives'>, offered: Offered) =>
  z
    .preprocess(
      (typed: Record<string, string>) => ({
        ...typed,
        objectives: objectives.map((_, index) => typed[`objectives.${index}`]),
        licences: typedLicences(typed, offered),
      }),
      z
        .object({
          name: seenName,
          licences: printedLicences(offered.today),
          objectives: z.array(chosen(MET)),
          teaching: rating,
          relevance: rating,
          unbiased: yesOrNo,
          bias: freeText,
          hours,
          recommends: yesOrNo,
          suggestions: freeText,
          attested: z.literal('yes', 'Without this no certificate can be issued.'),
          signature: z.string('Sign with your name.').trim().min(1, 'Sign with your name.'),
        })
        .refine((it) => same(String(it.name), String(it.signature)), {
          ...{ path: ['signature'], message: 'The signature and the name above differ. Type the same name.' },
          when: ({ value }) => [typedIn(value, 'name'), typedIn(value, 'signature')].every(Boolean),
        })
        .refine((it) => String(it.bias).trim() !== '', {
          ...{ path: ['bias'], message: 'Say where, so that it can be put right.' },
          when: ({ value }) => [false, 'no'].includes(typedIn(value, 'unbiased') as string),
        }),
    )
    .transform(
      ({ name, licences, attested: _, signature: __, objectives: met, ...rest }): ClosingForm => ({
        name,
        evaluation: { ...rest, objectives: objectives.map((text, index) => ({ text, met: met[index] ?? 'not' })) },
        licences,
      }),
    );

/** A field of what was typed, read or not: the checks that compare two fields must not wait for all the others. */
const typedIn = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);
