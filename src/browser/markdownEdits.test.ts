import { describe, expect, test } from 'vitest';
import { type EditKind, editFor } from './markdownEdits.ts';

/** Presses a button on a text in which `|` stand at the ends of what is selected, and shows the same of what comes. */
function press(kind: EditKind, shown: string): string {
  const [before = '', chosen = '', after] = shown.split('|');
  const text = before + chosen + (after ?? '');
  const to = after === undefined ? before.length : before.length + chosen.length;
  const whole = after === undefined ? before + chosen : text;
  const { from, to: end, insert, select } = editFor(kind, whole, before.length, to);
  const result = whole.slice(0, from) + insert + whole.slice(end);
  return `${result.slice(0, select[0])}|${result.slice(select[0], select[1])}|${result.slice(select[1])}`;
}

describe.each([
  ['bold', 'it |hurts| here', 'it **|hurts|** here'],
  ['bold', 'it **|hurts|** here', 'it |hurts| here'],
  ['bold', 'it| hurts |here', 'it **|hurts|** here'],
  ['bold', 'it ||', 'it **|bold text|**'],
  ['bold', '|a|', '**|a|**'],
  ['heading', 'one\ntw|o', 'one\n## two||'],
  ['heading', '## tw|o', 'two||'],
  ['list', '|ask\n\ntest\n|more', '|- ask\n\n- test|\nmore'],
  ['list', '|- ask\n- test|', '|ask\ntest|'],
  ['list', '|1. ask\n2. test|', '|- ask\n- test|'],
  ['list', '|', '- ||'],
  ['numbers', 'so:\n|ask\n\ntest|', 'so:\n|1. ask\n\n2. test|'],
  ['link', 'see |the trial| of', 'see [the trial](|https://|) of'],
  ['link', 'see ||', 'see [text of the link](|https://|)'],
  ['link', '|a [b]\nc|', '[a  b  c](|https://|)'],
] as const)('%s', (kind, before, after) => {
  test(JSON.stringify(before), () => expect(press(kind, before)).toBe(after));
});
