import { parseArgs } from 'node:util';
import { Refusal } from '../command.ts';

const USAGE = 'Usage: npm run verify -- FILE [--keys FILE|URL] [--status FILE]… [--online]';

const OPTIONS = {
  keys: { type: 'string' },
  status: { type: 'string', multiple: true },
  online: { type: 'boolean' },
} as const;

/** What to check, and with what. */
export interface Arguments {
  file: string;
  /** A file or an address with the issuer's keys; without one, those of the school here. */
  keys?: string;
  /** Files with status lists. */
  status: string[];
  /** Whether to fetch the status lists that the credential names. */
  online: boolean;
}

/** Reads the command line. @throws Refusal saying how the command is called. */
export function readArguments(given: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Refusal(USAGE);
    const { keys, status = [], online = false } = values;
    return { file, keys, status, online };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
