import { emailField } from '../accounts/index.ts';

/** How many people can be invited at once. */
export const INVITED_AT_ONCE = 200;

export type AddressProblem = 'no-address' | 'twice' | 'invited' | 'has-seat' | 'no-seat-left';

/** One entry of a list of addresses, as it was typed. */
export interface Line {
  typed: string;
  /** The address in it, in lower case; undefined where there is none. */
  email: string | undefined;
  problem: AddressProblem | undefined;
}

/** What is true of the purchase whose seats are given. Addresses in lower case. */
export interface AddressFacts {
  /** Addresses with an open invitation. */
  invited: ReadonlySet<string>;
  /** Addresses of those who have a seat: where they were invited, and those of their accounts. */
  seated: ReadonlySet<string>;
  /** How many seats are left. */
  left: number;
}

/**
 * Reads a list of addresses, one a line or parted by commas or semicolons, with or without names in front of `<…>`.
 * Each entry gets what is wrong with it; the seats go to the good ones in order, and those after the last have none.
 */
export function readAddresses(text: string, { invited, seated, left }: AddressFacts): Line[] {
  const seen = new Set<string>();
  let seats = left;
  return entriesOf(text).map((typed) => {
    const parsed = emailField.safeParse(/<([^<>]*)>\s*$/.exec(typed)?.[1] ?? typed);
    if (!parsed.success) return { typed, email: undefined, problem: 'no-address' };
    const email = parsed.data;
    const line = (problem?: AddressProblem): Line => ({ typed, email, problem });
    if (seen.has(email)) return line('twice');
    seen.add(email);
    if (seated.has(email)) return line('has-seat');
    if (invited.has(email)) return line('invited');
    seats -= 1;
    return line(seats < 0 ? 'no-seat-left' : undefined);
  });
}

const entriesOf = (text: string): string[] =>
  text
    .split(/[\n,;]/)
    .map((it) => it.trim())
    .filter((it) => it !== '');
