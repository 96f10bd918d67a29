import type { APIRoute } from 'astro';
import { database } from '../../../db/client.ts';
import { openAnswer } from '../../platform/openAnswer.ts';
import { didDocumentOf, keysOf } from '../../school/credentials/index.ts';

/** Kept no longer than it takes a new key to be needed: what it signs is looked up here at once. */
const MAX_AGE = 60;

/** Who the school is among issuers of credentials, and its keys (`did:web`). */
export const GET: APIRoute = async () =>
  openAnswer(JSON.stringify(didDocumentOf(await keysOf(database()))), 'application/did+ld+json', MAX_AGE);
