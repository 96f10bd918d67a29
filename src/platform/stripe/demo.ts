import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE, now } from '../clock.ts';
import { log } from '../log.ts';
import { settings } from '../settings.ts';
import { useStripe } from './client.ts';
import { paymentMode } from './mode.ts';
import { clientFor } from './standIn/clientFor.ts';
import { StripeStandIn } from './standIn/standIn.ts';
import type { State } from './standIn/state.ts';
import { webhookSecret } from './webhookSecret.ts';

let demo: StripeStandIn | undefined;

/** What stands in for Stripe in the demonstration; undefined where payments are real, or not set up. */
export const demoPayments = (): StripeStandIn | undefined => demo;

/**
 * Puts a stand-in where Stripe would be, if this school is a demonstration: nobody pays there. What it knows is kept in
 * a file beside the database.
 * @param deliver takes its signed events, as the webhook takes Stripe's.
 */
export function openDemoPayments(deliver: (raw: Buffer, signature: string) => Promise<unknown>): void {
  if (paymentMode() !== 'demo') return;
  const { DATA_DIR, SITE_URL } = settings();
  const file = join(DATA_DIR, 'demo-payments.json');
  mkdirSync(DATA_DIR, { recursive: true });
  const state = read(file);
  const standIn = new StripeStandIn({
    ...{ now, secret: webhookSecret(), save: (it) => keep(file, it), ...(state && { state }) },
    deliver: async (raw, signature) => void (await deliver(Buffer.from(raw), signature)),
    pageOf: (id) => new URL(`/demo-payment/${id}`, SITE_URL).href,
  });
  demo = standIn;
  useStripe(clientFor(standIn));
  // What comes due by itself, and events that could not be taken when they were offered.
  setInterval(() => void standIn.advanceTo(now()), MINUTE).unref();
}

function read(file: string): State | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.warn({ err: error }, 'demo payments begin anew');
    return undefined;
  }
}

/** Whole or not at all, whatever happens meanwhile. */
function keep(file: string, state: State): void {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
