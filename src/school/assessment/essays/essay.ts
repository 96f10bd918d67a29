import { type Answer, type Criterion, type Item, needsPerson, type RubricMark } from '../../items/index.ts';
import type { PinnedItem, Saved } from '../types.ts';

/** What a person marks by a rubric. */
export type EssayItem = Extract<Item, { type: 'essay' }>;

/** An essay of an attempt that has something written in it: the version that marks it, and what was written. */
export interface Essay {
  pinned: PinnedItem;
  key: EssayItem;
  text: string;
}

/** A mark that a person gave: levels are places, from 0; criteria by their id. */
export interface EssayMark extends RubricMark {
  item: string;
  /** In ms. */
  at: number;
  /** Name of whoever marked. */
  marker: string;
  /** Share of the rubric's weight that was reached, in hundredths. */
  mark: number;
}

/** The essays of an attempt that a person has to read, in its order. */
export const essaysIn = (pinned: readonly PinnedItem[], answers: ReadonlyMap<string, Saved>): Essay[] =>
  pinned.flatMap((it) => {
    const answer = answers.get(it.item.id)?.answer;
    const { key } = it;
    return answer && key.type === 'essay' && needsPerson(key, answer)
      ? [{ pinned: it, key, text: textOf(answer) }]
      : [];
  });

const textOf = (answer: Answer): string => ('text' in answer ? answer.text : '');

type Level = Criterion['levels'][number];

/** How an essay was judged, as its student may read it once explanations are released. */
export interface EssayFeedback {
  marker: string;
  /** In ms. */
  at: number;
  criteria: {
    title: string;
    /** The level reached, its place from 0, and how many there are. */
    reached: Level;
    place: number;
    levels: number;
    /** What the level above asks for: it would tell what to write, so it comes with the answers. */
    next: Level | undefined;
    comment: string;
  }[];
  comment: string;
}

/**
 * What a student reads of a mark. A criterion that came into the rubric after it stands at its lowest level.
 * @param answers whether right answers are released.
 */
export const feedbackOf = (rubric: readonly Criterion[], mark: EssayMark, answers: boolean): EssayFeedback => ({
  marker: mark.marker,
  at: mark.at,
  comment: mark.comment,
  criteria: rubric.flatMap(({ id, title, levels }) => {
    const place = Math.min(levels.length - 1, mark.levels[id] ?? 0);
    const reached = levels[place];
    const next = answers ? levels[place + 1] : undefined;
    return reached ? [{ title, reached, place, levels: levels.length, next, comment: mark.comments[id] ?? '' }] : [];
  }),
});
