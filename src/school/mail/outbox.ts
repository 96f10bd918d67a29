import { database } from '../../../db/client.ts';
import { countMessages, findMessage, messagesFrom, type OutboxRow } from './store.ts';

/** A message as the registrar sees it in the outbox. Times in ms since 1970. */
export interface KeptMessage {
  id: string;
  to: string;
  subject: string;
  body: string;
  createdAt: number;
  sentAt: number | null;
  tries: number;
  lastError: string | null;
  /** `kept` waits for mail to be set up, or for its first try; `retrying` has failed at least once. */
  state: 'sent' | 'kept' | 'retrying' | 'given-up';
}

export const MESSAGES_A_PAGE = 50;

/** One page of the outbox, newest first. `page` starts at 1. */
export async function listMessages(page: number): Promise<{ messages: KeptMessage[]; pages: number }> {
  const [rows, total] = await Promise.all([
    messagesFrom(database(), (page - 1) * MESSAGES_A_PAGE, MESSAGES_A_PAGE),
    countMessages(database()),
  ]);
  return { messages: rows.map(kept), pages: Math.max(1, Math.ceil(total / MESSAGES_A_PAGE)) };
}

/**
 * One message of the outbox, if there is one.
 * @param mailGoesOut whether mail is really sent. Then the secrets in links are for the person who gets the
 *   message alone, and are blotted out: a registrar who read them could act as anybody.
 */
export async function readMessage(id: string, mailGoesOut: boolean): Promise<KeptMessage | undefined> {
  const row = await findMessage(database(), id);
  if (!row) return undefined;
  const message = kept(row);
  return mailGoesOut ? { ...message, body: withoutSecrets(message.body) } : message;
}

/** A text with the secret of each of our links blotted out. Secrets are 43 characters of base64url (newSecret). */
export const withoutSecrets = (body: string): string => body.replace(/(?<=[/=])[\w-]{43}(?![\w-])/g, '…');

const kept = ({ recipient, dueAt, ...row }: OutboxRow): KeptMessage => ({
  ...row,
  to: recipient,
  state: row.sentAt !== null ? 'sent' : dueAt === null ? 'given-up' : row.tries > 0 ? 'retrying' : 'kept',
});
