import { z } from 'zod';
import { PASSWORD_MAX, passwordProblem } from './passwordRules.ts';
import { wordPassword } from './wording.ts';

export const NAME_MAX = 120;
export const EMAIL_MAX = 254;

// Control characters, line separators, the signs that turn the direction of what follows (UAX #9: embeddings,
// overrides, isolates), lone surrogates and private characters: none can be read or printed as part of a name.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** A person's name in any script, as it will stand on a certificate. */
export const nameField = z
  .string('Type your name.')
  .trim()
  .min(1, 'Type your name.')
  .transform((name) => name.normalize('NFC'))
  .refine((name) => [...name].length <= NAME_MAX, `A name has at most ${NAME_MAX} characters here.`)
  .refine(
    (name) => !UNPRINTABLE.test(name),
    'This name holds a character that cannot be seen or printed. Type it again rather than pasting it.',
  )
  .refine((name) => /\p{L}/u.test(name), 'A name has at least one letter.');

/** An e-mail address: trimmed, in lower case, at most 254 characters (RFC 5321, 4.5.3.1.3). */
export const emailField = z
  .string('Type an e-mail address.')
  .trim()
  .min(1, 'Type an e-mail address.')
  .toLowerCase()
  .max(EMAIL_MAX, `An e-mail address has at most ${EMAIL_MAX} characters.`)
  .pipe(z.email('That is not a whole e-mail address, like name@example.org.'));

/** A password that someone says is theirs. */
export const presentPasswordField = z
  .string('Type your password.')
  .min(1, 'Type your password.')
  .refine((typed) => [...typed].length <= PASSWORD_MAX, `No password here is longer than ${PASSWORD_MAX} characters.`);

/** A password that someone would like; what is wrong with it depends on whose it is (passwordProblem). */
export const newPasswordField = z.string('Choose a password.').min(1, 'Choose a password.');

/** What it takes to register. */
export const registration = z
  .object({ name: nameField, email: emailField, password: newPasswordField })
  .superRefine(({ password, ...person }, context) => {
    const problem = passwordProblem(password, person);
    if (problem) context.addIssue({ code: 'custom', path: ['password'], message: wordPassword(problem) });
  });

/** What it takes to sign in. */
export const credentials = z.object({ email: emailField, password: presentPasswordField });
