import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import {
  markingQueue,
  markSubmission,
  submissionForMarker,
  submissionForStudent,
} from '../../../src/school/cases/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { begun, COURSE, GOOD, handedIn, instructor, RETURN, student } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

describe('the marking queue', () => {
  test('holds what waits, oldest first, and what was marked last', async () => {
    const marker = await instructor(COURSE);
    const [early, late] = [await student(), await student()];
    const second = await handedIn(late.id, 7000);
    const first = await handedIn(early.id, 6000);
    await begun((await student()).id);
    const queue = await markingQueue(database(), marker, 1);
    expect(queue).toMatchObject({ waiting: 2, page: 1, pages: 1, recent: [] });
    expect(queue.submissions).toEqual([
      {
        id: first,
        student: early.name,
        course: 'Sample Course',
        case: 'A sample patient',
        number: 1,
        handedInAt: 6000,
      },
      {
        id: second,
        student: late.name,
        course: 'Sample Course',
        case: 'A sample patient',
        number: 1,
        handedInAt: 7000,
      },
    ]);
    await markSubmission(marker, first, GOOD, 8000);
    const after = await markingQueue(database(), marker, 1);
    expect(after.submissions.map((it) => it.id)).toEqual([second]);
    expect(after.recent).toMatchObject([
      { id: first, marker: marker.name, outcome: 'passed', score: 8750, markedAt: 8000 },
    ]);
    await markSubmission(marker, second, GOOD, 9000);
  });

  test('shows nothing of other courses, nor one’s own work', async () => {
    const both = await addPerson({ id: 'both', email: 'both@school.test', teaches: [COURSE], enrolledIn: [COURSE] });
    const own = await handedIn(both.id);
    expect(await markingQueue(database(), both, 1)).toMatchObject({ waiting: 0, submissions: [] });
    expect(await markingQueue(database(), await instructor('priced'), 1)).toMatchObject({
      waiting: 0,
      submissions: [],
      recent: [],
    });
    expect(await markingQueue(database(), await instructor(), 1)).toMatchObject({ waiting: 0, pages: 1, recent: [] });
    const other = await instructor(COURSE);
    expect((await markingQueue(database(), other, 1)).submissions.map((it) => it.id)).toEqual([own]);
    await markSubmission(other, own, GOOD, 9000);
  });

  test('comes in pages of 25, and a page that does not exist is the nearest', async () => {
    const marker = await instructor(COURSE);
    for (let number = 0; number < 26; number += 1) await handedIn((await student()).id, 10_000 + number);
    const [one, two] = [await markingQueue(database(), marker, 1), await markingQueue(database(), marker, 2)];
    expect([one.submissions.length, two.submissions.length, two.pages]).toEqual([25, 1, 2]);
    expect(two.submissions[0]?.handedInAt).toBe(10_025);
    expect((await markingQueue(database(), marker, 99)).page).toBe(2);
    expect((await markingQueue(database(), marker, Number.NaN)).page).toBe(1);
    expect((await markingQueue(database(), marker, -3)).page).toBe(1);
  });
});

describe('who sees a submission', () => {
  test('its marker, with the notes, the tries before it and their feedback', async () => {
    const [marker, { id, name }] = [await instructor(COURSE), await student()];
    await markSubmission(marker, await handedIn(id, 2000), RETURN, 2500);
    const again = await handedIn(id, 3000);
    const seen = await submissionForMarker(database(), marker, again);
    expect(seen).toMatchObject({ number: 2, triesAllowed: 2, student: { name }, marking: undefined });
    expect(seen?.version.notes).toBe('SECRET-MARKER-NOTES');
    expect(seen?.earlier).toMatchObject([
      { number: 1, marking: { outcome: 'returned', comment: 'Ask about red flags.' } },
    ]);
    expect(seen?.earlier[0]?.texts.get('plan')?.text).toBe('plan: three whole words');
  });

  test('nobody else', async () => {
    const { id } = await student();
    const submission = await handedIn(id);
    const other = await student();
    expect(await submissionForStudent(database(), other.id, submission)).toBeUndefined();
    for (const stranger of [await instructor('priced'), await instructor(), await student()]) {
      expect(await submissionForMarker(database(), stranger, submission)).toBeUndefined();
    }
  });

  test('no marker sees a draft, or their own work as a marker', async () => {
    const marker = await addPerson({
      id: 'twice',
      email: 'twice@school.test',
      teaches: [COURSE],
      enrolledIn: [COURSE],
    });
    expect(await submissionForMarker(database(), marker, await begun((await student()).id))).toBeUndefined();
    expect(await submissionForMarker(database(), marker, await handedIn(marker.id))).toBeUndefined();
  });
});
