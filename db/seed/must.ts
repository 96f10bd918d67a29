type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/**
 * What came of a deed that the demo school's story relies on.
 * @throws Error when it was refused: then the story tells of something that the site would not allow.
 */
export function must<T extends Outcome>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(`the demo school's story was refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
}
