import { SECOND } from './clock.ts';

/** A moment as XML Schema writes it (xsd:dateTime) in whole seconds, UTC: `2026-11-29T20:10:00Z`. @param at in ms. */
export const toDateTime = (at: number): string =>
  `${new Date(Math.floor(at / SECOND) * SECOND).toISOString().slice(0, 19)}Z`;
