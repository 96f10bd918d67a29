import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FilmReports, forgetReports, sendKeptReports } from './filmReports.ts';

const URL = '/films/foundations/neck-rotation/coverage';
/** What was posted, and what the school answers to each post; it is not to be reached without one. */
let posted: Record<string, string>[] = [];
let answers: Response[] = [];
let told: unknown[] = [];

const taken = (share = 0.5) => Response.json({ share });
const refused = (status: number) => new Response(null, { status });

/** A browser's storage: an object whose own keys are those of what is kept. */
function storage(): Storage {
  const items: Record<string, string> = {};
  const own = (name: string, value: unknown) => Object.defineProperty(items, name, { value });
  own('getItem', (key: string) => items[key] ?? null);
  own('setItem', (key: string, value: string) => {
    items[key] = value;
  });
  own('removeItem', (key: string) => delete items[key]);
  return items as unknown as Storage;
}

beforeEach(() => {
  [posted, answers, told] = [[], [], []];
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('document', { dispatchEvent: (event: CustomEvent) => told.push(event.detail) });
  vi.stubGlobal('fetch', async (url: string, { body }: { body: URLSearchParams }) => {
    posted.push({ url, ...Object.fromEntries(body) });
    const answer = answers.shift();
    if (!answer) throw new TypeError('no connection');
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

it('What was watched is sent once, with where the player stands, and then forgotten', async () => {
  const reports = new FilmReports(URL, 'mia');
  reports.add([
    [0, 10],
    [10, 12],
  ]);
  answers = [taken(0.3)];
  expect(await reports.send(12.7)).toBe('taken');
  expect(await reports.send(12.7)).toBe('taken');
  expect(posted).toEqual([{ url: URL, person: 'mia', intervals: '[[0,12]]', position: '12' }]);
  expect(told).toEqual([{ url: URL, share: 0.3 }]);
  expect(Object.keys(localStorage)).toEqual([]);
});

it('What could not be sent goes with the next report', async () => {
  const reports = new FilmReports(URL, 'mia');
  reports.add([[0, 10]]);
  expect(await reports.send(10)).toBe('later');
  reports.add([[10, 20]]);
  answers = [refused(503), taken()];
  expect(await reports.send(20)).toBe('later');
  expect(await reports.send(20)).toBe('taken');
  expect(posted.map((it) => it.intervals)).toEqual(['[[0,10]]', '[[0,20]]', '[[0,20]]']);
});

it('What is watched while a report is on its way is not lost', async () => {
  const reports = new FilmReports(URL, 'mia');
  reports.add([[0, 10]]);
  answers = [taken(), taken()];
  const sending = reports.send(10);
  reports.add([[30, 40]]);
  await sending;
  await reports.send(40);
  expect(posted.at(-1)?.intervals).toBe('[[0,10],[30,40]]');
});

it('What a closed page left is sent by the next, without a position, and is kept while it can’t be', async () => {
  for (const intervals of [[[0, 10]], [[5, 20]]] as const) new FilmReports(URL, 'mia').add(intervals);
  await sendKeptReports('mia');
  expect(Object.keys(localStorage)).toHaveLength(2);
  answers = [taken(), refused(401)];
  await sendKeptReports('mia');
  expect(Object.keys(localStorage)).toHaveLength(1);
  answers = [taken()];
  await sendKeptReports('mia');
  expect(Object.keys(localStorage)).toEqual([]);
  expect(new Set(posted.map((it) => it.intervals))).toEqual(new Set(['[[0,10]]', '[[5,20]]']));
  expect(posted.every((it) => !('position' in it))).toBe(true);
});

it('What someone else left on the device is forgotten and never sent', async () => {
  new FilmReports(URL, 'noa').add([[0, 40]]);
  localStorage.setItem('draft of noa', 'stays');
  await sendKeptReports('mia');
  expect(posted).toEqual([]);
  expect(Object.keys(localStorage)).toEqual(['draft of noa']);
});

it('What the school will never take is given up', async () => {
  const reports = new FilmReports(URL, 'mia');
  reports.add([[0, 10]]);
  answers = [refused(404)];
  expect(await reports.send(10)).toBe('never');
  expect(Object.keys(localStorage)).toEqual([]);
});

it('Signing out leaves nothing of what was watched on the device', () => {
  new FilmReports(URL, 'mia').add([[0, 10]]);
  forgetReports();
  expect(Object.keys(localStorage)).toEqual([]);
});

it('Where nothing can be kept, reports go on as long as the page is open', async () => {
  vi.stubGlobal('localStorage', undefined);
  const reports = new FilmReports(URL, 'mia');
  reports.add([[0, 10]]);
  answers = [taken()];
  expect(await reports.send(10)).toBe('taken');
  await sendKeptReports('mia');
});
