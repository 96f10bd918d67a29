import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { anotherBrowser, CAST, signIn } from './people.ts';
import {
  doLessons,
  handInCase,
  lessonsOf,
  newcomer,
  passCase,
  passQuickly,
  post,
  startQuiz,
  writeDraft,
} from './study.ts';

/** Whose browser a page is looked at in. `writer` is in the middle of everything, `waiting` waits for a mark. */
export const WHO = ['nobody', 'newcomer', 'writer', 'waiting', 'graduate', 'instructor', 'registrar'] as const;
export type Who = (typeof WHO)[number];

/** Addresses that are made as the school is used. */
export interface Places {
  attempt: string;
  failed: string;
  passed: string;
  draft: string;
  waiting: string;
  toMark: string;
  feedback: string;
  marked: string;
  award: string;
  person: string;
  /** A person for whom a registrar made arrangements, and where an instructor makes others. */
  arranged: string;
  arranging: string;
  /** Where an instructor marks an essay. */
  essay: string;
  message: string;
}

export type State = Awaited<ReturnType<BrowserContext['storageState']>>;

const CASES = [
  'foundations/head-and-back/headache-at-the-desk',
  'foundations/head-and-back/back-pain-after-the-move',
] as const;

/** Brings people to every kind of place of the school. */
export async function findPlaces(browser: Browser): Promise<{ places: Places; states: Record<Who, State> }> {
  const pages = {} as Record<Who, Page>;
  for (const who of WHO) pages[who] = await anotherBrowser(browser);
  for (const who of ['graduate', 'instructor', 'registrar'] as const) await signIn(pages[who], CAST[who]);
  const email = await newcomer(pages.newcomer, 'New Looks', ['foundations']);
  const written = await write(pages.writer, pages.instructor);
  const waiting = await wait(pages.waiting);
  const found = await find(pages, email);
  const states = {} as Record<Who, State>;
  for (const who of WHO) {
    states[who] = await pages[who].context().storageState();
    await pages[who].context().close();
  }
  return {
    places: { ...written, ...found, waiting, toMark: waiting.replace('/submissions/', '/teach/marking/') },
    states,
  };
}

/** One attempt failed, one passed, one running; one case marked, one begun. */
async function write(page: Page, teacher: Page) {
  const name = `Writer ${process.pid}-${Date.now()}`;
  await newcomer(page, name, ['foundations']);
  await doLessons(page, ...lessonsOf('foundations/outcomes'));
  const quiz = 'foundations/outcomes/check-your-reasoning';
  const failed = await startQuiz(page, quiz);
  await post(page, `${failed}/submission`);
  await passQuickly(page, quiz);
  const attempt = await startQuiz(page, quiz);
  const passed = await reachCases(page);
  const feedback = await handInCase(page, CASES[0]);
  await passCase(teacher, name);
  const draft = await post(page, `/courses/${CASES[1]}/submissions`);
  await page.goto(draft);
  await writeDraft(page);
  await page.getByRole('button', { name: 'Save and review' }).click();
  await expect(page.getByRole('button', { name: 'Hand in' })).toBeVisible();
  return { failed, attempt, passed, feedback, draft, marked: feedback.replace('/submissions/', '/teach/marking/') };
}

async function wait(page: Page): Promise<string> {
  await newcomer(page, 'Waiting Looks', ['foundations']);
  await doLessons(page, ...lessonsOf('foundations/outcomes'));
  await passQuickly(page, 'foundations/outcomes/check-your-reasoning');
  await reachCases(page);
  return handInCase(page, CASES[0]);
}

/** From the second module to the cases. Returns the attempt that was passed on the way. */
async function reachCases(page: Page): Promise<string> {
  await doLessons(page, ...lessonsOf('foundations/assessment'));
  const passed = await passQuickly(page, 'foundations/assessment/assessment-check');
  await doLessons(page, ...lessonsOf('foundations/head-and-back'));
  return passed;
}

/** @param arranged address of someone for whom arrangements are made. */
async function find({ graduate, registrar, instructor }: Record<Who, Page>, arranged: string) {
  await graduate.goto('/certificates');
  const award = await graduate.locator('.award-code').first().innerText();
  const hrefOf = async (path: string, selector: string, page = registrar) => {
    await page.goto(path);
    return (await page.locator(selector).first().getAttribute('href')) ?? '';
  };
  const personWith = (email: string) =>
    hrefOf(`/registrar/people?q=${encodeURIComponent(email)}`, 'a[href^="/registrar/people/"]');
  const arrangedPerson = await personWith(arranged);
  const profile = { timeFactor: '1.5', extraAttempts: '1', note: 'Asked in person, until the end of June.' };
  await post(registrar, `${arrangedPerson}/accommodation`, profile);
  return {
    award,
    person: await personWith(CAST.student),
    arranged: arrangedPerson,
    arranging: `${arrangedPerson.replace('/registrar/people/', '/teach/courses/foundations/students/')}/accommodation`,
    essay: await hrefOf('/teach/marking', 'a[href^="/teach/marking/essays/"]', instructor),
    message: await hrefOf('/registrar/outbox', 'a[href^="/registrar/outbox/"]'),
  };
}
