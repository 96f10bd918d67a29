import { domainToASCII } from 'node:url';
import type { Person } from '../../accounts/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { AccessCode } from './store.ts';

export type CodeRefusal =
  | 'code-unknown'
  | 'code-other-offer'
  | 'code-withdrawn'
  | 'code-expired'
  | 'code-unconfirmed'
  | 'code-other-domain'
  | 'code-used-already'
  | 'code-used-up';

/** What is true when someone types a code. */
export interface CodeFacts {
  /** The code that was typed, if it is one. */
  code: AccessCode | undefined;
  /** Whether it is for what they want. */
  fits: boolean;
  person: Pick<Person, 'email' | 'emailVerified'>;
  /** Whether they use it already, or hold it for a purchase. */
  theirs: boolean;
  /** How many others do. */
  others: number;
}

/** Decides whether someone can use an access code. @param now in ms. */
export function decideCode(facts: CodeFacts, now: number): Done<{ code: AccessCode }> | Refused<CodeRefusal> {
  const { code, person } = facts;
  if (!code) return refused('code-unknown');
  if (!facts.fits) return refused('code-other-offer');
  if (code.withdrawnAt !== null) return refused('code-withdrawn');
  if (code.expiresAt !== null && code.expiresAt <= now) return refused('code-expired');
  if (code.domain !== null && !isOfDomain(person.email, code.domain)) return refused('code-other-domain');
  // Anyone can type an address of a clinic; only who reads its mail can confirm it.
  if (code.domain !== null && !person.emailVerified) return refused('code-unconfirmed');
  if (facts.theirs) return refused('code-used-already');
  if (facts.others >= code.usesAllowed) return refused('code-used-up');
  return done({ code });
}

/** Whether an address is of a domain itself, not of one below or beside it. */
const isOfDomain = (email: string, domain: string): boolean =>
  domainToASCII(email.slice(email.lastIndexOf('@') + 1)) === domainToASCII(domain);
