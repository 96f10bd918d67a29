import type { Db } from '../../db/client.ts';
import type { PurchaseState } from './payments/index.ts';

/** What one part of the school tells the parts above it, inside the transaction in which it happened. */
export interface ActivityDone {
  kind: 'activity-done';
  person: string;
  course: string;
  /** When, in ms since 1970 UTC. */
  at: number;
}

type Listener = (tx: Db, event: ActivityDone) => Promise<void>;

const listeners: Listener[] = [];

/** Has a function called, in the same transaction, whenever a student finishes an activity. Called once, at start. */
export function onActivityDone(listener: Listener): void {
  listeners.push(listener);
}

/**
 * Tells that a student finished an activity. What follows (an award) commits with the deed or not at all.
 * @throws Error when nobody listens: a school that was started without its wiring would lose awards silently.
 */
export async function announce(tx: Db, event: ActivityDone): Promise<void> {
  if (listeners.length === 0) throw new Error('nobody listens for finished activities: call wireSchool() at start');
  for (const listener of listeners) await listener(tx, event);
}

/** Something was recognised for, or signed off towards, a diploma of a person. `at` in ms. */
export interface Recognised {
  person: string;
  diploma: string;
  at: number;
}

const recognitionListeners: ((tx: Db, event: Recognised) => Promise<void>)[] = [];

/** Has a function called, in the same transaction, whenever the school recognises something towards a diploma. */
export function onRecognised(listener: (tx: Db, event: Recognised) => Promise<void>): void {
  recognitionListeners.push(listener);
}

/** Tells that something was recognised towards a diploma. @throws Error when nobody listens, as `announce` does. */
export async function announceRecognition(tx: Db, event: Recognised): Promise<void> {
  if (recognitionListeners.length === 0) throw new Error('nobody listens for recognition: call wireSchool() at start');
  for (const listener of recognitionListeners) await listener(tx, event);
}

/** A clinic's purchase came from one state to another. `at` in ms. */
export interface SeatsMoney {
  purchase: string;
  before: PurchaseState;
  after: PurchaseState;
  at: number;
}

const seatsListeners: ((tx: Db, event: SeatsMoney) => Promise<void>)[] = [];

/** Has a function called, in the same transaction, whenever the state of a clinic's purchase changes. */
export function onSeatsMoney(listener: (tx: Db, event: SeatsMoney) => Promise<void>): void {
  seatsListeners.push(listener);
}

/** Tells what a clinic's purchase came to. @throws Error when nobody listens, as `announce` does. */
export async function announceSeatsMoney(tx: Db, event: SeatsMoney): Promise<void> {
  if (seatsListeners.length === 0) throw new Error('nobody listens for the money of seats: call wireSchool() at start');
  for (const listener of seatsListeners) await listener(tx, event);
}
