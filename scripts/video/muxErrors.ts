import Mux from '@mux/mux-node';
import { Refusal } from '../command.ts';

/**
 * Puts what Mux's API answers into words.
 * @throws Refusal that says what to do; an error that is not Mux's, as it is.
 */
export function wordMuxError(error: unknown): never {
  if (error instanceof Mux.APIUserAbortError) throw error;
  if (error instanceof Mux.APIConnectionError)
    throw new Refusal('Mux can’t be reached. Check the connection, and MUX_API_BASE if it is set.');
  if (!(error instanceof Mux.APIError)) throw error;
  throw new Refusal(`${words(error.status)}${said(error.error)}`);
}

function words(status: number | undefined): string {
  if (status === 401) return 'Mux does not know the token (401). Check MUX_TOKEN_ID and MUX_TOKEN_SECRET.';
  if (status === 403) return 'The token may not upload (403). At Mux, give it the right to write to Mux Video.';
  if (status === 404) return 'Mux does not know what was asked for (404). Was it deleted meanwhile?';
  if (status === 422 || status === 400) return `Mux refuses the film (${status}).`;
  if (status === 429) return 'Mux takes no more for now (429). Wait a minute, and try again.';
  return `Mux has a fault of its own (${status ?? 'no status'}). Try again later; status.mux.com says more.`;
}

/** What Mux said itself: `{ error: { messages: […] } }`. */
function said(body: unknown): string {
  const { error } = (body ?? {}) as { error?: { messages?: unknown } };
  const messages = Array.isArray(error?.messages) ? error.messages : [];
  return messages.length > 0 ? ` It says: ${messages.join(' ')}` : '';
}
