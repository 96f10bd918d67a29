import { clozeOf, gapMark, type RawGap, wordGap } from '../gaps.ts';
import { type Lose, type Reading, refuse } from '../types.ts';
import { childOf, childrenOf, type Element } from '../xml/node.ts';
import { moodleText, rawText, said } from './text.ts';

/**
 * Moodle's “Select missing words” and “Drag and drop into text”: `[[2]]` is a gap for the second word, and words of one
 * group are offered together.
 */
export function missingWords(question: Element, lose: Lose): Reading {
  const words = childrenOf(question, 'selectoption', 'dragbox').map((it) => ({
    text: rawText(it)
      .replace(/<[^>]*>/g, '')
      .trim(),
    group: said(it, 'group') || '1',
  }));
  if (childrenOf(question, 'dragbox').some((it) => !childOf(it, 'infinite'))) lose('that each word is used once');
  const gaps: Record<string, RawGap> = {};
  let unknown = '';
  const place = (whole: string, number: string): string => {
    const word = words[Number(number) - 1];
    if (!word) unknown ||= whole;
    if (!word) return whole;
    const offered = words.filter((it) => it.group === word.group);
    const name = `gap-${Object.keys(gaps).length + 1}`;
    gaps[name] = wordGap(
      offered.map((it) => it.text),
      offered.indexOf(word),
    );
    return gapMark(name);
  };
  const text = childOf(question, 'questiontext');
  const marked = rawText(text).replace(/\[\[(\d+)\]\]/g, place);
  if (unknown !== '') return refuse(`its text has a gap ${unknown}, for which there is no word`, 'write the word');
  if (Object.keys(gaps).length === 0) return refuse('its text has no gaps', 'write them as [[1]]');
  const whole = { ...(text ?? question), children: [{ name: 'text', attributes: {}, children: [marked], line: 0 }] };
  return clozeOf(moodleText(whole, lose), gaps);
}
