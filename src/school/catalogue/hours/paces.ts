/** Words that are read in a minute: 12,000 in an hour, as the NCBTMB reckons home study. */
export const READ_A_MINUTE = 200;

/**
 * Words that are written in a minute when they are thought up, not copied. Source: C.-M. Karat, C. Halverson, D. Horn,
 * J. Karat, Patterns of entry and correction in large vocabulary continuous speech recognition systems, CHI ’99: 19 words
 * a minute in composition, by keyboard.
 */
export const WRITTEN_A_MINUTE = 19;

/**
 * Minutes to decide on an answer, or on a deed with a patient, besides reading it. With a question of our usual length
 * that makes about a minute, which is what the licensing examination gives (MBLEx: 110 minutes for 100 questions).
 */
export const MINUTES_A_DECISION = 0.5;
