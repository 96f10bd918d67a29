import { expect, test } from 'vitest';
import { Fields } from '../../platform/form.ts';
import { typedTexts } from './draftFields.ts';

test('a form names the revision it showed; its own moment is now', () => {
  const fields = new Fields([
    ['plan.text', 'Rest.'],
    ['plan.shown', '40'],
    ['other', 'x'],
  ]);
  expect(typedTexts(fields, 90)).toEqual([{ section: 'plan', text: 'Rest.', revision: 90, shown: 40 }]);
});

test('a page that saves by itself names the moment', () => {
  const fields = new Fields([
    ['plan.text', ''],
    ['_revision', '70'],
  ]);
  expect(typedTexts(fields, 90)).toEqual([{ section: 'plan', text: '', revision: 70 }]);
});

test.each(['-1', '1e9', '', 'NaN', '1'.repeat(16)])('%j is no moment', (typed) => {
  const fields = new Fields([
    ['plan.text', 'x'],
    ['_revision', typed],
    ['plan.shown', typed],
  ]);
  expect(typedTexts(fields, 90)).toEqual([{ section: 'plan', text: 'x', revision: 90 }]);
});
