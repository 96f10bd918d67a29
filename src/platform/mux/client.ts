import type { Mux } from '@mux/mux-node';
import { type Settings, settings } from '../settings.ts';
import { pemOf } from './signingKey.ts';

/**
 * Mux, as the settings give access to it. Its library is loaded when it is first needed: most schools need it never.
 * @throws Error when the school has no hosted video.
 */
export async function muxClient(given: Settings = settings()): Promise<Mux> {
  const { MUX_TOKEN_ID, MUX_TOKEN_SECRET, MUX_SIGNING_KEY_ID, MUX_SIGNING_PRIVATE_KEY, MUX_API_BASE } = given;
  if (!MUX_TOKEN_ID || !MUX_TOKEN_SECRET || !MUX_SIGNING_KEY_ID || !MUX_SIGNING_PRIVATE_KEY)
    throw new Error('the school has no hosted video: the Mux settings are not given');
  const { Mux } = await import('@mux/mux-node');
  return new Mux({
    tokenId: MUX_TOKEN_ID,
    tokenSecret: MUX_TOKEN_SECRET,
    jwtSigningKey: MUX_SIGNING_KEY_ID,
    jwtPrivateKey: pemOf(MUX_SIGNING_PRIVATE_KEY),
    baseURL: MUX_API_BASE,
  });
}
