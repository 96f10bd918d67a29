import type { Db } from '../../../db/client.ts';
import type { Course } from '../catalogue/index.ts';
import { post } from '../mail/index.ts';
import type { Decision } from '../progress/index.ts';
import { courseComplete } from './messages.ts';

/**
 * Writes to a student that a course waits only for them to close it, when what happened just now completed it: a mark
 * may come while they are away. What they finish later in a course that is complete tells nothing new.
 * @param at when it happened, in ms.
 */
export async function inviteToClose(
  tx: Db,
  student: { name: string; email: string },
  { course, completion }: { course: Course; completion: Decision },
  at: number,
): Promise<void> {
  if (completion.met && completion.at === at) await post(tx, courseComplete(student, course), at);
}
