import { hash, verify } from '@node-rs/argon2';
import { Semaphore } from 'async-mutex';

/** argon2id (the library's default kind) at 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet, 2025. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How many are hashed at once. Each takes 19 MiB and a thread; more would starve reading and writing files. */
const atOnce = new Semaphore(2);

let decoy: Promise<string> | undefined;

/** What is kept of a password: an argon2id hash with its salt and cost. */
export const hashPassword = (password: string): Promise<string> =>
  atOnce.runExclusive(() => hash(normal(password), COST));

/**
 * Whether a password belongs to a hash. Without a hash it does the same work in vain, so that the time it takes
 * does not tell whether an account exists.
 */
export async function verifyPassword(kept: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this hash');
  const against = kept ?? (await decoy);
  const matches = await atOnce.runExclusive(() => verify(against, normal(password)).catch(() => false));
  return matches && kept !== undefined;
}

// The same letters typed on two keyboards may come as different code points (NIST SP 800-63B, 3.1.1.2).
const normal = (password: string): string => password.normalize('NFKC');
