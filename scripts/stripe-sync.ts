// Brings what the school sells to Stripe: npm run stripe:sync, and then npm run stripe:sync -- --apply
// Without --apply it says what it would do, and does nothing. Environment: STRIPE_SECRET_KEY, STRIPE_API_BASE, COURSES_DIR.

import { parseArgs } from 'node:util';
import Stripe from 'stripe';
import { now } from '../src/platform/clock.ts';
import { readSettings } from '../src/platform/settings.ts';
import { stripe } from '../src/platform/stripe/client.ts';
import { isLive, paymentMode } from '../src/platform/stripe/mode.ts';
import { readCatalogue } from '../src/school/catalogue/readFiles.ts';
import { planSync } from '../src/school/payments/prices/planSync.ts';
import { doStep, knownProducts } from '../src/school/payments/prices/sync.ts';
import { wantedFor } from '../src/school/payments/prices/wanted.ts';
import { stepText } from '../src/school/payments/prices/wording.ts';
import { Refusal, told } from './command.ts';

const USAGE = 'Usage: npm run stripe:sync [-- --apply]';

try {
  const { apply } = readOptions();
  const settings = readSettings(process.env);
  if (paymentMode(settings) !== 'stripe')
    throw new Refusal('STRIPE_SECRET_KEY is not set: there is no Stripe to bring prices to.');
  const { offers } = readCatalogue({ courses: settings.COURSES_DIR, content: 'content' });
  const at = now();
  const steps = planSync(
    offers.map((it) => wantedFor(it, at)),
    await knownProducts(stripe()),
  );
  for (const step of steps) {
    if (apply) await doStep(stripe(), step);
    console.log(stepText(step));
  }
  console.log(summary(steps.length, apply, isLive(settings)));
} catch (error) {
  console.error(error instanceof Stripe.errors.StripeError ? `Stripe: ${error.message}` : told(error));
  process.exitCode = 1;
}

function readOptions(): { apply: boolean } {
  try {
    return { apply: parseArgs({ options: { apply: { type: 'boolean', default: false } } }).values.apply };
  } catch {
    throw new Refusal(USAGE);
  }
}

function summary(count: number, applied: boolean, live: boolean): string {
  const mode = live ? 'live mode' : 'test mode';
  if (count === 0) return `Nothing to do: Stripe (${mode}) has what the files say.`;
  const changes = count === 1 ? '1 change' : `${count} changes`;
  return applied
    ? `${changes} made (${mode}).`
    : `${changes} to make (${mode}). To make them: npm run stripe:sync -- --apply`;
}
