import { z } from 'zod';

export const CLINIC_NAME_MAX = 80;

// Whatever could be clicked in a message, and what can't be seen or turns the direction of a text.
const ADDRESS = /:\/\/|www\.|@|\p{L}\.\p{L}{2,}/u;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\u2028-\u202e\u2066-\u2069\ufeff]/u;

/**
 * The name of a clinic, as those who are invited read it. It goes to strangers by mail, so it must not carry an address
 * of its own.
 */
export const clinicName = z
  .string('Type the name of the clinic.')
  .trim()
  .min(1, 'Type the name of the clinic.')
  .transform((name) => name.normalize('NFC').replace(/\s+/gu, ' '))
  .refine((name) => [...name].length <= CLINIC_NAME_MAX, `A name has at most ${CLINIC_NAME_MAX} characters here.`)
  .refine((name) => !UNPRINTABLE.test(name), 'This name holds a character that cannot be seen. Type it again.')
  .refine((name) => !ADDRESS.test(name), 'Leave out web and e-mail addresses: the name alone.')
  .refine((name) => /\p{L}/u.test(name), 'A name has at least one letter.');
