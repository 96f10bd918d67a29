import { createClient } from '@libsql/client';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { database, readOnlySince, write } from '../../../db/client.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { HOUR, MINUTE, now, useClock } from '../../../src/platform/clock.ts';
import { type Mailer, smtpMailer } from '../../../src/platform/smtp.ts';
import { post, startMailWorker } from '../../../src/school/mail/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { type MailServer, startMailServer } from './support.ts';

let server: MailServer;
let stop = async () => {};

beforeAll(openTestSchool);
afterAll(closeTestSchool);
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(async () => {
  await stop();
  await server.stop();
  useClock();
});

const FROM = 'The School <school@school.test>';
let count = 0;

async function send(body = 'Hello.\n'): Promise<string> {
  count += 1;
  const to = `reader${count}@school.test`;
  await write((tx) => post(tx, { to, subject: 'Prüfung bestanden', body }, now()));
  return to;
}

const row = async (to: string) => database().select().from(outbox).where(eq(outbox.recipient, to)).get();
const start = (mailer: Mailer = smtpMailer(server.url, FROM)) => {
  stop = startMailWorker(mailer, 10);
};

test('what is due goes out once, in plain text, in any script, and is marked', async () => {
  const to = await send('Grüße, 王小明.\n');
  start();
  await vi.waitFor(async () => expect((await row(to))?.sentAt).toBeTypeOf('number'));
  expect(await row(to)).toMatchObject({ dueAt: null, tries: 1, lastError: null });
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]).toMatch(/From: The School <school@school\.test>/);
  expect(server.taken[0]).toContain(`To: ${to}`);
  expect(server.taken[0]).toMatch(/Content-Type: text\/plain; charset=utf-8/i);
  expect(server.taken[0]).toMatch(/Auto-Submitted: auto-generated/);
});

test('many messages go out one at a time', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => send()));
  start();
  await vi.waitFor(() => expect(server.taken).toHaveLength(20), { timeout: 5000 });
  expect(server.atOnce).toBe(1);
  for (const to of all) expect(server.taken.filter((it) => it.includes(`To: ${to}\r`))).toHaveLength(1);
});

test('a line break in an address or subject adds no header', async () => {
  await write((tx) => post(tx, { to: 'a@school.test', subject: 'Hi\r\nBcc: b@school.test', body: 'x' }, now()));
  start();
  await vi.waitFor(() => expect(server.taken).toHaveLength(1));
  expect(server.taken[0]).not.toMatch(/^Bcc:/m);
});

test('a refused message is tried again after a minute, then five, and the rest are not held up', async () => {
  server.refusals = ['Busy', 'Busy again'];
  const to = await send();
  start();
  await vi.waitFor(async () => expect((await row(to))?.lastError).toContain('Busy'));
  expect(((await row(to))?.dueAt ?? 0) - Date.now()).toBeGreaterThan(MINUTE - 5000);
  useClock(() => Date.now() + MINUTE + 1000);
  await vi.waitFor(async () => expect(await row(to)).toMatchObject({ tries: 2, sentAt: null }));
  const other = await send();
  await vi.waitFor(async () => expect((await row(other))?.sentAt).toBeTypeOf('number'));
  useClock(() => Date.now() + 7 * MINUTE);
  await vi.waitFor(async () => expect(await row(to)).toMatchObject({ tries: 3, lastError: null, dueAt: null }));
  expect(server.taken).toHaveLength(2);
});

test('after six failures it is given up, with the last reason kept', async () => {
  server.refusals = Array.from({ length: 6 }, (_, at) => `Refusal ${at + 1}`);
  const to = await send();
  let time = Date.now();
  useClock(() => time);
  start();
  for (let tries = 1; tries <= 6; tries += 1) {
    await vi.waitFor(async () =>
      expect(await row(to)).toMatchObject({ tries, lastError: expect.stringContaining(`Refusal ${tries}`) }),
    );
    time += 13 * HOUR;
  }
  expect(await row(to)).toMatchObject({ dueAt: null, sentAt: null, lastError: expect.stringContaining('Refusal 6') });
  const next = await send();
  await vi.waitFor(async () => expect((await row(next))?.sentAt).toBeTypeOf('number'));
  expect(server.taken).toHaveLength(1);
});

test('a mail server that is not there harms nobody', async () => {
  const to = await send();
  start(smtpMailer('smtp://127.0.0.1:9', FROM));
  await vi.waitFor(async () => expect((await row(to))?.lastError).toContain('ECONNREFUSED'));
});

test('two workers cannot run at once, and another may after the first has stopped', async () => {
  start();
  expect(() => startMailWorker(smtpMailer(server.url, FROM))).toThrow('runs already');
  await stop();
  start();
});

test('without a mail server set up every message is kept as it is', async () => {
  const to = await send();
  stop = startMailWorker();
  await stop();
  expect(await row(to)).toMatchObject({ tries: 0, sentAt: null, dueAt: expect.any(Number) });
});

test('while nothing can be written nothing is sent; what was sent just before is not sent again', async () => {
  const [file] = await database().all<{ file: string }>('pragma database_list');
  const other = createClient({ url: `file:${file?.file}` });
  let lock: Awaited<ReturnType<typeof other.transaction>> | undefined;
  const sent: string[] = [];
  const [first, second] = [await send(), await send()];
  start({
    async send({ to }) {
      lock ??= await other.transaction('write');
      sent.push(to);
    },
  });
  await vi.waitFor(() => expect(readOnlySince()).toBeDefined(), { timeout: 8000 });
  const before = [...sent];
  await new Promise((later) => setTimeout(later, 300));
  expect(sent).toEqual(before);
  expect((await row(before.at(-1) ?? ''))?.sentAt).toBeNull();
  lock?.close();
  await vi.waitFor(async () => expect((await row(second))?.sentAt).toBeTypeOf('number'), { timeout: 8000 });
  expect((await row(first))?.sentAt).toBeTypeOf('number');
  expect(sent.filter((to) => to === first)).toHaveLength(1);
  expect(sent.filter((to) => to === second)).toHaveLength(1);
  other.close();
});
