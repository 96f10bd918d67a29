import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { record } from '../../../src/school/audit/index.ts';
import { checkAuditChain, type LogLine, sealAudit } from '../../../src/school/records/index.ts';
import { sealedLog } from '../../../src/school/records/seals/sealedLog.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const enter = (count: number, actor: string, at = 1000) =>
  write(async (tx) => {
    for (let done = 0; done < count; done += 1) {
      await record(tx, { at, actor, action: 'tried', subject: 'course/sample', details: { done } });
    }
  });

const of = (actor: string) => Array.fromAsync(sealedLog(async (page) => page.map((it) => it.actor === actor)));
const kinds = (lines: readonly LogLine[]) => lines.map((it) => Object.keys(it).at(-1));

test('an empty log has no seal, and an unchanged one gets no second', async () => {
  expect(await sealAudit(1)).toBeUndefined();
  await enter(3, 'ann');
  const seal = await sealAudit(2);
  expect(seal).toMatchObject({ upTo: 3, at: 2 });
  expect(await sealAudit(3)).toEqual(seal);
});

test('a seal covers everything before it, whatever the clock says, and two at once are one', async () => {
  await enter(2500, 'bob', 5);
  const [one, other] = await Promise.all([sealAudit(4), sealAudit(4)]);
  expect(one).toMatchObject({ upTo: 2503 });
  expect(other).toEqual(one);
  await enter(2, 'ann');
  await sealAudit(5);
});

test('who reads some of it can reckon its chain, and gets nothing of what is not theirs', async () => {
  const lines = await of('ann');
  expect(await checkAuditChain(lines)).toEqual({ ok: true, entries: 5, seals: 2 });
  expect(kinds(lines)).toEqual(['after', 'entry', 'entry', 'entry', 'seal', 'after', 'entry', 'entry', 'seal']);
  expect(await of('nobody')).toEqual([]);
  const others = await of('bob');
  expect(await checkAuditChain(others)).toEqual({ ok: true, entries: 2500, seals: 1 });
});

test('a stretch of which only the end is wanted begins with digests', async () => {
  await enter(1500, 'cat');
  await enter(1, 'dan');
  await sealAudit(6);
  const lines = await of('dan');
  expect(lines).toHaveLength(1503);
  expect(await checkAuditChain(lines)).toEqual({ ok: true, entries: 1, seals: 1 });
});

test('an entry that was changed behind the school’s back is found', async () => {
  await write((tx) => tx.run(sql`drop trigger audit_log_no_update`));
  await write((tx) => tx.run(sql`update audit_log set details = '{"done":99}' where id = 2`));
  expect(await checkAuditChain(await of('ann'))).toEqual({
    ok: false,
    wrong: 'up to entry 3 they do not add up to the seal',
  });
});

test('seals are neither changed nor deleted', async () => {
  await expect(write((tx) => tx.run(sql`update audit_seals set hash = ''`))).rejects.toThrow();
  await expect(write((tx) => tx.run(sql`delete from audit_seals`))).rejects.toThrow();
  expect(await database().get<{ n: number }>(sql`select count(*) as n from audit_seals`)).toMatchObject({ n: 4 });
});
