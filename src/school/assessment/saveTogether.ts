import { setImmediate as nextTurn } from 'node:timers/promises';
import { write } from '../../../db/client.ts';
import { addAnswerIfOpen, type OpenAnswer } from './store.ts';

interface Waiting {
  answer: OpenAnswer;
  saved(was: boolean): void;
  failed(error: unknown): void;
}

const waiting: Waiting[] = [];
let saving = false;

/**
 * Saves an answer, if its question is still open, in one commit with the others that wait for the disk at this moment:
 * a class that sits an exam then shares what each of them would pay for. It is on disk when this resolves.
 * @returns whether it was saved: not when the question is closed, or this revision was saved before.
 * @throws whatever `write` throws; nothing is saved then.
 */
export const saveTogether = (answer: OpenAnswer): Promise<boolean> =>
  new Promise((saved, failed) => {
    waiting.push({ answer, saved, failed });
    if (!saving) void saveAll();
  });

async function saveAll(): Promise<void> {
  saving = true;
  while (waiting.length > 0) {
    let batch: Waiting[] | undefined;
    // One turn of the event loop, so that answers that have arrived already come along.
    await nextTurn();
    try {
      const were = await write(async (tx) => {
        // Whoever came while others were writing; the same ones again should the database have been busy.
        batch ??= waiting.splice(0);
        const saved: boolean[] = [];
        for (const { answer } of batch) saved.push(await addAnswerIfOpen(tx, answer));
        return saved;
      });
      for (const [index, it] of (batch ?? []).entries()) it.saved(were[index] ?? false);
    } catch (error) {
      for (const it of batch ?? waiting.splice(0)) it.failed(error);
    }
  }
  saving = false;
}
