import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import {
  bankOf,
  commentOnPassage,
  giveMark,
  keepComment,
  passagesOf,
  putAwayComment,
  readingFor,
  releaseClaim,
  removePassage,
  saveMarkDraft,
} from '../../../src/school/cases/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { CASE, COURSE, GOOD, handedIn, instructor, markedBy, student } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const NOW = 5000;
const words = (more = {}) => ({
  ...{ section: 'plan', words: 'whole words', occurrence: 1, criterion: 'planning', text: 'Which?' },
  ...more,
});

describe('comments on passages', () => {
  test('stand at their words in the text as it was handed in, and can be removed until the mark is given', async () => {
    const marker = await instructor(COURSE);
    const submission = await handedIn((await student()).id);
    const added = await commentOnPassage(marker, submission, words(), NOW);
    expect(added).toMatchObject({ ok: true });
    const other = await commentOnPassage(marker, submission, words({ words: 'plan:', criterion: '' }), NOW);
    const shown = async () => (await readingFor(database(), marker, submission, NOW))?.passages ?? [];
    // “plan: three whole words”
    expect((await shown()).map((it) => [it.start, it.end, it.criterion])).toEqual([
      [0, 5, null],
      [12, 23, 'planning'],
    ]);
    const id = other.ok ? other.passage : '';
    expect(await removePassage(marker, submission, id, NOW)).toEqual({ ok: true });
    expect(await removePassage(marker, submission, id, NOW)).toEqual({ ok: false, reason: 'no-such-passage' });
    await giveMark(marker, submission, GOOD, NOW);
    const kept = await passagesOf(database(), submission);
    expect(kept).toMatchObject([{ text: 'Which?', role: 'first' }]);
    expect(await removePassage(marker, submission, kept[0]?.id ?? '', NOW)).toMatchObject({ reason: 'already-marked' });
    expect(await commentOnPassage(marker, submission, words(), NOW)).toMatchObject({ reason: 'already-marked' });
  });

  test('are refused to another marker, for words that are not there, and to strangers', async () => {
    const [marker, other] = [await instructor(COURSE), await instructor(COURSE)];
    const submission = await handedIn((await student()).id);
    expect(await commentOnPassage(marker, submission, words({ words: 'no such words' }), NOW)).toEqual({
      ok: false,
      reason: 'unfit-passage',
      problems: [{ about: 'words', reason: 'not-found' }],
    });
    await commentOnPassage(marker, submission, words(), NOW);
    expect(await commentOnPassage(other, submission, words(), NOW)).toMatchObject({
      reason: 'claimed',
      by: marker.name,
    });
    const stranger = await instructor('priced');
    expect(await commentOnPassage(stranger, submission, words(), NOW)).toMatchObject({ reason: 'not-instructor' });
    expect(await passagesOf(database(), submission)).toHaveLength(1);
    await releaseClaim(marker, submission, NOW);
    expect(await passagesOf(database(), submission)).toEqual([]);
  });

  test('of two markers stay unseen by each other until both have given theirs', async () => {
    const [one, two] = [await instructor(COURSE), await instructor(COURSE)];
    const submission = await markedBy({ second: 1 }, async () => handedIn((await student()).id));
    await commentOnPassage(one, submission, words({ text: 'From the first.' }), NOW);
    await giveMark(one, submission, GOOD, NOW);
    await commentOnPassage(two, submission, words({ text: 'From the second.' }), NOW);
    const seen = async (who: typeof one) =>
      (await readingFor(database(), who, submission, NOW))?.passages.map((it) => it.text).sort();
    expect(await seen(one)).toEqual(['From the first.']);
    expect(await seen(two)).toEqual(['From the second.']);
    await giveMark(two, submission, GOOD, NOW);
    expect(await seen(one)).toEqual(['From the first.', 'From the second.']);
  });
});

describe('the comment bank', () => {
  const kept = async () =>
    (await bankOf(database(), CASE)).map((it) => [it.criterion, it.text, it.uses] as const).toSorted();

  test('keeps comments for all who mark the case, once each, until their author puts them away', async () => {
    const [one, two] = [await instructor(COURSE), await instructor(COURSE)];
    expect(await keepComment(one, CASE, 'safety', ' Name the flag. ', NOW)).toEqual({ ok: true });
    expect(await keepComment(two, CASE, 'safety', 'Name the flag.', NOW)).toEqual({ ok: true });
    expect(await kept()).toEqual([['safety', 'Name the flag.', 0]]);
    const [comment] = await bankOf(database(), CASE);
    expect(comment).toMatchObject({ author: one.id, by: one.name });
    expect(await putAwayComment(two, CASE, comment?.id ?? '', NOW)).toEqual({ ok: false, reason: 'not-yours' });
    expect(await putAwayComment(one, CASE, comment?.id ?? '', NOW)).toEqual({ ok: true });
    expect(await kept()).toEqual([]);
    const actions = (await database().select().from(auditLog)).map((it) => it.action);
    expect(actions.filter((it) => it.startsWith('bank-'))).toEqual(['bank-comment-kept', 'bank-comment-put-away']);
  });

  test.each([
    ['unknown-case', 'sample/practice/none', 'safety', 'x'],
    ['unknown-criterion', CASE, 'none', 'x'],
    ['text-missing', CASE, 'safety', ' '],
    ['text-long', CASE, 'safety', 'x'.repeat(10_001)],
  ])('refuses: %s', async (reason, path, criterion, text) => {
    expect(await keepComment(await instructor(COURSE), path, criterion, text, NOW)).toEqual({ ok: false, reason });
    expect(await keepComment(await instructor('priced'), CASE, 'safety', 'x', NOW)).toMatchObject({ ok: false });
  });

  test('adds what was ticked on saving, keeps what was asked for, and counts the uses of a mark', async () => {
    const marker = await instructor(COURSE);
    const submission = await handedIn((await student()).id);
    await keepComment(marker, CASE, 'safety', 'Say when.', NOW);
    const [bank] = await bankOf(database(), CASE);
    const wishes = { add: { safety: [bank?.id ?? ''] }, keep: ['planning'] };
    const given = { ...GOOD, comments: { safety: 'Good.', planning: 'Which dose?' } };
    await saveMarkDraft(marker, submission, { given, revision: NOW }, NOW, { wishes });
    const draft = async () => {
      const standing = (await readingFor(database(), marker, submission, NOW))?.standing;
      return standing?.kind === 'mine' ? standing.mark.draft?.comments : undefined;
    };
    expect(await draft()).toEqual({ safety: 'Good.\n\nSay when.', planning: 'Which dose?' });
    expect(await kept()).toEqual([
      ['planning', 'Which dose?', 0],
      ['safety', 'Say when.', 0],
    ]);
    await giveMark(marker, submission, { ...given, comments: (await draft()) ?? {} }, NOW);
    expect((await kept()).map((it) => it[2])).toEqual([1, 1]);
  });
});
