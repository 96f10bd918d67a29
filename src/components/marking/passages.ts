import type { Fields, FormState } from '../../platform/form.ts';
import {
  type Passage,
  type PassageProblem,
  passageProblemText,
  type Section,
  type TypedPassage,
} from '../../school/cases/index.ts';

/** A comment on a passage with the number under which the page shows it. */
export interface Numbered extends Passage {
  number: number;
}

/** Comments on passages in the order in which someone reads the work, numbered. */
export function numbered(sections: readonly Pick<Section, 'id'>[], passages: readonly Passage[]): Numbered[] {
  const place = (it: Passage) => sections.findIndex(({ id }) => id === it.section);
  return passages
    .toSorted((a, b) => place(a) - place(b) || a.start - b.start || a.end - b.end || a.at - b.at)
    .map((it, index) => ({ ...it, number: index + 1 }));
}

/** A run of a text that the same comments are about, and the numbers of those that end with it. */
export interface Run {
  text: string;
  numbers: number[];
  ends: number[];
}

/** A text cut where a comment begins or ends, so that comments may overlap. @param passages of this text. */
export function runsOf(text: string, passages: readonly Numbered[]): Run[] {
  const cuts = passages.flatMap((it) => [it.start, it.end]).filter((at) => at > 0 && at < text.length);
  const places = [...new Set([0, ...cuts, text.length])].toSorted((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    const over = passages.filter((it) => it.start <= start && it.end >= end);
    return {
      text: text.slice(start, end),
      numbers: over.map((it) => it.number),
      ends: over.filter((it) => it.end === end).map((it) => it.number),
    };
  });
}

/** A comment on a passage as it was posted. */
export function typedPassage(fields: Fields): TypedPassage {
  const occurrence = fields.get('occurrence').trim();
  return {
    section: fields.get('section'),
    words: fields.get('words'),
    occurrence: /^\d{1,4}$/.test(occurrence) ? Number(occurrence) : Number(occurrence === ''),
    criterion: fields.get('criterion'),
    text: fields.get('text'),
  };
}

/** The posted comment with what is wrong beside its fields. */
export function unfitPassage(fields: Fields, problems: readonly PassageProblem[]): FormState {
  const errors = problems.map((it): [string, string] => [it.about, passageProblemText(it)]);
  return { values: fields.toObject(), errors: Object.fromEntries(errors) };
}
