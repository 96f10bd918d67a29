import type { Db } from '../../../db/client.ts';
import { findQuiz } from '../catalogue/index.ts';
import { accommodationFor } from './accommodations/store.ts';
import { allowedAttempts } from './allowedAttempts.ts';
import { decideCounting } from './counting.ts';
import { closingFor } from './deadline.ts';
import type { Reached } from './release.ts';
import { attemptsAt } from './store.ts';
import type { Attempt } from './types.ts';

/** How far someone is with a quiz, and what they may still do. */
export interface Standing {
  attempts: Attempt[];
  /** Attempts allowed; infinite for practice. */
  allowed: number;
  left: number;
  /** When it closes for this person (ms). */
  closes: number | undefined;
  reached: Omit<Reached, 'submitted' | 'checked'>;
}

/** How far a person is with a quiz. A quiz that is gone allows nothing more. @param now in ms. */
export async function standingAt(db: Db, person: string, path: string, now: number): Promise<Standing> {
  const attempts = await attemptsAt(db, person, path);
  const quiz = findQuiz(path);
  const course = path.split('/', 1)[0] ?? '';
  const accommodation = await accommodationFor(db, person, course);
  const allowed = quiz ? allowedAttempts(quiz, accommodation) : attempts.length;
  const rule = quiz ?? attempts.at(-1)?.rule;
  const closes = closingFor(rule?.closes, accommodation);
  const passed =
    attempts.some((it) => it.result?.passed) || (rule !== undefined && decideCounting(attempts, rule).passed);
  const running = attempts.some((it) => !it.submission);
  const closed = closes !== undefined && now >= closes;
  const left = Math.max(0, allowed - attempts.length);
  const finished = !running && (passed || left === 0 || closed);
  return { attempts, allowed, left, closes, reached: { closed, passed, finished, running } };
}
