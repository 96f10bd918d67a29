import { REASON_MAX, type RevokeRefusal } from './revoke.ts';

/** Why an award was not revoked, as a registrar reads it. */
export function revokeRefusal(reason: RevokeRefusal): string {
  switch (reason) {
    case 'not-registrar':
      return 'Only a registrar can revoke an award.';
    case 'reason-missing':
      return 'Give the reason. Whoever checks the award will read it.';
    case 'reason-long':
      return `Give the reason in at most ${REASON_MAX} characters.`;
    case 'unknown-award':
      return 'There is no award with this code.';
    case 'revoked-already':
      return 'This award was revoked before. The first reason stands.';
  }
}
