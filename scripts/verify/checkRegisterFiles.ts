import { readFile } from 'node:fs/promises';
import { checkRegister, type RegisterFault } from '../../src/school/credentials/index.ts';
import type { Checking } from './checkFile.ts';
import { findKeys } from './findKeys.ts';
import { fromHere } from './fromHere.ts';
import type { RegisterArguments } from './readArguments.ts';

/**
 * Checks a register of awards as it was kept: its chain, and that a signed checkpoint is its beginning.
 * @throws Refusal when a file or the keys can't be read.
 */
export async function checkRegisterFiles({ entries, checkpoint, keys }: RegisterArguments): Promise<Checking> {
  const school = await findKeys(keys);
  const files = await Promise.all(entries.map((it) => readFile(fromHere(it), 'utf8')));
  const checked = checkRegister(files, await readFile(fromHere(checkpoint), 'utf8'), school);
  if (!checked.ok) return { lines: [`Not good: ${faultText(checked)}`], stands: false };
  const { size, at } = checked.checkpoint;
  const until = new Date(at).toISOString();
  return {
    lines: [
      `Good. ${checked.entries} entries, chained; the first ${size} are those that the school signed on ${until}.`,
    ],
    stands: true,
  };
}

function faultText(found: RegisterFault): string {
  switch (found.fault) {
    case 'entries-unreadable':
      return 'the entries are not what /awards-register/entries gives. Fetch all pages, from=1 on, and name them in order.';
    case 'not-a-checkpoint':
      return 'the checkpoint is not what /awards-register/checkpoint gives.';
    case 'other-register':
      return 'the checkpoint is that of another register than the school of these keys has.';
    case 'unknown-key':
      return 'the checkpoint was not signed with a key of this school.';
    case 'key-revoked-before':
      return 'the checkpoint was signed with a key that had been revoked by then.';
    case 'empty':
      return 'there is no entry.';
    case 'start-missing':
      return `the first entry is number ${found.number}, not 1.`;
    case 'gap':
      return `entries are missing before number ${found.number}.`;
    case 'not-chained':
      return `entry ${found.number} is not chained to the one before it.`;
    case 'hash-wrong':
      return `entry ${found.number} was changed: its hash is not that of what it says.`;
    case 'time-runs-back':
      return `entry ${found.number} is dated before the one before it.`;
    case 'shorter-than-checkpoint':
      return `the checkpoint covers more than these ${found.number} entries: fetch the others, or something was cut off.`;
    case 'not-that-of-checkpoint':
      return `entry ${found.number} is not the one that the school signed: the register was written anew.`;
  }
}
