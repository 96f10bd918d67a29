import { z } from 'zod';
import { readLicenceNumber, ruleOn } from '../boards/index.ts';
import { findBoard } from '../catalogue/index.ts';

/** A licence that is printed on a certificate: id of its board, and its number. */
export interface PrintedLicence {
  board: string;
  number: string;
}

/** What the form knows when it is read. */
export interface Offered {
  /** Licences that its student keeps here. */
  licences: readonly PrintedLicence[];
  /** Such as 2026-11-29. */
  today: string;
}

/** Name of the box that has a kept licence printed. */
export const licenceBox = ({ board, number }: PrintedLicence): string => `licence.${board}.${number}`;

/** What was typed of licences, beside those that are offered: `licences.board` and `licences.number`. */
export const typedLicences = (typed: Record<string, string>, { licences }: Offered) => ({
  chosen: licences.filter((it) => typed[licenceBox(it)] === 'yes'),
  board: typed['licences.board'],
  number: typed['licences.number'],
});

const NUMBER_MAX = 40;
/** Letters, digits and what stands between them: nothing that can't be seen. */
const NUMBER = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ./-]*$/u;

/** The licences to print: those chosen, and one that is typed, its number held against the form that its board gives. */
export const printedLicences = (today: string) =>
  z
    .object({
      chosen: z.array(z.object({ board: z.string(), number: z.string() })),
      board: z.string().default(''),
      number: z.string().trim().max(NUMBER_MAX, `At most ${NUMBER_MAX} characters.`).default(''),
    })
    .transform(({ chosen, board: id, number }, context): PrintedLicence[] => {
      const refuse = (field: 'board' | 'number', message: string) => {
        context.addIssue({ code: 'custom', path: [field], message });
        return z.NEVER;
      };
      if (id === '' && number === '') return chosen;
      const board = findBoard(id);
      if (!board) return refuse('board', 'Choose the board that gave this number.');
      if (!NUMBER.test(number)) return refuse('number', 'Type the number as it stands on your licence.');
      const read = readLicenceNumber(ruleOn(board, today).edition, number);
      if (!read.ok)
        return refuse('number', `This board writes its numbers like ${read.example}. Look at your licence again.`);
      const kept = chosen.some((it) => it.board === id && it.number === read.number);
      return kept ? chosen : [...chosen, { board: id, number: read.number }];
    });
