import { afterAll, describe, expect, test } from 'vitest';
import { chance, shuffled } from '../../../../tests/support/payments/chance.ts';
import { type Played, play } from '../../../../tests/support/payments/play.ts';
import { STORIES } from '../../../../tests/support/payments/stories.ts';
import type { PaymentFact } from '../purchases/store.ts';
import { reckon } from './reckon.ts';

const ORDERS = 1000;
let tried = 0;
afterAll(
  () => void process.stdout.write(`${tried} random orders of ${STORIES.length} stories ended in the same state\n`),
);

/** How Stripe's events may reach the school: some never, some twice or more, each at its time or any time after. */
function readings({ stages }: Played, random: () => number): number[] {
  const last = stages.length - 1;
  const read = stages.flatMap(({ events }, stage) =>
    Array.from({ length: events - (stages[stage - 1]?.events ?? 0) }, () => stage).flatMap((told) => {
      const times = random() < 0.2 ? 0 : random() < 0.2 ? 2 : 1;
      return Array.from({ length: times }, () => told + Math.floor(random() * (last - told + 1)));
    }),
  );
  // Sooner or later something is read once more: a late event, the student who comes back, the nightly comparison. And
  // of two who read at once, the one who read first may write last.
  return shuffled([...read, last], random);
}

/** What is known after such readings: each fact as it was first written down. */
function knownAfter(read: readonly number[], { stages, world }: Played, random: () => number): PaymentFact[] {
  const known = new Map<string, PaymentFact>();
  for (const stage of read) {
    for (const fact of stages[stage]?.facts ?? []) if (!known.has(fact.key)) known.set(fact.key, fact);
  }
  return shuffled([...known.values(), ...world.own], random);
}

describe.each(STORIES)('$name', ({ ends, ...story }) => {
  test(`ends ${ends}, in ${ORDERS} random orders`, async () => {
    const played = await play({ ...story, ends }, 'p');
    const { purchase, clock } = played.world;
    const told = ({ history: _, ...it }: ReturnType<typeof reckon>) => JSON.stringify(it);
    const inOrder = reckon(purchase, knownAfter([...played.stages.keys()], played, chance(0)), clock);
    expect(inOrder.state).toBe(ends);
    for (let seed = 1; seed <= ORDERS; seed += 1) {
      const random = chance(seed);
      const facts = knownAfter(readings(played, random), played, random);
      if (told(reckon(purchase, facts, clock)) !== told(inOrder)) expect(facts, `order ${seed}`).toEqual([]);
      tried += 1;
    }
  });
});

test('there are at least thirty stories', () => expect(STORIES.length).toBeGreaterThanOrEqual(30));
