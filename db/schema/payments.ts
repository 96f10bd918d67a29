import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/** Where a purchase stands; `school/payments/machine` says how it gets from one to another. */
export const PURCHASE_STATES = [
  'opened',
  'processing',
  'settled',
  'paying',
  'grace',
  'overdue',
  'disputed',
  'questioned',
  'refunded',
  'charged-back',
  'broken-off',
  'abandoned',
] as const;

/**
 * What somebody set out to buy. The terms are those of that moment, whatever the files say later. What happened is in
 * `payment_facts`; `state` and the columns below it are reckoned from those, each time one is added. Rows stay.
 */
export const purchases = sqliteTable(
  'purchases',
  {
    id: text().primaryKey(),
    buyer: text()
      .notNull()
      .references(() => people.id),
    offer: text().notNull(),
    /** For whom: the buyer, or a clinic that invites its staff. */
    clinic: text(),
    seats: integer().notNull().default(1),
    /** `once`, or the id of an instalment plan of the terms. */
    plan: text().notNull(),
    currency: text().notNull(),
    /** What each payment comes to, before a discount and before tax that is added; minor units, all seats together. */
    amount: integer().notNull(),
    /** A `Terms` of school/catalogue, with the courses that it opens. */
    terms: text({ mode: 'json' }).notNull(),
    cohort: text(),
    code: text(),
    /** How much the code takes off, in per cent. */
    percentOff: integer('percent_off').notNull().default(0),
    livemode: integer({ mode: 'boolean' }).notNull(),
    openedAt: integer('opened_at').notNull(),

    /** Stripe's names for it, as they become known. */
    customer: text(),
    session: text(),
    sessionUrl: text('session_url'),
    sessionExpiresAt: integer('session_expires_at'),
    paymentIntent: text('payment_intent'),
    subscription: text(),
    schedule: text(),

    state: text({ enum: PURCHASE_STATES }).notNull().default('opened'),
    /** Money that arrived and went back, minor units. */
    paid: integer().notNull().default(0),
    refunded: integer().notNull().default(0),
    /** How many payments arrived. */
    payments: integer().notNull().default(0),
    graceUntil: integer('grace_until'),
    /** When Stripe was last asked about it. */
    readAt: integer('read_at'),
  },
  (table) => [
    index('purchases_buyer').on(table.buyer, table.offer),
    index('purchases_clinic').on(table.clinic).where(sql`clinic is not null`),
    uniqueIndex('purchases_session').on(table.session).where(sql`session is not null`),
    index('purchases_intent').on(table.paymentIntent).where(sql`payment_intent is not null`),
    index('purchases_subscription').on(table.subscription).where(sql`subscription is not null`),
    index('purchases_customer').on(table.customer).where(sql`customer is not null`),
    index('purchases_grace').on(table.graceUntil).where(sql`grace_until is not null`),
    index('purchases_opened').on(table.openedAt),
  ],
);

/**
 * What is known to have happened to a purchase, each once, whoever told it: `key` names the object and what happened to
 * it. Append-only: triggers refuse UPDATE and DELETE.
 */
export const paymentFacts = sqliteTable(
  'payment_facts',
  {
    key: text().primaryKey(),
    purchase: text()
      .notNull()
      .references(() => purchases.id),
    kind: text().notNull(),
    /** When it happened by Stripe's clock, or ours for what the school did. */
    at: integer().notNull(),
    amount: integer(),
    currency: text(),
    /** Stripe's id of the object that says so. */
    object: text(),
    recordedAt: integer('recorded_at').notNull(),
    details: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('payment_facts_purchase').on(table.purchase), index('payment_facts_object').on(table.object)],
);

/** Stripe's events as they arrived, each once: the webhook writes, the worker fills the last columns. */
export const stripeEvents = sqliteTable(
  'stripe_events',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    /** Of the object that it is about. */
    object: text().notNull(),
    createdAt: integer('created_at').notNull(),
    livemode: integer({ mode: 'boolean' }).notNull(),
    payload: text().notNull(),
    receivedAt: integer('received_at').notNull(),
    /** When to try next; null once done or given up. */
    dueAt: integer('due_at'),
    tries: integer().notNull().default(0),
    doneAt: integer('done_at'),
    /** What came of it: applied; not ours; nothing that we act on; given up. */
    outcome: text({ enum: ['applied', 'unknown-object', 'ignored', 'given-up'] }),
    lastError: text('last_error'),
  },
  (table) => [
    index('stripe_events_due').on(table.dueAt).where(sql`due_at is not null`),
    index('stripe_events_object').on(table.object),
    index('stripe_events_received').on(table.receivedAt),
  ],
);

/** Who is which customer of Stripe's. */
export const stripeCustomers = sqliteTable(
  'stripe_customers',
  {
    person: text()
      .notNull()
      .references(() => people.id),
    livemode: integer({ mode: 'boolean' }).notNull(),
    customer: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.livemode] }),
    uniqueIndex('stripe_customers_customer').on(table.customer),
  ],
);

/** Refunds that the school decided on, one a payment; `refund` is Stripe's name once it took it. Rows stay. */
export const refundOrders = sqliteTable(
  'refund_orders',
  {
    id: text().primaryKey(),
    purchase: text()
      .notNull()
      .references(() => purchases.id),
    /** Stripe's id of what arrived and goes back: an invoice or a payment intent; null where access ends and no money moves. */
    payment: text(),
    /** Minor units. */
    amount: integer().notNull(),
    reason: text().notNull(),
    orderedAt: integer('ordered_at').notNull(),
    /** Null for the school itself. */
    orderedBy: text('ordered_by'),
    /** Whether access ends with it. */
    endsAccess: integer('ends_access', { mode: 'boolean' }).notNull(),
    /** When to try next; null once Stripe took or refused it. */
    dueAt: integer('due_at'),
    tries: integer().notNull().default(0),
    refund: text(),
    doneAt: integer('done_at'),
    lastError: text('last_error'),
  },
  (table) => [
    index('refund_orders_purchase').on(table.purchase),
    index('refund_orders_due').on(table.dueAt).where(sql`due_at is not null`),
  ],
);

/** A comparison of the school's books with Stripe's. */
export const reconciliations = sqliteTable('reconciliations', {
  id: text().primaryKey(),
  at: integer().notNull(),
  /** Null at night. */
  by: text(),
  /** How many purchases and objects were compared. */
  compared: integer().notNull(),
  /** Why it could not be finished. */
  failed: text(),
});

/** What a comparison found, each once while it is open. Rows stay. */
export const findings = sqliteTable(
  'findings',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    /** What it is about: a purchase, a right, or an object of Stripe's, by its id. */
    subject: text().notNull(),
    purchase: text(),
    details: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    foundAt: integer('found_at').notNull(),
    foundBy: text('found_by')
      .notNull()
      .references(() => reconciliations.id),
    endedAt: integer('ended_at'),
    /** Who mended it; null where a later comparison no longer found it. */
    endedBy: text('ended_by'),
    ending: text(),
  },
  (table) => [
    uniqueIndex('findings_open').on(table.kind, table.subject).where(sql`ended_at is null`),
    index('findings_found').on(table.foundAt),
  ],
);
