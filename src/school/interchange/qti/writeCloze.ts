import type { Item } from '../../items/index.ts';
import { TEXT_CLASS } from '../gaps.ts';
import { loseLeniency } from '../shortText.ts';
import { inlineElsewhere, shownElsewhere } from '../text/show.ts';
import type { Lose } from '../types.ts';
import { element, xmlText } from '../xml/write.ts';
import { type Answer, addScore, declaration, ifRight, mapping, nearness, type QtiParts, setOutcome } from './parts.ts';

type Cloze = Extract<Item, { type: 'cloze' }>;
type Gap = Cloze['gaps'][string];

/** What a gap brings: its declaration, its field, and rules for its score. */
interface GapParts {
  declared: string;
  field: string;
  /** What is added to the score by a mapping, or by a condition. */
  mapped?: string;
  condition?: string;
}

const MARK = /\[\[([^[\]]*)\]\]/g;

/** Identifiers of responses begin with a letter or `_`. */
const identifierOf = (name: string): string => (/^\d/.test(name) ? `_${name}` : name);

/** A text with a field for each gap; the score is the sum of what they earn. */
export function writeCloze(item: Cloze, lose: Lose): QtiParts {
  const names = [...item.text.matchAll(MARK)].map(([, name = '']) => name);
  const total = names.reduce((sum, it) => sum + (item.gaps[it]?.weight ?? 1), 0);
  const parts = new Map(
    names.flatMap((name) => {
      const gap = item.gaps[name];
      return gap ? [[name, gapParts(name, gap, (item.points * (gap.weight ?? 1)) / total, lose)] as const] : [];
    }),
  );
  const all = [...parts.values()];
  const text = shownElsewhere(item.text, lose).replace(MARK, (mark, name: string) => parts.get(name)?.field ?? mark);
  const mapped = all.flatMap((it) => it.mapped ?? []);
  return {
    declared: all.map((it) => it.declared).join(''),
    interaction: element('div', { class: TEXT_CLASS }, text),
    processing:
      (mapped.length > 0 ? setOutcome('SCORE', element('qti-sum', {}, ...mapped)) : '') +
      all.map((it) => it.condition ?? '').join(''),
  };
}

function gapParts(name: string, gap: Gap, points: number, lose: Lose): GapParts {
  const identifier = identifierOf(name);
  const place = { 'response-identifier': identifier, 'data-weight': gap.weight === 1 ? undefined : gap.weight };
  const declare = (answer: Omit<Answer, 'cardinality'>) =>
    declaration({ ...answer, cardinality: 'single' }, identifier);
  const mapped = element('qti-map-response', { identifier });
  if (gap.type === 'text') {
    loseLeniency(gap, lose);
    const entries = mapping(new Map(gap.accept.map((it) => [it, points])));
    return {
      declared: declare({ baseType: 'string', correct: gap.accept.slice(0, 1), mapping: entries }),
      field: element('qti-text-entry-interaction', place),
      mapped,
    };
  }
  if (gap.type === 'number') {
    const unit = gap.unit ? ` ${element('span', { class: 'unit' }, xmlText(gap.unit))}` : '';
    return {
      declared: declare({ baseType: 'float', correct: [gap.answer ?? 0] }),
      field: element('qti-text-entry-interaction', place) + unit,
      condition: ifRight(nearness(gap, identifier), addScore(points)),
    };
  }
  if (gap.options.some((it) => it.feedback)) lose('the feedback in gaps');
  const letters = gap.options.map((_, index) => String.fromCharCode(65 + index));
  const right = letters.filter((_, index) => gap.options[index]?.correct);
  const entries = mapping(new Map(right.map((it) => [it, points])));
  const choices = gap.options.map((it, index) =>
    element('qti-inline-choice', { identifier: letters[index] }, inlineElsewhere(it.text, lose)),
  );
  return {
    declared: declare({ baseType: 'identifier', correct: right, mapping: entries }),
    field: element('qti-inline-choice-interaction', { ...place, shuffle: true }, ...choices),
    mapped,
  };
}
