import { formatDay } from '../../platform/format.ts';

/** What a student attests before a certificate is issued, as the form shows it beside its box. */
export const ATTESTATION =
  'I am the person named above. I studied this course myself, and every answer and case study that I handed in is my own work.';

/** What is kept of it: the words that were shown, and who signed them when. @param at in ms. */
export const signed = (name: string, at: number): string => `${ATTESTATION}\nSigned: ${name}, ${formatDay(at)} (UTC).`;
