import { z } from 'zod';
import { forwards, itemFields, markdown, moment, stretch } from '../fields.ts';
import { itemKind, type ViewBase } from '../kind.ts';
import { readMoment, writeMoment } from '../typedMoment.ts';

const schema = z
  .strictObject({
    ...itemFields,
    film: moment.describe('The part of a film of the course in which a moment is asked for.'),
    type: z.literal('video'),
    moments: z
      .array(
        z
          .strictObject({ ...stretch, feedback: markdown.optional().describe('What someone who found it is told.') })
          .refine(...forwards),
      )
      .min(1, 'must hold at least one moment')
      .max(20, 'must hold at most 20 moments')
      .describe('When it happens, in seconds of the film; any of them is right.'),
  })
  .refine((it) => it.moments.every((one) => one.from >= it.film.from && one.to <= it.film.to), {
    path: ['moments'],
    message: 'must lie within the part of the film that is shown, from `from` to `to` of `film`',
  });

type VideoItem = z.output<typeof schema>;

export interface VideoView extends ViewBase {
  type: 'video';
  /** The part of the film that is shown, in seconds: answers lie within it. */
  from: number;
  to: number;
}

/** A moment of the film, in seconds. A whole number is the whole second that a clock shows: 12 is from 12 to 13. */
export interface VideoResponse {
  at: number;
}

/** Whether any part of the moment that was given lies within a stretch: a clock shows 0:12 until it shows 0:13. */
const lies = (at: number, { from, to }: { from: number; to: number }): boolean =>
  at + (Number.isInteger(at) ? 1 : 0.1) > from && at <= to;

/**
 * Finding a moment of a film: right within any of the stretches that the author gives. A moment given in whole seconds is
 * the whole second, since that is what a player's clock shows. All or nothing.
 */
export const video = itemKind<VideoItem, VideoView, VideoResponse>({
  schema,
  shuffle: 'never',
  optionIds: () => [],
  toStudent: ({ id, stem, film: { from, to } }) => ({ id, type: 'video', stem, from, to }),
  read(view, posted) {
    const typed = posted.get('').trim();
    if (typed === '') return { state: 'unanswered' };
    const read = readMoment(typed);
    if (!read.ok) return { state: 'unreadable', message: read.message };
    if (!lies(read.at, view)) {
      const message = `Give a moment between ${writeMoment(view.from)} and ${writeMoment(view.to)}: that part of the film is shown.`;
      return { state: 'unreadable', message };
    }
    return { state: 'answered', response: { at: read.at } };
  },
  toPosted: ({ at }) => ({ '': [writeMoment(at)] }),
  inWords: (_view, { at }) => [writeMoment(at)],
  grade: (item, { at }) => (item.moments.some((it) => lies(at, it)) ? 100 : 0),
  keyInWords: (item) => item.moments.map(({ from, to }) => `${writeMoment(from)} to ${writeMoment(to)}`),
  feedback: (item, { at }) => item.moments.flatMap((it) => (it.feedback && lies(at, it) ? [it.feedback] : [])),
});
