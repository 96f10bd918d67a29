const last = new Map<string, Promise<unknown>>();

/**
 * Runs pieces of work under one key one after the other, in order of arrival: two tabs of one person, say. Others do not
 * wait. What one throws is its own; the next goes on.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
  last.set(key, turn);
  const leave = () => {
    if (last.get(key) === turn) last.delete(key);
  };
  turn.then(leave, leave);
  return turn;
}
