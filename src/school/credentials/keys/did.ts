import { settings } from '../../../platform/settings.ts';

/**
 * The school's name among issuers of credentials: `did:web` (W3C CCG) of its public address, such as
 * `did:web:school.example` or `did:web:localhost%3A4321`. Whoever knows it finds the keys at `/.well-known/did.json`.
 */
export const schoolDid = (): string => `did:web:${encodeURIComponent(new URL(settings().SITE_URL).host)}`;

/** The full name of a key, as proofs give it. @param key its id in the school's document. */
export const methodOf = (key: string): string => `${schoolDid()}#${key}`;

/** The same key, written as a JSON Web Key: what a JWS names. */
export const jwkMethodOf = (key: string): string => `${methodOf(key)}-jwk`;
