import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Db } from '../../../db/client.ts';
import { useStripe } from '../../../src/platform/stripe/client.ts';
import { STORIES } from '../../support/payments/stories.ts';
import type { World } from '../../support/payments/world.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { allOf, opened, tell, workOffAll } from './support.ts';

/** A process that can be ended at a step: from then on nothing that it does has any effect. */
const machine = vi.hoisted(() => ({
  steps: 0,
  endsAt: Number.POSITIVE_INFINITY,
  step() {
    this.steps += 1;
    if (this.steps >= this.endsAt) throw new Error('the process was ended');
  },
}));

/** Of what there is to tell, enough: each leads to the whole purchase. */
const TOLD = new Set(['customer.created', 'checkout.session.completed', 'charge.dispute.closed', 'refund.created']);

/** What a transaction asks of the database. */
const ASKS = ['insert', 'update', 'delete', 'select', 'run', 'get', 'all'];

vi.mock('../../../db/client.ts', async (original) => {
  const client = await original<typeof import('../../../db/client.ts')>();
  const watched = (tx: Db): Db =>
    new Proxy(tx, {
      get(target, name) {
        if (ASKS.includes(String(name))) machine.step();
        const it = Reflect.get(target, name);
        return typeof it === 'function' ? it.bind(target) : it;
      },
    });
  return {
    ...client,
    write: async <T>(work: (tx: Db) => Promise<T>): Promise<T> => {
      machine.step();
      const done = await client.write((tx) => work(watched(tx)));
      machine.step();
      return done;
    },
  };
});

beforeAll(openTestSchool);
afterAll(async () => {
  useStripe(undefined);
  await closeTestSchool();
});

/** The client, with a step before each call and one after it, when Stripe has done it and the answer may be lost. */
function watch<T extends object>(client: T): T {
  return new Proxy(client, {
    get(target, name) {
      const it = Reflect.get(target, name);
      if (typeof it === 'object' && it !== null) return watch(it);
      if (typeof it !== 'function') return it;
      return (...given: unknown[]) => {
        machine.step();
        const answer = it.apply(target, given);
        // A list is read page by page, as it is.
        return name === 'list' ? answer : answer.then(afterwards);
      };
    },
  });
}

function afterwards<T>(answer: T): T {
  machine.step();
  return answer;
}

/** Plays a story without the school, tells it of all events, and ends its process at a step. Gives what it holds in the end. */
async function endAt(name: string, step: number) {
  machine.endsAt = Number.POSITIVE_INFINITY;
  const story = STORIES.find((it) => it.name === name);
  if (!story) throw new Error(`no story ${name}`);
  const world = await opened(story.begin);
  for (const deed of story.deeds) await deed(world);
  for (const raw of world.events.filter((it) => TOLD.has(JSON.parse(it).type))) await tell(raw, world.clock);
  useStripe(watch(world.client));
  [machine.steps, machine.endsAt] = [0, step];
  const ended = await workOffAll().then(
    () => false,
    () => true,
  );
  const { steps } = machine;
  machine.endsAt = Number.POSITIVE_INFINITY;
  await workOffAll();
  return { ended, steps, known: told(await allOf(world), world) };
}

/** What is held, with the names of this world taken out. */
function told(known: unknown, { purchase, standIn }: World) {
  const { books } = standIn;
  const made = ['subscription_schedule', 'subscription', 'refund', 'charge', 'event'] as const;
  const plain = JSON.stringify(known)
    .replaceAll(purchase.id, 'PURCHASE')
    // Ids of the stand-in's, which counts its calls in them.
    .replaceAll(/_\d{8}[0-9a-f]{16}/g, '_…');
  return { ...JSON.parse(plain), atStripe: made.map((kind) => `${books.all(kind).length} ${kind}`) };
}

const STORIES_CUT = ['paid by card', 'the first instalment', 'all of it refunded', 'an instalment disputed, and lost'];

test.each(STORIES_CUT)(
  'a process that ends at any step of applying the events of “%s” loses nothing, and applies nothing twice',
  { timeout: 60_000 },
  async (name) => {
    const whole = await endAt(name, Number.POSITIVE_INFINITY);
    expect(whole.ended).toBe(false);
    let ended = 0;
    for (let step = 1; step <= whole.steps; step += 1) {
      const cut = await endAt(name, step);
      expect(cut.known, `ended at step ${step}`).toEqual(whole.known);
      if (cut.ended) ended += 1;
    }
    process.stdout.write(`${name}: ended at each of ${whole.steps} steps\n`);
    expect(ended).toBe(whole.steps);
  },
);
