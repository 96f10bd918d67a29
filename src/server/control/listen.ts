import { once } from 'node:events';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { log } from '../../platform/log.ts';
import { askServer } from './ask.ts';
import { type Order, orders } from './orders.ts';
import { controlSocket } from './socket.ts';

/**
 * Takes orders from commands on this machine until stopped. A school that can't listen here opens all the same:
 * only its commands are then told to stop it first.
 * @param dataDir where the socket goes; a socket that a killed server left there is replaced.
 * @returns stops it and takes the socket away.
 */
export async function listenForOrders(dataDir: string): Promise<() => Promise<void>> {
  mkdirSync(dataDir, { recursive: true });
  const socket = controlSocket(dataDir);
  if (await askServer(dataDir, 'status')) {
    log.warn({ socket }, 'another server uses this DATA_DIR: commands will reach that one');
    return async () => {};
  }
  rmSync(socket, { force: true });
  const server = createServer((request, response) => void obey(request, response));
  try {
    server.listen(socket);
    await once(server, 'listening');
    chmodSync(socket, 0o600);
  } catch (error) {
    log.warn({ err: error, socket }, 'commands cannot reach this server');
    return async () => {};
  }
  return () => stop(server);
}

async function obey(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = (request.url ?? '').slice(1);
  const order: Order | undefined = Object.hasOwn(orders, name) ? orders[name] : undefined;
  try {
    if (!order || request.method !== 'POST') throw new Error(`this server knows no order ${JSON.stringify(name)}`);
    answer(response, 200, await order(await json(request)));
  } catch (error) {
    log.warn({ err: error, order: name }, 'an order could not be carried out');
    answer(response, 422, { error: error instanceof Error ? error.message : String(error) });
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close(); // Takes the socket's file away, too.
  server.closeIdleConnections();
  await closed;
}
