import { database, write } from '../../../db/client.ts';
import { now, SECOND } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { settings } from '../../platform/settings.ts';
import { type Mailer, smtpMailer } from '../../platform/smtp.ts';
import { startRounds } from '../rounds.ts';
import { nextTry } from './retries.ts';
import { markFailed, markSent, nextDue, type OutboxRow, putOff } from './store.ts';

/** How often the outbox is looked at, in ms. */
const INTERVAL = 3 * SECOND;

/** Messages taken by the mail server whose rows could not be written since: id to when. They must not go twice. */
const unmarked = new Map<string, number>();
let running = false;

/**
 * Sends what is due in the outbox, one message at a time, until stopped. Without SMTP_URL it does nothing:
 * every message is kept.
 * @param mailer how to send; by SMTP_URL without one.
 * @returns stops it, after the message under way.
 * @throws Error when it runs already: two would send everything twice.
 */
export function startMailWorker(mailer = configuredMailer(), interval = INTERVAL): () => Promise<void> {
  if (!mailer) return async () => {};
  if (running) throw new Error('the mail worker runs already');
  running = true;
  const stop = startRounds(() => sendNext(mailer), interval, 'the mail worker failed');
  return async () => {
    await stop();
    running = false;
  };
}

/** Tries the message that has been due longest. Says whether there was one. */
export async function sendNext(mailer: Mailer): Promise<boolean> {
  await markLeftovers();
  const message = await nextDue(database(), now());
  if (!message) return false;
  // Put off first: should the process or the disk fail while it is sent, it goes again later rather than at once.
  const next = nextTry(message.tries + 1, now()) ?? now() + INTERVAL;
  if (!(await write((tx) => putOff(tx, message, next, now())))) return true;
  try {
    await mailer.send({ to: message.recipient, subject: message.subject, body: message.body });
  } catch (error) {
    await fail(message, error);
    return true;
  }
  unmarked.set(message.id, now());
  await markLeftovers();
  return true;
}

async function fail(message: OutboxRow, error: unknown): Promise<void> {
  const why = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  const next = nextTry(message.tries + 1, now());
  log.warn({ message: message.id, why, givenUp: next === null }, 'a message was not sent');
  await write((tx) => markFailed(tx, message.id, next, why));
}

async function markLeftovers(): Promise<void> {
  for (const [id, at] of unmarked) {
    await write((tx) => markSent(tx, id, at));
    unmarked.delete(id);
  }
}

function configuredMailer(): Mailer | undefined {
  const { SMTP_URL, MAIL_FROM } = settings();
  return SMTP_URL ? smtpMailer(SMTP_URL, MAIL_FROM) : undefined;
}
