import { type Asked, applyCorrection, previewCorrection } from '../../../src/school/assessment/index.ts';
import { findQuiz } from '../../../src/school/catalogue/index.ts';
import { tallyOf } from '../../../src/school/items/index.ts';
import { must } from '../must.ts';
import type { Staff } from '../staff.ts';
import type { Story } from '../tell.ts';

const QUIZ = 'foundations/outcomes/check-your-reasoning';
const ITEM = 'name-the-syndrome';
const TYPED = 'caudal equina syndrome';

/**
 * An instructor has seen that several of the cohort knew a syndrome and slipped in its name, and takes what they wrote as
 * right. Where there is no such question nothing is done.
 */
export async function* corrects({ markers }: Staff, at: number): Story {
  const item = findQuiz(QUIZ)?.items.find((it) => it.id === ITEM);
  const teacher = markers.get(QUIZ.split('/')[0] ?? '');
  const chosen = item && tallyOf(item, { text: TYPED });
  if (!teacher || !chosen) return;
  yield at;
  const asked: Asked = { quiz: QUIZ, item: ITEM, change: { kind: 'accept', chosen }, mayFall: false };
  const { fingerprint: expected } = must(await previewCorrection(teacher, asked));
  const reason = 'Several of you wrote one letter too many in the name. It shows that you knew it.';
  must(await applyCorrection(teacher, asked, { reason, expected }, at));
}
