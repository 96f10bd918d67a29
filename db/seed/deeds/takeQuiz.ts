import { MINUTE } from '../../../src/platform/clock.ts';
import { Fields } from '../../../src/platform/form.ts';
import {
  attemptForStudent,
  REVISION,
  SURE,
  saveAnswers,
  startAttempt,
  submitAttempt,
} from '../../../src/school/assessment/index.ts';
import { findQuiz } from '../../../src/school/catalogue/index.ts';
import type { Item } from '../../../src/school/items/index.ts';
import { database } from '../../client.ts';
import { ESSAYS } from '../essays.ts';
import { must } from '../must.ts';
import { answerFields, worthAtMost } from '../quizAnswers.ts';
import { moment, type Span } from '../span.ts';
import type { Story } from '../tell.ts';
import { isOpen } from './isOpen.ts';
import { drawnItems } from './store.ts';

/** How an attempt goes: it is passed, failed, or left in the middle. */
export type Ending = 'passed' | 'failed' | 'left';

/** Someone makes an attempt at a quiz, answer by answer, in the minutes that the quiz asks for. */
export async function* takes(person: string, path: string, slot: Span, ending: Ending): Story {
  yield slot.from;
  const { attempt } = must(await startAttempt(person, path, await isOpen(person, path), slot.from));
  const quiz = await attemptForStudent(database(), person, attempt);
  if (!quiz || quiz === 'submitted') throw new Error(`attempt ${attempt} does not run`);
  const items = await drawnItems(database(), attempt);
  const right = rightlyAnswered(items, quiz.pass, ending);
  const minutes = (findQuiz(path)?.minutes ?? 0) * MINUTE;
  const answering = { from: slot.from, until: Math.min(slot.from + minutes, slot.until) };
  const answered = ending === 'left' ? items.slice(0, Math.ceil(items.length / 2)) : items;
  for (const [index, item] of answered.entries()) {
    const at = moment(answering, (index + 1) / (items.length + 1));
    yield at;
    await answers(person, attempt, item, right.has(item.id) ? 'right' : 'wrong', at);
  }
  if (ending === 'left') return;
  yield answering.until;
  must(await submitAttempt(person, attempt, answering.until));
}

/** Whoever passes loses half of what may be lost; whoever fails stays well below what is needed. */
function rightlyAnswered(items: readonly Item[], pass: number, ending: Ending): Set<string> {
  if (ending === 'failed') return worthAtMost(items, pass * 0.7);
  return new Set(items.map((it) => it.id)).difference(worthAtMost(items, (1 - pass) / 2));
}

async function answers(person: string, attempt: string, item: Item, kind: 'right' | 'wrong', at: number) {
  // Whoever knows says so, where the quiz asks how sure they are.
  const sure: [string, string] = [`${item.id}.${SURE}`, kind === 'right' ? '3' : '1'];
  const fields = new Fields([...fieldsFor(item, kind), sure, [REVISION, String(at)]]);
  const { messages } = must(await saveAnswers(person, attempt, fields, at));
  if (Object.keys(messages).length > 0) throw new Error(`${item.id} was not saved: ${JSON.stringify(messages)}`);
}

const fieldsFor = (item: Item, kind: 'right' | 'wrong'): [string, string][] => {
  const written = item.type === 'essay' && kind === 'right' ? ESSAYS.get(item.id) : undefined;
  return written ? [[item.id, written]] : answerFields(item, kind);
};
