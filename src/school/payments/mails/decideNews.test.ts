import { expect, test } from 'vitest';
import { PURCHASE_STATES } from '../../../../db/schema/payments.ts';
import { decideNews, type News, type Stand } from './decideNews.ts';

const stand = (state: Stand['state'], payments = 0, refunded = 0): Stand => ({
  ...{ state, payments, refunded },
  paid: payments * 8400,
});

test.each<[why: string, before: Stand, after: Stand, news: News[]]>([
  ['a purchase that was paid at once', stand('opened'), stand('settled', 1), ['bought']],
  ['the first instalment', stand('opened'), stand('paying', 1), ['bought']],
  ['money that takes days', stand('opened'), stand('processing'), ['processing']],
  ['money that took days', stand('processing'), stand('settled', 1), ['bought']],
  ['money that never came', stand('processing'), stand('abandoned'), ['not-paid']],
  ['someone who left without paying', stand('opened'), stand('abandoned'), []],
  ['someone who paid after all', stand('abandoned'), stand('settled', 1), ['bought']],
  ['the second instalment', stand('paying', 1), stand('paying', 2), ['instalment-paid']],
  ['the last instalment', stand('paying', 2), stand('settled', 3), ['all-paid']],
  ['instalments that were waived', stand('paying', 2), stand('settled', 2), ['waived']],
  ['instalments that were waived when late', stand('overdue', 2), stand('settled', 2), ['waived']],
  ['an instalment that failed', stand('paying', 1), stand('grace', 1), ['grace']],
  ['one that was paid late', stand('grace', 1), stand('paying', 2), ['made-good']],
  ['one that was too late', stand('grace', 1), stand('overdue', 1), ['paused']],
  ['one that failed and is long over', stand('paying', 1), stand('overdue', 1), ['paused']],
  ['one that came when access was paused', stand('overdue', 1), stand('paying', 2), ['back']],
  ['the last, when access was paused', stand('overdue', 2), stand('settled', 3), ['all-paid']],
  ['a dispute', stand('settled', 1), stand('disputed', 1), ['disputed']],
  ['a dispute that was won', stand('disputed', 1), stand('settled', 1), ['back']],
  ['a dispute that was lost', stand('disputed', 1), stand('charged-back', 1), ['charged-back']],
  ['another amount', stand('opened'), stand('questioned', 1), ['questioned']],
  ['another amount, accepted', stand('questioned', 1), stand('settled', 1), ['back']],
  ['all of it sent back', stand('settled', 1), stand('refunded', 1, 8400), ['refunded']],
  ['a part sent back', stand('settled', 1), stand('settled', 1, 100), ['partly-refunded']],
  [
    'a part sent back and a plan broken off',
    stand('paying', 1),
    stand('broken-off', 1, 100),
    ['broken-off', 'partly-refunded'],
  ],
  ['the second refund of two', stand('refunded', 2, 8400), stand('refunded', 2, 16800), ['partly-refunded']],
  ['a refund that the bank did not take', stand('settled', 1, 100), stand('settled', 1), ['refund-failed']],
  ['bought and sent back, both seen at once', stand('opened'), stand('refunded', 1, 8400), ['refunded']],
])('%s', (_, before, after, news) => {
  expect(decideNews(before, after)).toEqual(news);
});

test('nothing is told where nothing changed', () => {
  for (const state of PURCHASE_STATES) expect(decideNews(stand(state, 2, 50), stand(state, 2, 50))).toEqual([]);
});
