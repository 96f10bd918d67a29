import { existsSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../../db/client.ts';
import { askServer, OrderRefused } from '../../../src/server/control/ask.ts';
import { listenForOrders } from '../../../src/server/control/listen.ts';
import { controlSocket } from '../../../src/server/control/socket.ts';
import { Place } from './support.ts';

let place: Place;
let stop: () => Promise<void> = async () => {};

beforeEach(async () => {
  place = new Place();
  await openDatabase(`file:${place.database}`);
});
afterEach(async () => {
  await stop();
  await closeDatabase();
  await place.throwAway();
});

describe('orders to the running server', () => {
  test('come through a socket that is its user’s alone, and goes when the server does', async () => {
    stop = await listenForOrders(place.folder);
    expect(statSync(controlSocket(place.folder)).mode & 0o077).toBe(0);
    expect(await askServer(place.folder, 'status')).toEqual({ pid: process.pid, database: place.database });
    await stop();
    expect(existsSync(controlSocket(place.folder))).toBe(false);
    expect(await askServer(place.folder, 'status')).toBeUndefined();
  });

  test('are taken by a new server where a killed one left its socket', async () => {
    writeFileSync(controlSocket(place.folder), '');
    expect(await askServer(place.folder, 'status')).toBeUndefined();
    stop = await listenForOrders(place.folder);
    expect(await askServer(place.folder, 'status')).toBeDefined();
  });

  test('stay with the server that has the folder already', async () => {
    stop = await listenForOrders(place.folder);
    const stopSecond = await listenForOrders(place.folder);
    await stopSecond();
    expect(await askServer(place.folder, 'status')).toBeDefined();
  });

  test.each([
    ['that it does not know', 'dance', {}],
    ['with a name that every object has', 'constructor', {}],
    ['without a file', 'backup', {}],
    ['with a path that depends on where one stands', 'backup', { file: 'copy.db' }],
  ])('%s are refused', async (_, order, given) => {
    stop = await listenForOrders(place.folder);
    await expect(askServer(place.folder, order, given)).rejects.toThrow(OrderRefused);
    expect(existsSync('copy.db')).toBe(false);
  });
});
