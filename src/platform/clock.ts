/** Where the time comes from: milliseconds since 1970, UTC. Tests put their own in its place. */
let source: () => number = Date.now;

/** The present instant in milliseconds since 1970, UTC. */
export const now = (): number => source();

/**
 * Puts another clock in place; call with nothing to return to the system's. For tests, and for the story of the demo
 * school. @returns the clock that was there before.
 */
export function useClock(other: () => number = Date.now): () => number {
  const before = source;
  source = other;
  return before;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
