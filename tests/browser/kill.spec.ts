import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Item } from '../../src/school/items/index.ts';
import { type RunningSchool, removeSchool, startSchool, stopSchool } from '../support/server.ts';
import { answerAll, itemsShown, questionOf } from './support/answers.ts';
import { doLessons, lessonsOf, newcomer, startQuiz } from './support/study.ts';

const QUIZ = 'foundations/outcomes/check-your-reasoning';
const EMPTY = { SEED: 'none' };

let school: RunningSchool;

test.beforeEach(async () => {
  school = await startSchool({ settings: EMPTY });
});

test.afterEach(async () => {
  await stopSchool(school, 'SIGKILL');
  removeSchool(school);
});

/** Ends the school in one way and opens it again at the same address and on the same folder. */
async function restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  await stopSchool(school, signal);
  school = await startSchool({ folder: school.folder, port: Number(new URL(school.url).port), settings: EMPTY });
}

const visitorOf = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ baseURL: school.url })).newPage();

/** A student of the school with a running attempt that has a text or number to type, and that question. */
async function attemptToType(page: Page): Promise<{ attempt: string; item: Item }> {
  for (let students = 0; students < 8; students += 1) {
    await newcomer(page, 'Kit Kill', ['foundations']);
    await doLessons(page, ...lessonsOf('foundations/outcomes'));
    const attempt = await startQuiz(page, QUIZ);
    const item = (await itemsShown(page, QUIZ)).find((it) => it.type === 'number' || it.type === 'short-text');
    if (item) return { attempt, item };
  }
  throw new Error('the quiz never drew anything to type');
}

test('A server that is killed while I answer has every answer that it said was saved', async ({ browser }) => {
  const page = await visitorOf(browser);
  const { attempt, item } = await attemptToType(page);
  await answerAll(page, QUIZ);
  await expect(page.locator('[data-saving]')).toHaveText('Saved');
  // The last answer may still wait to be sent when an earlier one is saved. Sent anew after the crash it would be the newest.
  await page.goto(attempt, { waitUntil: 'networkidle' });
  await expect(questionOf(page, item).getByLabel('Your answer')).not.toHaveValue('');
  for (let round = 1; round <= 3; round += 1) {
    let acknowledged = 0;
    const saving = (async () => {
      for (let value = round * 1000; ; value += 1) {
        const form = { [item.id]: String(value) };
        const answer = await page.request.post(`${attempt}/answers`, { form, headers: { accept: 'application/json' } });
        if (answer.ok()) acknowledged = value;
      }
    })().catch(() => 'the connection broke');
    await expect.poll(() => acknowledged, { intervals: [20] }).toBeGreaterThan(round * 1000 + 30);
    await restart('SIGKILL');
    expect(await saving).toBe('the connection broke');
    await page.goto(attempt);
    const kept = Number(await questionOf(page, item).getByLabel('Your answer').inputValue());
    expect(kept).toBeGreaterThanOrEqual(acknowledged);
  }
  await page.getByRole('button', { name: 'Save and review' }).click();
  await expect(page.getByText('All 10 questions are answered.')).toBeVisible();
});

test('What I answer while the server is down is saved by itself once it is back', async ({ browser }) => {
  const page = await visitorOf(browser);
  const { attempt, item } = await attemptToType(page);
  await stopSchool(school, 'SIGKILL');
  await questionOf(page, item).getByLabel('Your answer').fill('42');
  await expect(page.locator('[data-saving]')).toHaveText(/^Not saved yet, trying again/);
  await restart('SIGKILL');
  await expect(page.locator('[data-saving]')).toHaveText('Saved', { timeout: 35_000 });
  await page.goto(attempt);
  await expect(questionOf(page, item).getByLabel('Your answer')).toHaveValue('42');
});

test('A server told to stop answers what is under way, takes nothing new and then ends', async ({ browser }) => {
  const page = await visitorOf(browser);
  const { attempt, item } = await attemptToType(page);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const body = `${item.id}=${'4'.repeat(20)}`;
  const slow = request(`${school.url}${attempt}/answers`, {
    method: 'POST',
    headers: {
      cookie,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
    },
  });
  slow.write(body.slice(0, -5));
  await page.waitForTimeout(200);
  const ended = once(school.process, 'exit');
  school.process.kill('SIGTERM');
  await expect
    .poll(() =>
      fetch(`${school.url}/healthz`).then(
        () => 'taken',
        () => 'refused',
      ),
    )
    .toBe('refused');
  slow.end(body.slice(-5));
  const [answer] = (await once(slow, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  answer.resume();
  expect(await ended).toEqual([0, null]);
  await restart('SIGTERM');
  await page.goto(attempt);
  await expect(questionOf(page, item).getByLabel('Your answer')).toHaveValue('4'.repeat(20));
});

test('A second server on the same database refuses to start and says why; the first goes on', async () => {
  const second = startSchool({ folder: school.folder, settings: EMPTY });
  await expect(second).rejects.toThrow(/Another process already uses .*school\.db\. Stop it first/);
  expect((await fetch(`${school.url}/healthz`)).status).toBe(200);
});

test('With the mail server down I register, read and take a quiz all the same', async ({ browser }) => {
  await stopSchool(school);
  school = await startSchool({
    folder: school.folder,
    settings: { ...EMPTY, SMTP_URL: 'smtp://127.0.0.1:9', LOG_LEVEL: 'silent' },
  });
  const page = await visitorOf(browser);
  await newcomer(page, 'Mel Mailless', ['foundations']);
  await page.goto('/courses/foundations/outcomes/what-medical-massage-is');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What medical massage is');
  await doLessons(page, ...lessonsOf('foundations/outcomes'));
  await startQuiz(page, QUIZ);
  await answerAll(page, QUIZ);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await page.getByRole('button', { name: 'Submit quiz' }).click();
  await expect(page.locator('[data-passed]')).toHaveAttribute('data-passed', 'true');
});
