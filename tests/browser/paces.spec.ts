import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Quiz } from '../../src/school/catalogue/index.ts';
import { type RunningSchool, removeSchool, stopSchool } from '../support/server.ts';
import { startTurnableSchool, turnClock } from '../support/turnedClock.ts';
import { catalogue, giveRightAnswer, itemsShown } from './support/answers.ts';
import { doLessons, lessonsOf, newcomer, startQuiz } from './support/study.ts';

const MINUTE = 60_000;
const COURSE = 'clinical-reasoning';

/** A quiz of the course that is as a test needs it. */
function quizThat(fits: (quiz: Quiz) => boolean): Quiz {
  const found = [...catalogue.quizzes.values()].find((it) => it.course === COURSE && fits(it));
  if (!found) throw new Error('the course has no such quiz');
  return found;
}

const forward = quizThat((it) => it.navigation === 'forward' && it.limit !== undefined);
const atOnce = quizThat((it) => it.practice);
const sections = quizThat((it) => it.sections !== undefined && it.navigation === 'free' && !it.practice);

/** Someone new who has read the course. */
async function reader(page: Page, quiz: Quiz): Promise<void> {
  await newcomer(page, 'Pat Pace', [COURSE]);
  for (const module of catalogue.courses.find((it) => it.id === COURSE)?.modules ?? []) {
    await doLessons(page, ...lessonsOf(`${COURSE}/${module.id}`));
  }
  await page.goto(`/courses/${quiz.path}`);
}

const main = (page: Page) => page.locator('main');
