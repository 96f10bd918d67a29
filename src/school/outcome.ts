/** A deed that was done, with what came of it. */
export type Done<T extends object = object> = { readonly ok: true } & Readonly<T>;

/** A deed that was refused, with why. A refusal is a value; an exception is a bug. */
export type Refused<R extends string> = { readonly ok: false; readonly reason: R };

export const done = <T extends object = object>(what?: T): Done<T> => ({ ok: true, ...(what as T) });

export const refused = <R extends string>(reason: R): Refused<R> => ({ ok: false, reason });
