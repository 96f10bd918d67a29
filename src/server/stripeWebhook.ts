import type { IncomingMessage, ServerResponse } from 'node:http';
import { isUnwritable } from '../../db/faults.ts';
import { now } from '../platform/clock.ts';
import { log } from '../platform/log.ts';
import { paymentMode } from '../platform/stripe/mode.ts';
import { eventRefusal, takeEvent } from '../school/payments/index.ts';

const PATH = '/webhooks/stripe';

/** The most that an event may weigh, in bytes. Stripe's own are some ten kilobytes. */
const LIMIT = 512 * 1024;

/**
 * Takes in Stripe's events: the bytes as they were signed, before any framework reads them.
 * @returns whether it answered: everything but a post to its own address, at a school that is paid, is left to the page.
 */
export async function stripeWebhook(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  if (path !== PATH || request.method !== 'POST' || paymentMode() === 'none') return false;
  const raw = await bytesOf(request);
  if (!raw) {
    // What still comes is not read: the connection ends with the answer.
    response.setHeader('connection', 'close');
    send(response, 413, `An event is at most ${LIMIT / 1024} KB.`);
    return true;
  }
  const { 'stripe-signature': signature } = request.headers;
  try {
    const taken = await takeEvent(raw, typeof signature === 'string' ? signature : undefined, now());
    if (!taken.ok) log.warn({ reason: taken.reason }, 'an event at the webhook was refused');
    send(response, taken.ok ? 200 : 400, taken.ok ? 'Kept.' : eventRefusal(taken.reason));
  } catch (error) {
    if (!isUnwritable(error)) log.error({ err: error }, 'an event of Stripe was not kept');
    send(response, 503, 'It could not be kept just now. Send it again.');
  }
  return true;
}

/** What was posted; undefined where that is more than an event can be. */
async function bytesOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LIMIT) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > LIMIT) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${text}\n`);
}
