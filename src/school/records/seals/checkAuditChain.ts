import { hashAfter } from '../../credentials/index.ts';
import { digestOfEntry, type LogEntry, type Seal, UNSEALED } from './chain.ts';

/**
 * A line of the audit log as a bundle carries it. A stretch begins where the seal before it ended (`after`), goes on
 * with entries, of those that are not the bundle's business with the digest alone, and ends with the next `seal`.
 */
export type LogLine =
  | { after: Pick<Seal, 'upTo' | 'hash'> }
  | { entry: LogEntry }
  | { id: number; digest: string }
  | { seal: Seal };

/** What a check of the log found: how much it went over, or the first thing that is wrong. */
export type ChainCheck = { ok: true; entries: number; seals: number } | { ok: false; wrong: string };

/**
 * Goes over the lines of an audit log and reckons its chain anew. Any entry that was changed, added, left out or put
 * elsewhere gives another hash than the seal after it says. Moments play no part, so that a clock that was set back
 * breaks nothing.
 */
export async function checkAuditChain(lines: AsyncIterable<LogLine> | Iterable<LogLine>): Promise<ChainCheck> {
  let at: Pick<Seal, 'upTo' | 'hash'> | undefined;
  let open = false;
  const sealed = new Map<number, string>([[UNSEALED.upTo, UNSEALED.hash]]);
  const count = { entries: 0, seals: 0 };
  for await (const line of lines) {
    if ('after' in line) {
      if (open) return wrong(`what follows entry ${at?.upTo} has no seal`);
      const known = sealed.get(line.after.upTo);
      if (known !== undefined && known !== line.after.hash)
        return wrong(`two seals up to entry ${line.after.upTo} differ`);
      if (at && line.after.upTo < at.upTo) return wrong(`entries from ${line.after.upTo} on come twice`);
      at = line.after;
    } else if (!at) {
      return wrong('it does not say where it begins');
    } else if ('seal' in line) {
      if (line.seal.upTo !== at.upTo)
        return wrong(`the seal up to entry ${line.seal.upTo} comes after entry ${at.upTo}`);
      if (line.seal.hash !== at.hash) return wrong(`up to entry ${line.seal.upTo} they do not add up to the seal`);
      sealed.set(line.seal.upTo, line.seal.hash);
      open = false;
      count.seals += 1;
    } else {
      const id = 'entry' in line ? line.entry.id : line.id;
      if (!(id > at.upTo)) return wrong(`entry ${id} comes after entry ${at.upTo}`);
      at = { upTo: id, hash: hashAfter(at.hash, 'entry' in line ? digestOfEntry(line.entry) : line.digest) };
      open = true;
      if ('entry' in line) count.entries += 1;
    }
  }
  return open ? wrong(`what follows the last seal ends with entry ${at?.upTo}, unsealed`) : { ok: true, ...count };
}

const wrong = (what: string): ChainCheck => ({ ok: false, wrong: what });
