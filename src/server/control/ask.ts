import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { controlSocket } from './socket.ts';

/** Nobody listens at the socket: there is none, or the server that made it is gone. */
const NOBODY = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK']);

/** The server could not carry out an order; the message says why. */
export class OrderRefused extends Error {
  override name = 'OrderRefused';
}

/**
 * Has the running server carry out an order.
 * @param dataDir the server's DATA_DIR.
 * @param order one of orders.ts.
 * @returns what the server tells, or undefined when no server runs there.
 * @throws OrderRefused when it could not do it; Error when this user may not speak to it (EACCES).
 */
export async function askServer(dataDir: string, order: string, given: object = {}): Promise<object | undefined> {
  const asked = request({ socketPath: controlSocket(dataDir), path: `/${order}`, method: 'POST', agent: false });
  asked.end(JSON.stringify(given));
  const response = await responseTo(asked);
  if (!response) return undefined;
  const told = (await json(response)) as { error?: string };
  if (response.statusCode !== 200) throw new OrderRefused(told.error ?? 'the server could not do it');
  return told;
}

async function responseTo(asked: ClientRequest): Promise<IncomingMessage | undefined> {
  try {
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return response;
  } catch (error) {
    if (NOBODY.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
