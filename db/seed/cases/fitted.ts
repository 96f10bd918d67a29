import { countWrittenWords } from '../../../src/school/items/index.ts';

/** What any therapist could write on any case, for sections that no sample was written for. */
const SPARE = `I keep what was measured apart from what was reported, and both apart from what I make of them. Before I
touch anything I ask again what has changed since the last visit. If a sign comes up that is not mine to judge, I stop
and refer, and I write down whom I told and when. The baseline is in numbers, taken the same way each time, so that a
later reading can be compared with it. I change one part of the dose at a time, or I would not know what worked. We
agree on a day on which we decide together whether to go on, to change the plan or to finish.`.split(/\s+/);

/**
 * A text within a range of words, so that the demo school outlives an edit of its cases: one that is too long loses
 * its end, one that is too short goes on in general words.
 * @param range least and most words.
 */
export function fitted(text: string, [least, most]: readonly [number, number]): string {
  let kept = text;
  while (countWrittenWords(kept) > most) kept = kept.replace(/\s*\S+\s*$/, '');
  for (let index = 0; countWrittenWords(kept) < least; index += 1)
    kept = `${kept} ${SPARE[index % SPARE.length]}`.trim();
  return kept;
}
