import { isCommon } from './commonPasswords.ts';

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 200;

/** What can be wrong with a new password. */
export type PasswordProblem = 'password-short' | 'password-long' | 'password-common' | 'password-yours';

/**
 * What is wrong with a new password, if anything. Length is counted in characters; there are no rules about kinds
 * of character, which make passwords no stronger (NIST SP 800-63B, 3.1.1.2).
 * @param person whose it would be: their own name or address is refused.
 */
export function passwordProblem(
  password: string,
  person: { name: string; email: string },
): PasswordProblem | undefined {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'password-short';
  if (length > PASSWORD_MAX) return 'password-long';
  if (isCommon(password)) return 'password-common';
  const [localPart = ''] = person.email.split('@');
  const own = [person.name, person.email, localPart].map(bare);
  return own.includes(bare(password)) ? 'password-yours' : undefined;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]/g, '');
