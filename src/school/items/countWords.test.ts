import { expect, test } from 'vitest';
import { countWords as countInBrowser, countWrittenWords as countWrittenInBrowser } from '../../browser/countWords.ts';
import { countWords, countWrittenWords } from './countWords.ts';

const TEXTS: [text: string, words: number][] = [
  ['', 0],
  [' \n\t ', 0],
  ['… — !?', 0],
  ['Tender at 6 of 10, right.', 6],
  ["don't stop", 2],
  ['one\n\ntwo - three', 3],
  ['الألم في الرقبة', 3],
  ['गर्दन में दर्द', 3],
  ['é ç', 2],
  ['NPRS 4/10', 3],
];

test.each(TEXTS)('%j has %i words', (text, words) => expect(countWords(text)).toBe(words));

test('scripts without spaces have words too', () => {
  expect(countWords('颈部疼痛三周')).toBeGreaterThan(1);
  expect(countWords('ปวดคอมาสามสัปดาห์')).toBeGreaterThan(2);
});

test.each([...TEXTS.map(([text]) => text), '颈部疼痛三周'])('the browser counts %j alike', (text) =>
  expect(countInBrowser(text)).toBe(countWords(text)),
);

const WRITTEN: [text: string, words: number][] = [
  ['## Plan\n\n**Two** visits', 3],
  ['1. ask\n2) test\n- rest', 3],
  ['1.5 litres, 62.', 3],
  ['see [the trial](https://a.test/b/c) again', 4],
  ['[open](', 1],
  ['pain (at night)', 3],
];

test.each(WRITTEN)('%j has %i words that someone wrote', (text, words) => {
  expect(countWrittenWords(text)).toBe(words);
  expect(countWrittenInBrowser(text)).toBe(words);
});
