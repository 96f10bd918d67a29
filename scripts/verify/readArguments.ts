import { parseArgs } from 'node:util';
import { Refusal } from '../command.ts';

const USAGE =
  'Usage: npm run verify -- FILE [--keys FILE|URL] [--status FILE]… [--online]\n' +
  '   or: npm run verify -- ENTRIES… --checkpoint FILE [--keys FILE|URL]   (the register of awards)';

const OPTIONS = {
  keys: { type: 'string' },
  status: { type: 'string', multiple: true },
  online: { type: 'boolean' },
  checkpoint: { type: 'string' },
} as const;

interface WithKeys {
  /** A file or an address with the issuer's keys; without one, those of the school here. */
  keys?: string;
}

/** A register to check: its entries, all pages from the first on, and a checkpoint of then or earlier. */
export interface RegisterArguments extends WithKeys {
  entries: string[];
  checkpoint: string;
}

/** A credential to check, and with what. */
export interface CredentialArguments extends WithKeys {
  file: string;
  /** Files with status lists. */
  status: string[];
  /** Whether to fetch the status lists that the credential names. */
  online: boolean;
}

/** Reads the command line. @throws Refusal saying how the command is called. */
export function readArguments(given: readonly string[]): CredentialArguments | RegisterArguments {
  try {
    const { values, positionals } = parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    const { keys, status = [], online = false, checkpoint } = values;
    if (checkpoint !== undefined && file !== undefined) return { entries: positionals, checkpoint, keys };
    if (file === undefined || more.length > 0) throw new Refusal(USAGE);
    return { file, keys, status, online };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
