import { readFileSync, writeFileSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, commitCount, database, openDatabase, readOnlySince, write } from '../../../db/client.ts';
import { isDuplicate, isUnwritable } from '../../../db/faults.ts';
import { mailedTokens } from '../../../db/schema/accounts.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { record } from '../../../src/school/audit/index.ts';
import { addRow, countRows, newFile, openNew, throwAway } from './support.ts';

let file: string;
beforeEach(async () => {
  file = await openNew();
});
afterEach(throwAway);

describe('writes', () => {
  test('200 at once all come through, in the order in which they were asked for', async () => {
    const done: number[] = [];
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    await Promise.all(
      numbers.map((number) =>
        write(async (tx) => {
          const [newest] = await tx.select().from(auditLog).orderBy(sql`id desc`).limit(1);
          // What the one before wrote is there: nothing is read between two others' writes.
          expect(newest?.subject).toBe(number === 0 ? undefined : `number/${number - 1}`);
          await record(tx, { at: 0, actor: null, action: 'counted', subject: `number/${number}` });
        }).then(() => done.push(number)),
      ),
    );
    expect(done).toEqual(numbers);
    expect(commitCount()).toBe(200);
  });

  test('a write that throws leaves nothing behind, and the next one goes on', async () => {
    const deed = write(async (tx) => {
      await addRow(tx, 'half');
      throw new Error('second thoughts');
    });
    await expect(deed).rejects.toThrow('second thoughts');
    expect(await countRows()).toBe(0);
    await write((tx) => addRow(tx, 'whole'));
    expect(await countRows()).toBe(1);
    expect(readOnlySince()).toBeUndefined();
  });

  test('are seen outside only once they are committed', async () => {
    await write(async (tx) => {
      await addRow(tx, 'soon');
      expect(await countRows()).toBe(0);
    });
    expect(await countRows()).toBe(1);
  });

  test('inside another write are refused: it would wait for itself for ever', async () => {
    await expect(write(() => write((tx) => addRow(tx, 'inner')))).rejects.toThrow('write() inside write()');
    await write((tx) => addRow(tx, 'after'));
    expect(await countRows()).toBe(1);
  });

  test('besides write() are refused', async () => {
    const error = await addRow(database(), 'stray').catch((it: unknown) => it);
    expect(isUnwritable(error)).toBe(true);
    expect(await countRows()).toBe(0);
  });

  test('of a row that exists, or that refers to none, are told apart', async () => {
    const twice = write(async (tx) => {
      await addRow(tx, 'same');
      await addRow(tx, 'same');
    });
    expect(isDuplicate(await twice.catch((it: unknown) => it))).toBe(true);
    const token = { hash: 'x', person: 'nobody', purpose: 'verify', email: '', createdAt: 0, expiresAt: 0 } as const;
    const orphan = await write((tx) => tx.insert(mailedTokens).values(token)).catch((it: unknown) => it);
    expect(orphan).toBeInstanceOf(Error);
    expect(isDuplicate(orphan)).toBe(false);
  });
});

test('the audit log can be added to, and neither changed nor shortened', async () => {
  await write((tx) => record(tx, { at: 1, actor: 'a', action: 'signed-in', subject: 'person/a' }));
  const change = write((tx) => tx.update(auditLog).set({ actor: 'b' }).where(eq(auditLog.actor, 'a')));
  await expect(change).rejects.toThrow();
  await expect(write((tx) => tx.delete(auditLog))).rejects.toThrow();
  expect(await database().select().from(auditLog)).toMatchObject([{ id: 1, actor: 'a', at: 1 }]);
});

describe('opening', () => {
  test('again finds everything', async () => {
    await write((tx) => addRow(tx, 'kept'));
    await closeDatabase();
    await openDatabase(`file:${file}`);
    expect(await countRows()).toBe(1);
  });

  test('twice in one process is refused', async () => {
    await expect(openDatabase(`file:${newFile()}`)).rejects.toThrow('already open');
  });

  test('something that is no database fails, changes nothing and gives the file up', async () => {
    await throwAway();
    const other = newFile();
    const text = 'a letter to the registrar, and quite a long one '.repeat(100);
    writeFileSync(other, text);
    await expect(openDatabase(`file:${other}`)).rejects.toThrow('not a database');
    await expect(openDatabase(`file:${other}`)).rejects.toThrow('not a database');
    expect(readFileSync(other, 'utf8')).toBe(text);
  });

  test('a path with spaces and signs', async () => {
    await throwAway();
    const other = newFile().replace('school.db', 'my school #1 100%?.db');
    await openDatabase(`file:${other}`);
    await write((tx) => addRow(tx, 'here'));
    await closeDatabase();
    expect(readFileSync(other).subarray(0, 15).toString()).toBe('SQLite format 3');
  });
});
