import type { Fields, FormState } from '../../platform/form.ts';
import { type GivenRound, ratingProblemText } from '../../school/statistics/index.ts';

/** Names of the fields: the round that the page is for, and the rating of each item. */
export const ROUND = 'round';
const PREFIX = 'rating-';
export const ratingField = (item: string): string => `${PREFIX}${item}`;

/** The round that a judge has posted, as typed. */
export const givenRound = (fields: Fields): GivenRound => ({
  round: Number(/^\d$/.exec(fields.get(ROUND))?.[0] ?? Number.NaN),
  typed: new Map(
    fields.entries.flatMap(([name, value]) => (name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [])),
  ),
});

/** The posted form with what is wrong beside its fields. */
export const unfitRound = (
  fields: Fields,
  problems: ReadonlyMap<string, Parameters<typeof ratingProblemText>[0]>,
): FormState => ({
  values: fields.toObject(),
  errors: Object.fromEntries([...problems].map(([item, it]) => [ratingField(item), ratingProblemText(it)])),
});
