import type { Db } from '../../../db/client.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { newId } from '../../platform/tokens.ts';

/** A message in plain text, as a person reads it. */
export interface Message {
  to: string;
  subject: string;
  body: string;
}

/** Puts a message in the outbox, in the transaction of the deed that causes it; the worker sends it later. */
export async function post(tx: Db, message: Message, now: number): Promise<void> {
  await tx.insert(outbox).values({
    id: newId(),
    recipient: message.to,
    subject: message.subject,
    body: message.body,
    createdAt: now,
    dueAt: now,
  });
}
