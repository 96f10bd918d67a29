import { database } from '../../../../db/client.ts';
import { digestOfEntry, type LogEntry, type Seal, UNSEALED } from './chain.ts';
import type { LogLine } from './checkAuditChain.ts';
import { entriesAfter, sealsAfter } from './store.ts';

/** Entries and seals that are read at once. */
const PAGE = 1000;

/**
 * The audit log as far as it is sealed, for whoever may read some of its entries: those whole, and of the others
 * between two seals the digests alone, so that the chain can be reckoned. Stretches with nothing of theirs are left out.
 * @param isWanted which of some entries are whole, in their order.
 */
export async function* sealedLog(
  isWanted: (entries: readonly LogEntry[]) => Promise<boolean[]>,
): AsyncGenerator<LogLine> {
  let before: Pick<Seal, 'upTo' | 'hash'> = UNSEALED;
  for (let seals = await sealsAfter(database(), 0, PAGE); seals.length > 0; ) {
    for (const seal of seals) {
      yield* stretch(before, seal, isWanted);
      before = seal;
    }
    seals = await sealsAfter(database(), before.upTo, PAGE);
  }
}

/** A stretch is held back as long as nothing of it is wanted: then as digests, which are small. */
async function* stretch(
  before: Pick<Seal, 'upTo' | 'hash'>,
  seal: Seal,
  isWanted: (entries: readonly LogEntry[]) => Promise<boolean[]>,
): AsyncGenerator<LogLine> {
  let begun = false;
  for await (const page of pagesBetween(before.upTo, seal.upTo)) {
    const wanted = await isWanted(page);
    if (!begun && wanted.includes(true)) {
      begun = true;
      yield { after: { upTo: before.upTo, hash: before.hash } };
      for await (const earlier of pagesBetween(before.upTo, (page[0]?.id ?? 0) - 1)) yield* earlier.map(asDigest);
    }
    if (begun) yield* page.map((entry, place) => (wanted[place] ? { entry } : asDigest(entry)));
  }
  if (begun) yield { seal };
}

const asDigest = (entry: LogEntry): LogLine => ({ id: entry.id, digest: digestOfEntry(entry) });

async function* pagesBetween(after: number, upTo: number): AsyncGenerator<LogEntry[]> {
  for (let entries = await entriesAfter(database(), after, PAGE, upTo); entries.length > 0; ) {
    yield entries;
    entries = await entriesAfter(database(), entries.at(-1)?.id ?? upTo, PAGE, upTo);
  }
}
