import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
import { accessTo, coverageOf, type Interval, readLesson, watchFilm } from '../../../src/school/progress/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';

const AT = 1_790_000_000_000;
const LESSON = 'sample/basics/film-lesson';

beforeAll(async () => {
  wireSchool();
  await openTestSchool();
});
afterAll(closeTestSchool);

/** A student, and a way for them to report that they watched. The film is ten seconds long. */
async function student() {
  const { id } = await addPerson({ enrolledIn: ['sample'] });
  await readLesson(id, 'sample/basics/first-lesson', 'stated', AT);
  const watch = async (intervals: Interval[], position?: number) => {
    const result = await watchFilm(id, 'sample', 'sample-film', { intervals, position }, AT);
    return result.ok ? result.share : result.reason;
  };
  const kept = () => coverageOf(database(), id, 'sample', 'sample-film');
  const state = async () => (await accessTo(database(), id, LESSON))?.state;
  return { id, watch, kept, state };
}

describe('what was watched of a film', () => {
  it('adds up over two devices, counts once, and makes the lesson done', async () => {
    const { id, watch, kept, state } = await student();
    await readLesson(id, LESSON, 'reached-end', AT);
    expect(await watch([[0, 6]], 6)).toBe(0.6);
    expect(await state()).toBe('started');
    const others = await Promise.all([watch([[4, 8]], 8), watch([[7, 10]], 10), watch([[4, 8]], 8)]);
    expect(Math.max(...others.map(Number))).toBe(1);
    expect(await kept()).toMatchObject({ intervals: [[0, 10]] });
    expect(await state()).toBe('done');
  });

  it('that catches up late leaves alone where the student stands now', async () => {
    const { watch, kept } = await student();
    expect(await watch([[0, 2]])).toBe(0.2);
    expect(await kept()).toMatchObject({ intervals: [[0, 2]], position: 0, watchedAt: null });
    await watch([[8, 10]], 9.9);
    await watch([[2, 4]]);
    expect(await kept()).toMatchObject({
      intervals: [
        [0, 4],
        [8, 10],
      ],
      position: 9,
    });
  });

  it('is never more than the film', async () => {
    const { watch, kept } = await student();
    expect(
      await watch(
        [
          [-5, 3],
          [9, 500],
          [7, 6],
        ],
        9999,
      ),
    ).toBe(0.4);
    expect(await kept()).toMatchObject({
      intervals: [
        [0, 3],
        [9, 10],
      ],
      position: 10,
    });
  });

  it('is nobody’s who is not enrolled', async () => {
    const { id } = await addPerson();
    const result = await watchFilm(id, 'sample', 'sample-film', { intervals: [[0, 10]] }, AT);
    expect(result).toMatchObject({ ok: false, reason: 'not-enrolled' });
    expect(await coverageOf(database(), id, 'sample', 'sample-film')).toBeUndefined();
    expect(await watchFilm(id, 'sample', 'no-film', { intervals: [] }, AT)).toMatchObject({ reason: 'unknown-film' });
  });
});
