import { expect, test } from 'vitest';
import { csvLines } from '../../../platform/csv.ts';
import type { Award } from '../../credentials/index.ts';
import { ceBrokerRow, missingTable } from './ceBroker.ts';

const approval = {
  board: 'florida',
  boardName: 'Florida',
  provider: '50-1234',
  course: '20-98765',
  title: 'T',
  hours: 600,
  rules: 'x',
};
const licence = { board: 'florida', boardName: 'Florida', number: ' MA12345 ' };
const award = (snapshot: object = {}, standing: object = { state: 'valid' }): Award =>
  ({
    ...{ code: 'CODE', subject: 'foundations', standing },
    snapshot: {
      holder: { name: 'Ann' },
      issuedOn: '2026-12-03',
      approvals: [approval],
      licences: [licence],
      ...snapshot,
    },
  }) as unknown as Award;

test('a completion has CE Broker’s columns A to H', () => {
  expect(ceBrokerRow(award({ completedOn: '2026-12-02' }), 'florida')).toEqual({
    row: ['1234', '98765', '', '', 'MA12345', '12/2/2026', 'State=FL', 'Profession=MA'],
  });
});

test('without a course tracking number the school’s own id stands in its column', () => {
  expect(ceBrokerRow(award({ approvals: [{ ...approval, course: '' }] }), 'florida')).toEqual({
    row: ['1234', '', 'foundations', '', 'MA12345', '12/3/2026', 'State=FL', 'Profession=MA'],
  });
});

test.each([
  ['no licence', award({ licences: undefined }), 'licence number'],
  ['another board’s licence', award({ licences: [{ ...licence, board: 'texas' }] }), 'licence number'],
  ['no approval', award({ approvals: [] }), 'tracking number'],
  ['an award that was withdrawn', award({}, { state: 'revoked', since: 1, reason: '' }), 'the award is revoked'],
])('%s is told, and not reported', (_, given, why) => {
  const result = ceBrokerRow(given, 'florida');
  expect(result).toMatchObject({ missing: [expect.stringContaining(why)] });
});

test('everything that is missing is told at once, also of a board without rosters', () => {
  const result = ceBrokerRow(award({ approvals: [], licences: [] }), 'texas');
  expect(result).toMatchObject({ missing: { length: 3 } });
  if ('row' in result) throw new Error('reported');
  expect(csvLines(missingTable([result]))).toMatch(
    /^certificate,name,course,completed on,missing\r\nCODE,Ann,foundations,2026-12-03,"the board/,
  );
});
