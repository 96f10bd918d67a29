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

/** How an essay was judged, as its student may read it once explanations are released. */
export interface EssayFeedback {
  marker: string;
  /** In ms. */
  at: number;
  /** `place` is the level reached, from 0. */
  criteria: { title: string; levels: Criterion['levels']; place: number; comment: string }[];
  comment: string;
}

/** What a student reads of a mark. A criterion that came into the rubric after it stands at its lowest level. */
export const feedbackOf = (rubric: readonly Criterion[], mark: EssayMark): EssayFeedback => ({
  marker: mark.marker,
  at: mark.at,
  comment: mark.comment,
  criteria: rubric.map(({ id, title, levels }) => ({
    ...{ title, levels },
    place: Math.min(levels.length - 1, mark.levels[id] ?? 0),
    comment: mark.comments[id] ?? '',
  })),
});
