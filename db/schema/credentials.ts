import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { people } from './accounts.ts';

/**
 * A certificate or diploma: what a person was awarded for a subject, the first time, and again when it was corrected
 * or renewed. The snapshot is all that it states. Rows stay for ever; what became of an award stands in the register.
 */
export const awards = sqliteTable(
  'awards',
  {
    code: text().primaryKey(),
    person: text()
      .notNull()
      .references(() => people.id),
    kind: text({ enum: ['course', 'diploma'] }).notNull(),
    /** The id of the course or diploma. */
    subject: text().notNull(),
    /** Which award of this person and subject it is, from 1: so two at the same moment can't both be one. */
    number: integer().notNull().default(1),
    /** The award that it takes the place of, corrected or renewed. */
    replaces: text(),
    issuedAt: integer('issued_at').notNull(),
    /** Until when it holds (ms); null for ever. */
    expiresAt: integer('expires_at'),
    /** Its place in the school's status lists, from 0. Awards of before credentials were signed got theirs in order. */
    statusIndex: integer('status_index').notNull(),
    snapshot: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [
    uniqueIndex('awards_once').on(table.person, table.kind, table.subject, table.number),
    uniqueIndex('awards_status').on(table.statusIndex),
    index('awards_issued').on(table.issuedAt),
    index('awards_expiry').on(table.expiresAt).where(sql`expires_at is not null`),
  ],
);

/**
 * The register of awards: append-only (triggers refuse anything else), each entry chained to the one before by its
 * hash. `digest` and `hash` are null only in entries that a release without a register left: those are chained at start.
 */
export const register = sqliteTable(
  'register',
  {
    /** Place in the chain, from 1, without a gap. */
    number: integer().primaryKey(),
    at: integer().notNull(),
    kind: text({ enum: ['issued', 'corrected', 'renewed', 'expired', 'suspended', 'reinstated', 'revoked'] }).notNull(),
    award: text()
      .notNull()
      .references(() => awards.code),
    /** The person who did it; null for the school itself. */
    by: text(),
    /** The reason that whoever checks the award may read; empty where none is asked for. */
    reason: text().notNull().default(''),
    /** The award that takes this one's place, where it was corrected or renewed. */
    replacedBy: text('replaced_by').references(() => awards.code),
    /** SHA-256, in hex, of what the entry says (with the snapshot, where it issues). */
    digest: text(),
    /** SHA-256, in hex, of the hash before, this digest, the number, time and kind. */
    hash: text(),
  },
  (table) => [index('register_award').on(table.award)],
);

/** Signed statements of how far the register had come: published, so that nobody can rewrite what came before. */
export const checkpoints = sqliteTable('checkpoints', {
  /** How many entries it covers. */
  size: integer().primaryKey(),
  at: integer().notNull(),
  hash: text().notNull(),
  key: text()
    .notNull()
    .references(() => signingKeys.id),
  /** The note as published, with its signature. */
  note: text().notNull(),
});

/** Keys with which the school signs. The private half is in DATA_DIR/keys; rows stay, so that old proofs can be read. */
export const signingKeys = sqliteTable('signing_keys', {
  /** Fragment of its id in the school's DID document, such as `key-2026-11-29-1`. */
  id: text().primaryKey(),
  /** Ed25519, as Multikey writes it: `z6Mk…`. */
  publicKey: text('public_key').notNull(),
  createdAt: integer('created_at').notNull(),
  /** Signs nothing from then on; what it signed before stays good. */
  retiredAt: integer('retired_at'),
  /** In wrong hands from then on: nothing dated later is good. */
  revokedAt: integer('revoked_at'),
  reason: text().notNull().default(''),
});

/** The award as an Open Badges 3.0 credential, signed when it was issued. Kept whole: the same for as long as it is asked for. */
export const signedCredentials = sqliteTable('signed_credentials', {
  award: text()
    .primaryKey()
    .references(() => awards.code),
  key: text()
    .notNull()
    .references(() => signingKeys.id),
  signedAt: integer('signed_at').notNull(),
  /** JSON with its Data Integrity proof, byte for byte. */
  json: text().notNull(),
  /** The same credential as a compact JWS (VC-JOSE). */
  jwt: text().notNull(),
});
