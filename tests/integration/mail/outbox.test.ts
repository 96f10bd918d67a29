import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { newSecret } from '../../../src/platform/tokens.ts';
import { listMessages, MESSAGES_A_PAGE, post, readMessage } from '../../../src/school/mail/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

async function keep(body: string, at: number): Promise<string> {
  await write((tx) => post(tx, { to: 'a@school.test', subject: `At ${at}`, body }, at));
  return (await database().select().from(outbox)).find((it) => it.createdAt === at)?.id ?? '';
}

test('messages are listed newest first, a page at a time', async () => {
  for (let at = 1; at <= MESSAGES_A_PAGE + 1; at += 1) await keep('x', at);
  const [first, second] = [await listMessages(1), await listMessages(2)];
  expect(first.pages).toBe(2);
  expect(first.messages[0]).toMatchObject({ subject: `At ${MESSAGES_A_PAGE + 1}`, state: 'kept', to: 'a@school.test' });
  expect(second.messages.map((it) => it.subject)).toEqual(['At 1']);
  expect((await listMessages(3)).messages).toEqual([]);
});

test('a kept message is read whole; where mail goes out, its secrets are for who gets it', async () => {
  const secrets = [newSecret(), newSecret()];
  const body = `https://s.test/password-reset/${secrets[0]}\nhttps://s.test/a?token=${secrets[1]}\nDear reader`;
  const id = await keep(body, 1000);
  expect((await readMessage(id, false))?.body).toBe(body);
  expect((await readMessage(id, true))?.body).toBe(
    'https://s.test/password-reset/…\nhttps://s.test/a?token=…\nDear reader',
  );
});

test('a message that does not exist is not found', async () =>
  expect(await readMessage('none', false)).toBeUndefined());
