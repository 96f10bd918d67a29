import { describe, expect, test } from 'vitest';
import { chained, digestOfEntry, type LogEntry, UNSEALED } from './chain.ts';
import { checkAuditChain, type LogLine } from './checkAuditChain.ts';

const entry = (id: number, changes: Partial<LogEntry> = {}): LogEntry => ({
  ...{ id, at: id * 1000, actor: 'ann', action: 'enrolled', subject: 'course/sample', details: { via: 'free', n: id } },
  ...changes,
});
const entries = [1, 2, 3, 5, 6].map((id) => entry(id));
const sealOf = (upTo: number) => {
  const digests = entries.filter((it) => it.id <= upTo).map(digestOfEntry);
  return { upTo, at: 9000, hash: chained(UNSEALED.hash, digests) };
};
const whole = (log: readonly LogEntry[] = entries): LogLine[] => [
  { after: { ...UNSEALED } },
  ...log.filter((it) => it.id <= 3).map((it) => ({ entry: it })),
  { seal: sealOf(3) },
  { after: { upTo: 3, hash: sealOf(3).hash } },
  ...log.filter((it) => it.id > 3).map((it) => ({ entry: it })),
  { seal: sealOf(6) },
];

test('an untouched log adds up to its seals', async () => {
  expect(await checkAuditChain(whole())).toEqual({ ok: true, entries: 5, seals: 2 });
});

test('digests stand in for entries, and a stretch may be left out', async () => {
  const digests = whole().map(
    (line): LogLine =>
      'entry' in line && line.entry.id !== 5 ? { id: line.entry.id, digest: digestOfEntry(line.entry) } : line,
  );
  expect(await checkAuditChain(digests)).toEqual({ ok: true, entries: 1, seals: 2 });
  expect(await checkAuditChain(digests.slice(5))).toEqual({ ok: true, entries: 1, seals: 1 });
});

describe('a change of anything is found', () => {
  const changes: Partial<LogEntry>[] = [
    ...[{ at: 1 }, { actor: null }, { actor: 'bob' }, { action: 'graded' }, { subject: 'course/priced' }],
    ...[{ details: { via: 'free' } }, { details: { via: 'code', n: 1 } }, { id: 4 }],
  ];
  test.each(entries.flatMap((it, place) => changes.map((change) => [it.id, change, place] as const)))(
    'entry %i with %o',
    async (_, change, place) => {
      const forged = entries.with(place, { ...(entries[place] as LogEntry), ...change });
      expect(await checkAuditChain(whole(forged))).toMatchObject({ ok: false });
    },
  );

  test('an entry left out, added or put elsewhere', async () => {
    for (const place of entries.keys()) {
      expect(await checkAuditChain(whole(entries.toSpliced(place, 1)))).toMatchObject({ ok: false });
    }
    expect(await checkAuditChain(whole([...entries, entry(7)]))).toMatchObject({ ok: false });
    expect(await checkAuditChain(whole(entries.toReversed()))).toMatchObject({ ok: false });
  });

  test('a seal that is another one, comes twice or not at all', async () => {
    const lines = whole();
    expect(await checkAuditChain(lines.slice(0, -1))).toMatchObject({
      ok: false,
      wrong: expect.stringContaining('unsealed'),
    });
    expect(await checkAuditChain(lines.toSpliced(4, 1))).toMatchObject({ ok: false });
    expect(await checkAuditChain(lines.slice(1))).toMatchObject({ ok: false });
    const other = lines.with(5, { after: { upTo: 3, hash: 'f'.repeat(64) } });
    expect(await checkAuditChain(other)).toMatchObject({ ok: false, wrong: 'two seals up to entry 3 differ' });
    expect(await checkAuditChain([...lines, ...lines])).toMatchObject({ ok: false });
  });
});

test('a clock that was set back breaks nothing', async () => {
  const back = [entry(1, { at: 5000 }), entry(2, { at: 10 })];
  const seal = { upTo: 2, at: 1, hash: chained(UNSEALED.hash, back.map(digestOfEntry)) };
  const lines = [{ after: { ...UNSEALED } }, ...back.map((it) => ({ entry: it })), { seal }];
  expect(await checkAuditChain(lines)).toEqual({ ok: true, entries: 2, seals: 1 });
});
