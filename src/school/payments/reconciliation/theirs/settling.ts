import { MINUTE } from '../../../../platform/clock.ts';

/** What happened within the last minutes may still be on its way to the books, in ms. */
export const SETTLING = 15 * MINUTE;
