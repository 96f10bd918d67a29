import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { now } from '../clock.ts';
import { log } from '../log.ts';
import { type Settings, settings } from '../settings.ts';
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
export function openDemoPayments(
  deliver: (raw: Buffer, signature: string) => Promise<{ ok: boolean }>,
  of: Settings = settings(),
): void {
  demo = undefined;
  if (paymentMode(of) !== 'demo') return;
  const state = read(fileOfDemo(of));
  demo = new StripeStandIn({
    ...{ now, secret: webhookSecret(), save: (it) => keepDemoPayments(it, of), ...(state && { state }) },
    deliver: async (raw, signature) => {
      if (!(await deliver(Buffer.from(raw), signature)).ok) throw new Error('the school refused an event of its own');
    },
    pageOf: (id) => new URL(`/demo-payment/${id}`, of.SITE_URL).href,
  });
  useStripe(clientFor(demo));
}

/** Lets happen what comes due by itself, and offers again what the school could not take: for rounds. */
export async function workOnDemoPayments(): Promise<boolean> {
  await demo?.advanceTo(now());
  return false;
}

function read(file: string): State | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.warn({ err: error }, 'demo payments begin anew');
    return undefined;
  }
}

const fileOfDemo = (of: Settings): string => join(of.DATA_DIR, 'demo-payments.json');

/** Keeps what the demonstration's stand-in knows: whole or not at all, whatever happens meanwhile. */
export function keepDemoPayments(state: State, of: Settings = settings()): void {
  const file = fileOfDemo(of);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
