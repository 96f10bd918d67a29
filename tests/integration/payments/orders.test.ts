import { afterAll, beforeAll, expect, test } from 'vitest';
import { write } from '../../../db/client.ts';
import { useStripe } from '../../../src/platform/stripe/client.ts';
import { applyFacts } from '../../../src/school/payments/apply/applyFacts.ts';
import { isOpenState, moneyOf, refreshPurchase } from '../../../src/school/payments/index.ts';
import { chance, shuffled } from '../../support/payments/chance.ts';
import { STORIES } from '../../support/payments/stories.ts';
import type { World } from '../../support/payments/world.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { allOf, opened, tell, workOffAll } from './support.ts';

beforeAll(openTestSchool);
afterAll(async () => {
  useStripe(undefined);
  await closeTestSchool();
});

/** Some of the events that are on their way arrive, in any order; some of those twice, and some never. */
async function someArrive(world: World, random: () => number): Promise<void> {
  const arriving = world.events.filter(() => random() < 0.5);
  world.events = world.events.filter((it) => !arriving.includes(it));
  for (const raw of shuffled(arriving, random)) {
    if (random() < 0.2) continue;
    await tell(raw, world.clock);
    if (random() < 0.2) world.events.push(raw);
  }
  await workOffAll();
  await schoolsOwn(world);
}

async function schoolsOwn({ own, purchase, clock }: World): Promise<void> {
  await write((tx) => applyFacts(tx, purchase.id, own, clock));
}

test.each(STORIES.map((it, index) => ({ ...it, index })))('$name: $ends', async ({ begin, deeds, ends, index }) => {
  const random = chance(index);
  const world = await opened(begin);
  world.onDay = () => someArrive(world, random);
  for (const deed of deeds) {
    await deed(world);
    await world.onDay();
  }
  world.clock += 1;
  await refreshPurchase(world.purchase.id, world.clock);
  await workOffAll();
  const { purchase, rights, standings, facts, letters } = await allOf(world);
  expect(purchase.state).toBe(ends);
  expect(new Set(facts).size).toBe(facts.length);
  const wasOpen = ends !== 'questioned' && moneyOf(ends) !== null;
  expect(rights.map((it) => it.money)).toEqual(wasOpen && rights.length > 0 ? [moneyOf(ends), moneyOf(ends)] : []);
  if (isOpenState(ends)) expect(standings.map((it) => it.standing)).toEqual(['open', 'open']);
  else for (const { standing } of standings) expect(standing).not.toBe('open');
  expect(letters.filter((it) => it.startsWith('You are in')).length).toBeLessThanOrEqual(1);
});
