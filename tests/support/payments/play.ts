import { factsOfSnapshot } from '../../../src/school/payments/facts/ofSnapshot.ts';
import { reckon } from '../../../src/school/payments/machine/reckon.ts';
import { decidePlan } from '../../../src/school/payments/plans/decidePlan.ts';
import { schedulePlan } from '../../../src/school/payments/plans/schedulePlan.ts';
import type { PaymentFact } from '../../../src/school/payments/purchases/store.ts';
import { readPurchase } from '../../../src/school/payments/reading/readPurchase.ts';
import type { Story } from './stories.ts';
import type { World } from './world.ts';

/** A story as it was played: what Stripe showed after each deed and each few days, and how many events there had been by then. */
export interface Played {
  world: World;
  stages: { facts: PaymentFact[]; events: number }[];
}

/** Plays a story to its end, without a school: only its plan is given its schedule, as the worker does. */
export async function play(story: Story, id: string): Promise<Played> {
  const world = story.begin(id);
  await world.open();
  const stages: Played['stages'] = [];
  world.onDay = async () => void stages.push({ facts: await look(world), events: world.events.length });
  for (const deed of story.deeds) {
    await deed(world);
    await world.onDay();
  }
  return { world, stages };
}

async function look(world: World): Promise<PaymentFact[]> {
  const { purchase, client, clock, session, own } = world;
  const snapshot = await readPurchase(client, session, purchase, { refunds: [], disputes: [] });
  const facts = factsOfSnapshot(purchase.id, snapshot);
  const subscription = snapshot.session.subscription;
  if (subscription === null || typeof subscription === 'string') return facts;
  const todo = decidePlan(purchase, reckon(purchase, [...facts, ...own], clock), subscription);
  if (todo === 'schedule') await schedulePlan(client, purchase, snapshot);
  return facts;
}
