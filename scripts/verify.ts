// Checks a credential, or the register of awards, with the school's public keys alone; see README, "Checking a credential".

import { Refusal, told } from './command.ts';
import { type Checking, checkFile } from './verify/checkFile.ts';
import { checkRegisterFiles } from './verify/checkRegisterFiles.ts';
import { readArguments } from './verify/readArguments.ts';

/** Everything that was checked stands; something failed; nothing could be checked. */
const EXITS = { stands: 0, failed: 1, unchecked: 2 };

try {
  const asked = readArguments(process.argv.slice(2));
  const { lines, stands }: Checking = await ('checkpoint' in asked ? checkRegisterFiles(asked) : checkFile(asked));
  for (const line of lines) console.log(line);
  process.exitCode = stands ? EXITS.stands : EXITS.failed;
} catch (error) {
  console.error(error instanceof Refusal ? error.message : told(error));
  process.exitCode = EXITS.unchecked;
}
