import { randomBytes } from 'node:crypto';
import Stripe from 'stripe';
import { inRange, type Paging } from './params.ts';
import { missing } from './refusal.ts';
import { type Kind, type Kinds, PREFIXES, type State } from './state.ts';

/** For how long Stripe gives an event to whoever asks for it, in seconds. */
const EVENTS_KEPT = 30 * 24 * 60 * 60;

/** What surrounds the objects: their ids, their clock, the events that tell of them. */
export class Books {
  readonly state: State;
  /** Where a hosted page of Stripe's is, by the id of the object that it shows. */
  readonly pageOf: (id: string) => string;
  /** What becomes of a subscription whose last try to collect failed. */
  readonly afterRetries: 'past_due' | 'unpaid' | 'canceled';
  /** Whether anything changed since it was last saved. */
  changed = false;

  constructor(state: State, pageOf: (id: string) => string, afterRetries: Books['afterRetries']) {
    this.state = state;
    this.pageOf = pageOf;
    this.afterRetries = afterRetries;
  }

  /** Its present moment, in seconds. */
  get now(): number {
    return Math.floor(this.state.clock / 1000);
  }

  /** An id of a kind: later ones sort after earlier ones, and no other stand-in gave it. */
  id(prefix: string): string {
    this.state.sequence += 1;
    return `${prefix}_1${String(this.state.sequence).padStart(7, '0')}${randomBytes(8).toString('hex')}`;
  }

  newId(kind: Kind): string {
    return this.id(PREFIXES[kind]);
  }

  /** Keeps a new object, and tells of it. */
  add<K extends Kind>(kind: K, object: Kinds[K], ...events: string[]): Kinds[K] {
    (this.state.objects[kind] as Record<string, Kinds[K]>)[object.id] = object;
    this.changed = true;
    for (const event of events) this.tell(event, object);
    return object;
  }

  /** Changes an object, and tells of it. */
  change<K extends Kind>(kind: K, object: Kinds[K], change: Partial<Kinds[K]>, ...events: string[]): Kinds[K] {
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, object[key as keyof Kinds[K]]]));
    Object.assign(this.get(kind, object.id), change);
    this.changed = true;
    for (const event of events) this.tell(event, this.get(kind, object.id), structuredClone(before));
    return this.get(kind, object.id);
  }

  find<K extends Kind>(kind: K, id: string): Kinds[K] | undefined {
    return Object.hasOwn(this.state.objects[kind], id) ? this.state.objects[kind][id] : undefined;
  }

  /** @throws Refusal as Stripe's where there is none. @param param what named it, other than the address. */
  get<K extends Kind>(kind: K, id: string, param?: string): Kinds[K] {
    const found = this.find(kind, id);
    if (!found) throw missing(kind, id, param);
    return found;
  }

  /** All objects of a kind, oldest first. */
  all<K extends Kind>(kind: K): Kinds[K][] {
    return Object.values(this.state.objects[kind]) as Kinds[K][];
  }

  /** A page of a list, newest first, as Stripe gives it. */
  page<K extends Kind>(
    kind: K,
    {
      limit,
      starting_after: after,
      ending_before: before,
      ...rest
    }: Paging & { created?: Parameters<typeof inRange>[1] },
    fits: (object: Kinds[K]) => boolean = () => true,
  ) {
    const found = this.all(kind)
      .reverse()
      .filter((it) => inRange('created' in it ? Number(it.created) : 0, rest.created) && fits(it));
    const place = (id: string) => found.findIndex((it) => it.id === this.get(kind, id, 'starting_after').id);
    const start =
      after !== undefined ? place(after) + 1 : before !== undefined ? Math.max(0, place(before) - limit) : 0;
    const end = before !== undefined ? place(before) : start + limit;
    return listOf(found.slice(start, Math.min(end, start + limit)), `/v1/${kind}s`, found.length > end);
  }

  /** Tells whoever listens what happened to an object: as it is now. */
  tell(type: string, object: object, before?: Record<string, unknown>): void {
    const id = this.newId('event');
    const previous = type.endsWith('.updated') && before ? { previous_attributes: before } : {};
    const event = {
      ...{ id, object: 'event', api_version: Stripe.API_VERSION, created: this.now, livemode: false },
      ...{ data: { object: structuredClone(object), ...previous }, pending_webhooks: 1 },
      ...{ request: { id: null, idempotency_key: null }, type },
    } as unknown as Stripe.Event;
    this.state.objects.event[id] = event;
    this.forgetEvents();
    this.state.undelivered.push(id);
    this.changed = true;
  }

  /** Drops events that are too old to be asked for, the oldest first. */
  private forgetEvents(): void {
    const { event } = this.state.objects;
    for (const id in event) {
      if ((event[id]?.created ?? 0) >= this.now - EVENTS_KEPT) return;
      delete event[id];
    }
  }
}

/** A list as Stripe answers with it. */
export const listOf = <T>(
  data: T[],
  url: string,
  more = false,
): { object: 'list'; data: T[]; has_more: boolean; url: string } => ({
  object: 'list',
  data,
  has_more: more,
  url,
});

/** The id of something that is shown whole, or by its id. */
export const idOf = (it: string | { id: string }): string => (typeof it === 'string' ? it : it.id);
export const idOrNull = (it: string | { id: string } | null | undefined): string | null => (it ? idOf(it) : null);

/** A number with decimals: on the wire it is a text, which the client makes a number of. */
export const decimalOf = (value: number): Stripe.Decimal => String(value) as unknown as Stripe.Decimal;
